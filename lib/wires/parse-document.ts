import { readAtom } from './atom.ts';
import { type Decoded, DecodeError, decodeBytes } from './decode-bytes.ts';
import { parseGhost } from './ghost-document.ts';
import { readJsonFeed } from './json-feed.ts';
import { readNinjs } from './ninjs.ts';
import { parseItem } from './parse-item.ts';
import { FormatError, type Recognised, recogniseFormat } from './recognise-format.ts';
import { type ReadFeed, readRss } from './rss.ts';
import { XmlError } from './scan-xml.ts';
import { type DocumentContext, EntryError, type ParsedItem } from './wire-entry.ts';
import { parseWxr } from './wxr-document.ts';

export interface ParsedDocument {
  format: Recognised['format'];
  items: ParsedItem[];
  /** What a person should know of the document as a whole. */
  notes: string[];
}

/** A document that cannot be read at all; the message says why. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}

/**
 * Parses the bytes of a document: RSS, Atom, JSON Feed, ninjs, the exports of
 * WordPress and Ghost, in any encoding. Items that cannot
 * be used are reported beside those that can.
 * @throws {DocumentError} when nothing of it can be read.
 */
export function parseDocument(bytes: Buffer, context: DocumentContext): ParsedDocument {
  try {
    const decoded = decodeBytes(bytes, context.contentType);
    const recognised = recogniseFormat(decoded.text);
    const items = itemsOf(recognised, context);
    return { format: recognised.format, items, notes: notesOf(decoded, items) };
  } catch (error) {
    throw new DocumentError(reasonOf(error), { cause: error });
  }
}

function itemsOf(recognised: Recognised, context: DocumentContext): ParsedItem[] {
  if (recognised.format === 'wxr') return parseWxr(recognised.text, context);
  if (recognised.format === 'ghost') return parseGhost(recognised.data, context);
  if (recognised.format === 'ninjs') {
    return recognised.items.map((raw, index) =>
      parseItem(index + 1, context, () => readNinjs(raw)),
    );
  }
  const { source, entries } = readFeed(recognised);
  return entries.map((entry, index) =>
    parseItem(index + 1, context, () => {
      if (entry instanceof EntryError) throw entry;
      return { source, entry };
    }),
  );
}

function readFeed(
  recognised: Exclude<Recognised, { format: 'ninjs' | 'wxr' | 'ghost' }>,
): ReadFeed {
  switch (recognised.format) {
    case 'json-feed':
      return readJsonFeed(recognised.feed);
    case 'atom':
      return readAtom(recognised.xml);
    default:
      return readRss(recognised.xml, recognised.format);
  }
}

function notesOf({ declared, encoding }: Decoded, items: readonly ParsedItem[]): string[] {
  const notes = declared ? [`it says ${declared}, but is ${encoding}`] : [];
  if (items.length === 0) notes.push('no items in it');
  const undated = items.filter(
    (item) => 'story' in item && !item.story.publishedAt && item.story.action !== 'withdraw',
  );
  if (undated.length > 0) {
    notes.push(`items without a date, published with the time of import: ${undated.length}`);
  }
  return notes;
}

/** Libraries say what is wrong in the cause of their error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = [DecodeError, FormatError, XmlError].some((kind) => error instanceof kind);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return ours ? error.message : `not a well-formed feed: ${error.message}${cause}`;
}
