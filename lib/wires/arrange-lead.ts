import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { hasText, isBlock, textLinesOf } from './wire-html.ts';

/** A few common words may stand in a summary and in a body by chance. */
const SHORTEST_REPEAT = 40;
/** A headline, a topic, a place, a name: what may stand above the first paragraph. */
const LONGEST_KICKER = 70;
/** What stands as a whole: a paragraph inside is no first paragraph of a story, and no kicker. */
const wholes = ['blockquote', 'ul', 'ol', 'dl', 'table'];
/** Blocks kickers come in. Other short ones are content: subheads, key points, cells. */
const kickers = /^(?:p|div|section|article|header|center|address|h1)$/;

/**
 * Decides what the lead of a story with a body is, and brings the body in order for it: the
 * headline printed again and the kickers above the first paragraph go, a subhead and, where the
 * summary tells which paragraph is the first, key points above it move below.
 * @param summary what the document offers as a summary, as one line of plain text.
 * @param body changed in place.
 * @returns the lead; empty when the summary only repeats the body, whose first paragraph is then
 *   the lead: a summary cut from the text is no lead.
 */
export function arrangeLead(headline: string, summary: string, body: Document): string {
  const isSummaryOfBody = summary !== '' && repeats(summary, textLinesOf(body.children).join(''));
  const blocks = blocksOf(body);
  const known = comparable(headline);
  const start = isSummaryOfBody ? startOf(summary, blocks) : -1;
  let isChanged = false;
  for (const [number, block] of blocks.slice(0, Math.max(start, 3)).entries()) {
    const text = textOf(block);
    const repeatsHeadline = number < 3 && isSame(text, known);
    if (repeatsHeadline || (number < start && isKicker(block, text))) {
      DomUtils.removeElement(block);
      isChanged = true;
    }
  }
  if (!isSummaryOfBody && summary !== '' && comparable(summary) !== known) return summary;
  const left = isChanged ? blocksOf(body) : blocks;
  raiseFirstParagraph(
    left,
    left.find((block) => block === blocks[start]),
  );
  return '';
}

/** A short line that is no sentence, no part of a list or table, and no point of a list of dashes. */
function isKicker(block: Element, text: string): boolean {
  return (
    kickers.test(block.name) &&
    !isInside(block, wholes) &&
    text.length <= LONGEST_KICKER &&
    !/^[•·▪—–-]|[.!?…»"]$/.test(text)
  );
}

/** Innermost blocks that hold text, in order. */
function blocksOf(body: Document): Element[] {
  const innermost = (element: Element) =>
    isBlock(element) && !DomUtils.existsOne((child) => isBlock(child), element.children);
  return DomUtils.findAll(innermost, body.children).filter(
    (element) => hasText([element]) && !isInside(element, ['figure', 'aside']),
  );
}

/** Number of the block the summary begins with; -1 when it begins in none of the first few. */
function startOf(summary: string, blocks: readonly Element[]): number {
  const wanted = comparable(summary).slice(0, SHORTEST_REPEAT);
  const first = blocks
    .filter((block) => !isInside(block, wholes))
    .slice(0, 6)
    .find((block) => comparable(textOf(block)).startsWith(wanted));
  return first ? blocks.indexOf(first) : -1;
}

/**
 * Readers meet the first paragraph first; a subhead or an epigraph above it comes after.
 * @param known the first paragraph, where the summary tells it: then lists and tables do too.
 */
function raiseFirstParagraph(blocks: readonly Element[], known: Element | undefined): void {
  const first = known
    ? blocks.indexOf(known)
    : blocks.findIndex((block) => block.name === 'p' && !isInside(block, wholes));
  const above = blocks.slice(0, Math.max(first, 0));
  const parts = new Set(above.map((block) => ancestor(block, wholes) ?? block));
  const [paragraph, [top]] = [blocks[first], parts];
  if (!paragraph || !top || parts.size > 4) return;
  const stepping = known ? wholes : ['blockquote'];
  const steps = ({ name }: Element) => /^h[1-6]$/.test(name) || stepping.includes(name);
  if (![...parts].every(steps)) return;
  DomUtils.removeElement(paragraph);
  DomUtils.prepend(top, paragraph);
}

function repeats(summary: string, body: string): boolean {
  const wanted = comparable(summary);
  return wanted.length >= SHORTEST_REPEAT && comparable(body).includes(wanted);
}

/** Whether a text, often far longer, says what `known` does. A beginning that differs tells already;
 * its last character may be composed with what follows. */
function isSame(text: string, known: string): boolean {
  const beginning = comparable(text.slice(0, 20)).slice(0, -1);
  return known.startsWith(beginning) && comparable(text) === known;
}

/** Letters and digits only: spacing, quotation marks and an ellipsis differ between the two. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(block: ChildNode): string {
  return textLinesOf([block]).join(' ');
}

function isInside(element: Element, names: readonly string[]): boolean {
  return ancestor(element, names) !== null;
}

/** The outermost element of these names around this one. */
function ancestor(element: Element, names: readonly string[]): Element | null {
  let found: Element | null = null;
  for (let parent = element.parent; parent && isTag(parent); parent = parent.parent) {
    if (names.includes(parent.name)) found = parent;
  }
  return found;
}
