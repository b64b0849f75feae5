import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import sanitize from 'sanitize-html';
import { readableHtml, storedHtml } from './allowed-html.ts';
import { type Block, collectBlocks } from './collect-blocks.ts';
import { isBare, serialise, withoutControlCharacters } from './html-text.ts';
import { recogniseEmbeds } from './recognise-embeds.ts';
import { recogniseFacts } from './recognise-facts.ts';
import { recogniseFootnotes } from './recognise-footnotes.ts';
import { recogniseGalleries } from './recognise-galleries.ts';
import { recogniseQuotes } from './recognise-quotes.ts';
import type { PictureInput } from './story-input.ts';

/**
 * Cleans untrusted HTML and brings it into the stored form, `docs/body-html.md`: what the
 * recognisers know of galleries, embeds, boxes, quotations and footnotes gets one shape, everything
 * else must pass the short allow-list, and a flat list of blocks is made of it. Pictures known by
 * address become `<figure data-picture="N">` (the main one, 0, is left out: it stands above).
 * @param html anything; never throws for its content.
 * @param pictures the story's pictures; their order numbers them. What is said beside a picture
 *   fills its empty caption, credit and description in the returned list.
 */
export function cleanHtml(
  html: string,
  pictures: readonly PictureInput[] = [],
): { blocks: Block[]; pictures: PictureInput[] } {
  const named = pictures.map((picture) => ({ ...picture }));
  const plain = foldRuns(withoutControlCharacters(html));
  if (isPlainText(plain)) return { blocks: blocksOfPlainText(plain), pictures: named };
  const readable = isBare(plain) ? plain : sanitize(plain, readableHtml);
  const recognised = serialise(recogniseParts(parseDocument(readable)).children);
  const stored = isBare(recognised) ? recognised : sanitize(recognised, storedHtml);
  return { blocks: collectBlocks(parseDocument(stored), named), pictures: named };
}

/** Bare paragraphs with nothing a recogniser takes for a note or for an address to be shown, and no
 * space that is written as an entity. */
function isPlainText(html: string): boolean {
  return isBare(html) && !['[^', '//', '\u00a0'].some((sign) => html.includes(sign));
}

/** What parsing, recognising and collecting make of it. */
function blocksOfPlainText(html: string): Block[] {
  return Array.from(html.matchAll(/<p>([^<]*)<\/p>/g), ([, text = '']) => ({
    tag: 'p',
    open: '<p>',
    inner: text.trim(),
  })).filter(({ inner }) => inner !== '');
}

/** In this order: what holds words of others is taken out before the words are looked at. */
function recogniseParts(document: Document): Document {
  recogniseEmbeds(document);
  recogniseQuotes(document);
  recogniseGalleries(document);
  recogniseFacts(document);
  recogniseFootnotes(document);
  return document;
}

/** Long runs of white space mean nothing and cost every pattern below their square. */
function foldRuns(html: string): string {
  // A pattern for runs that long takes twice as long to find none.
  return html.replace(/\s{3,}/g, (run) => run.slice(0, 80));
}
