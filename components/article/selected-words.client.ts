/** Words selected in an article, and what stands around them in their paragraph. */
export interface SelectedWords {
  fragment: string;
  before: string;
  after: string;
}

/** As many as the portal takes (`lib/readers/limits.ts`). */
export const longestFragment = 200;
const longestContext = 100;
const paragraphs = 'p, li, h1, h2, h3, h4, td, th, blockquote, figcaption';

/** @returns `null` when nothing of the article is selected, or more than a sentence. */
export function selectedWords(): SelectedWords | null {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  if (!range || range.toString().trim() === '') return null;
  const start = paragraphOf(range.startContainer);
  const end = paragraphOf(range.endContainer);
  if (!start?.closest('.story') || !end) return null;
  widen(range);
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(end, end.childNodes.length);
  const fragment = lineOf(range.toString());
  if (fragment.length > longestFragment) return null;
  return {
    fragment,
    before: lineOf(before.toString()).slice(-longestContext),
    after: lineOf(after.toString()).slice(0, longestContext),
  };
}

const letter = /[\p{L}\p{N}\p{M}-]/u;

/** To whole words, without the spaces at its ends: fingers do not hit letters. */
function widen(range: Range): void {
  const { startContainer: first, endContainer: last } = range;
  if (first instanceof Text) {
    let at = range.startOffset;
    while (/\s/.test(first.data[at] ?? '') && (first !== last || at < range.endOffset - 1)) at += 1;
    while (letter.test(first.data[at] ?? '') && letter.test(first.data[at - 1] ?? '')) at -= 1;
    range.setStart(first, at);
  }
  if (last instanceof Text) {
    let at = range.endOffset;
    while (/\s/.test(last.data[at - 1] ?? '') && (first !== last || at > range.startOffset + 1))
      at -= 1;
    while (letter.test(last.data[at - 1] ?? '') && letter.test(last.data[at] ?? '')) at += 1;
    range.setEnd(last, at);
  }
}

function paragraphOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(paragraphs) ?? null;
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ');
}
