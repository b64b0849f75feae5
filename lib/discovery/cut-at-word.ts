/**
 * The beginning of a text, at most `length` characters, cut at a word and closed with «…».
 * A text that fits is returned as it is.
 */
export function cutAtWord(text: string, length: number): string {
  const clean = text.trim();
  if (clean.length <= length) return clean;
  const cut = clean.slice(0, length);
  const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\u00a0'));
  const whole = space > 0 ? cut.slice(0, space) : cut.slice(0, -1);
  return `${whole.replace(/[\s\u00a0.,;:—–-]+$/u, '')}…`;
}
