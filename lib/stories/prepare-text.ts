import { applyTypography } from './apply-typography.ts';
import { cleanHtml } from './clean-html.ts';
import { type Block, joinBlocks } from './collect-blocks.ts';
import { textOf, withoutControlCharacters } from './html-text.ts';
import { recogniseDateline } from './recognise-dateline.ts';
import { recogniseEndMark } from './recognise-end-mark.ts';
import type { Dateline, PictureInput } from './story-input.ts';

/** The words of a story as they come. */
export interface IncomingText {
  headline: string;
  lead: string;
  bodyHtml: string;
  dateline: Dateline | null;
  endMark: boolean | null;
  language: string;
  pictures: readonly PictureInput[];
}

/** The words of a story as they are stored. */
export interface PreparedText {
  headline: string;
  lead: string;
  dateline: Dateline | null;
  bodyHtml: string;
  bodyText: string;
  endMark: boolean;
  pictures: PictureInput[];
}

/** Shorter leads are compared whole: a few common words may begin both texts by chance. */
const shortestExcerpt = 40;

/**
 * Cleans a story's words, moves dateline and end mark to their fields, makes the first paragraph
 * the lead and sets Russian typography.
 * @param near the instant a dateline's day, sent without a year, is nearest to.
 */
export function prepareText(incoming: IncomingText, near: Date): PreparedText {
  const cleaned = cleanHtml(incoming.bodyHtml, incoming.pictures);
  const blocks = [...cleaned.blocks];
  const ofLead = recogniseDateline(oneLine(incoming.lead), near);
  const { lead, dateline: ofBody } = takeLead(ofLead.rest, blocks, near);
  const { endMark, lead: leadWithoutMark } = takeEndMark(lead, blocks);
  const set = (text: string) => applyTypography(text, incoming.language);
  for (const block of blocks) block.inner = setBlock(block, set);
  const bodyHtml = joinBlocks(blocks);
  const bodyText = textOf(bodyHtml);
  return {
    headline: set(oneLine(incoming.headline)),
    lead: set(leadWithoutMark),
    dateline: keepDateline(incoming.dateline ?? ofLead.dateline ?? ofBody),
    bodyHtml,
    bodyText,
    endMark: incoming.endMark ?? endMark,
    pictures: cleaned.pictures.map((picture) => ({
      ...picture,
      caption: set(oneLine(picture.caption)),
      alt: set(oneLine(picture.alt)),
      credit: oneLine(picture.credit),
    })),
  };
}

/** Listings are left as they are, in a box too. */
function setBlock({ tag, inner }: Block, set: (text: string) => string): string {
  if (tag === 'pre') return inner;
  return inner
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : set(piece)))
    .join('');
}

/** Whether a block is a piece of the running text, not something that stands beside it. */
function isText({ tag, open }: Block): boolean {
  return tag !== 'figure' && tag !== 'aside' && open !== '<ol data-notes>';
}

/**
 * Takes the lead out of the body when the body repeats it, and from the body's first paragraph when
 * none was sent. An excerpt («…» at its end) gives way to the whole paragraph.
 */
function takeLead(
  sent: string,
  blocks: Block[],
  near: Date,
): { lead: string; dateline: Dateline | null } {
  const at = blocks.findIndex(isText);
  const first = blocks[at];
  if (first?.tag !== 'p') return { lead: sent, dateline: null };
  const { dateline, rest } = recogniseDateline(textOf(first.inner), near);
  if (sent === '' || repeats(sent, rest)) {
    blocks.splice(at, 1);
    return { lead: rest, dateline };
  }
  if (dateline) {
    first.inner = first.inner.slice(first.inner.length - lengthOfRest(first.inner, rest));
  }
  return { lead: sent, dateline };
}

/** A dateline is plain text at the very beginning, so what follows it keeps its markup. */
function lengthOfRest(inner: string, rest: string): number {
  const opening = rest.slice(0, 12).trimEnd();
  const at = inner.indexOf(opening);
  return at < 0 ? inner.length : inner.length - at;
}

function repeats(lead: string, paragraph: string): boolean {
  const a = comparable(lead);
  const b = comparable(paragraph);
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= shortestExcerpt && (b.startsWith(a) || a.startsWith(b));
}

function comparable(text: string): string {
  return recogniseEndMark(text)
    .rest.replace(/(?:\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\]))+$/u, '')
    .replace(/["'«»„“”]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

function takeEndMark(lead: string, blocks: Block[]): { endMark: boolean; lead: string } {
  const last = blocks.findLast(isText);
  if (!last) {
    const { endMark, rest } = recogniseEndMark(lead);
    return { endMark, lead: rest };
  }
  const { endMark, rest } = recogniseEndMark(last.inner.replace(/(?:<br\s*\/?>|\s)+$/, ''));
  if (endMark) {
    // What stood before the mark may be only the break or space that set it apart.
    last.inner = rest.replace(/(?:<br\s*\/?>|\s)+$/, '');
    if (textOf(last.inner) === '') blocks.splice(blocks.indexOf(last), 1);
  }
  return { endMark, lead };
}

function keepDateline(dateline: Dateline | null): Dateline | null {
  if (!dateline) return null;
  const { day, places, author } = dateline;
  return day === null && places.length === 0 && author === null ? null : dateline;
}

function oneLine(text: string): string {
  return withoutControlCharacters(text).replace(/\s+/g, ' ').trim();
}
