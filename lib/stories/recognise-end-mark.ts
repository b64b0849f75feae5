/** `-0-`, also with a letter О or other dashes, standing at the very end of a text. */
const endMark = /\s*[-–—‑−]\s?[0ОOоo]\s?[-–—‑−]\s*$/u;

/**
 * Recognises the agency end mark at the end of a text.
 * @returns whether there was one, and the text without it.
 */
export function recogniseEndMark(text: string): { endMark: boolean; rest: string } {
  const rest = text.replace(endMark, '');
  return { endMark: rest !== text, rest };
}
