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
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const fragment = lineOf(range?.toString() ?? '');
  if (!range || fragment === '' || fragment.length > longestFragment) return null;
  const start = paragraphOf(range.startContainer);
  const end = paragraphOf(range.endContainer);
  if (!start?.closest('.story') || !end) return null;
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(end, end.childNodes.length);
  return {
    fragment,
    before: lineOf(before.toString()).slice(-longestContext),
    after: lineOf(after.toString()).slice(0, longestContext),
  };
}

function paragraphOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(paragraphs) ?? null;
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
