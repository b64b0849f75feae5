/** Words a minute of unhurried reading in Russian. */
const pace = 180;

/** Whole minutes it takes to read a text, at least one; 0 for a text without words. */
export function readingMinutes(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words === 0 ? 0 : Math.max(1, Math.round(words / pace));
}
