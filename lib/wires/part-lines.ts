/** Narrower lines are a list, wider ones were never cut for width. */
const NARROWEST_PAGE = 50;
const WIDEST_PAGE = 120;

/**
 * HTML without a tag, written as lines: each is a paragraph. In a text that was cut for width a line
 * goes on in the next, unless it ends a sentence or is short: a subhead, a point of a list.
 */
export function paragraphsOfLines(html: string): string {
  const lines = html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return html;
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  const isCut = width >= NARROWEST_PAGE && width <= WIDEST_PAGE;
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    if (isCut && goesOn(before, line, width)) parts.push(`${parts.pop() ?? ''}\n${line}`);
    else parts.push(line);
    before = line;
  }
  return parts.map((part) => `<p>${part}</p>`).join('\n');
}

/** Whether a line ends where it does because the next one's first word found no room in it. */
function goesOn(line: string, next: string, width: number): boolean {
  const [word = ''] = next.split(/\s/, 1);
  return line !== '' && !/[.!?…:;][»”"')]*$/.test(line) && line.length + 1 + word.length > width;
}
