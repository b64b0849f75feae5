/** `-0-`, also with a letter О or other dashes, standing at the very end of a text. */
const endMark = /[-–—‑−]\s?[0ОOоo]\s?[-–—‑−]$/u;

/**
 * Recognises the agency end mark at the end of a text.
 * @returns whether there was one, and the text without it.
 */
export function recogniseEndMark(text: string): { endMark: boolean; rest: string } {
  const trimmed = text.trimEnd();
  const rest = trimmed.replace(endMark, '').trimEnd();
  return rest === trimmed ? { endMark: false, rest: text } : { endMark: true, rest };
}
