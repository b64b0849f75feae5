import { readAtom } from './atom.ts';
import { readAtom03 } from './atom-0-3.ts';
import { type Decoded, DecodeError, decodeBytes, notesOfEncoding } from './decode-bytes.ts';
import { parseGhost } from './ghost-document.ts';
import { readJsonFeed } from './json-feed.ts';
import { readNewsMl1 } from './newsml-1.ts';
import { readNewsMlG2 } from './newsml-g2.ts';
import { readNinjs } from './ninjs.ts';
import { readNitf } from './nitf.ts';
import { parseItem } from './parse-item.ts';
import { FormatError, type Recognised, recogniseFormat } from './recognise-format.ts';
import { type ReadFeed, readRss } from './rss.ts';
import { XmlError } from './scan-xml.ts';
import { type DocumentContext, EntryError, type ParsedItem, type ReadEntry } from './wire-entry.ts';
import { parseWxr } from './wxr-document.ts';

export interface ParsedDocument {
  format: Recognised['format'];
  items: ParsedItem[];
  /** What a person should know of the document as a whole. */
  notes: string[];
}

const newestFirst: ReadonlySet<string> = new Set<Recognised['format']>([
  ...(['rss', 'rdf', 'atom', 'atom-0.3', 'json-feed'] as const),
]);

/**
 * Whether documents of a format list the newest first: feeds do, wires come in the order they were
 * sent. What is stored last stands first among stories of one minute.
 */
export function isNewestFirst(format: Recognised['format']): boolean {
  return newestFirst.has(format);
}

/** A document that cannot be read at all; the message says why. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}

/**
 * Parses the bytes of a document of any format we read, in any encoding. Items that cannot be used
 * are reported beside those that can.
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
  return readingsOf(recognised).map((read, index) => parseItem(index + 1, context, read));
}

/** One reading for each item, so that a bad one costs only itself. */
function readingsOf(
  recognised: Exclude<Recognised, { format: 'wxr' | 'ghost' }>,
): (() => ReadEntry)[] {
  switch (recognised.format) {
    case 'ninjs':
      return recognised.items.map((raw) => () => readNinjs(raw));
    case 'newsml-g2':
      return readNewsMlG2(recognised.root);
    case 'newsml-1':
      return readNewsMl1(recognised.root);
    case 'nitf':
      return [() => readNitf(recognised.root)];
    case 'json-feed':
      return readingsOfFeed(readJsonFeed(recognised.feed));
    case 'atom-0.3':
      return readingsOfFeed(readAtom03(recognised.root));
    case 'atom':
      return readingsOfFeed(readAtom(recognised.xml));
    default:
      return readingsOfFeed(readRss(recognised.xml, recognised.format));
  }
}

function readingsOfFeed({ source, entries }: ReadFeed): (() => ReadEntry)[] {
  return entries.map((entry) => () => {
    if (entry instanceof EntryError) throw entry;
    return { source, entry };
  });
}

function notesOf(decoded: Decoded, items: readonly ParsedItem[]): string[] {
  const notes = notesOfEncoding(decoded);
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
  const said = [error, error.cause].flatMap((one) => (one instanceof Error ? [one.message] : []));
  // Some only tell their author something.
  const plain = said.filter(
    (words) => /^[\x20-\x7e]{1,160}$/.test(words) && !/undefined/.test(words),
  );
  return ours ? error.message : ['not a well-formed feed', ...plain].join(': ');
}
