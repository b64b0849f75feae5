import { blobOfBytes } from './blob.ts';
import { DocumentError, isNewestFirst } from './parse-document.ts';
import { PushError } from './push-error.ts';
import { pushLimits } from './push-limits.ts';
import { type Found, readWork } from './read-work.ts';
import { FormatError } from './recognise-format.ts';
import type { DocumentContext, ParsedItem } from './wire-entry.ts';
import { parseWork } from './work.ts';

/** Types a document may be sent as; which format it is its bytes say. */
export const takenTypes = [
  ...['application/json', 'application/xml', 'text/xml', 'application/octet-stream'],
  ...['application/zip', 'application/gzip', 'application/x-tar'],
] as const;

const TAKEN =
  /^(?:application\/(?:json|xml|[\w.+-]+\+(?:json|xml)|octet-stream|(?:x-)?zip(?:-compressed)?|(?:x-)?gzip|x-tar|x-gtar)|text\/(?:xml|plain))$/i;
/** Name of the document a push is; those of an archive are told by their own. */
const PUSH = 'document';

/** An item of a push. */
export type PushedItem = ParsedItem & {
  /** Where it stood in an archive; `null` in a document that came by itself. */
  document: string | null;
};

/**
 * @throws {PushError} 415 for what no document comes as: forms, pages, pictures, anything compressed
 *   otherwise than by gzip.
 */
export function requireTakenType(request: Request): void {
  const coding = request.headers.get('Content-Encoding')?.trim() ?? '';
  if (!/^(?:|identity|(?:x-)?gzip)$/i.test(coding)) {
    const detail = `A document may come compressed by gzip, not by ${coding}.`;
    // RFC 9110, section 12.5.3.
    throw new PushError(415, 'Not taken', detail, { 'Accept-Encoding': 'gzip' });
  }
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim() ?? '';
  // Nothing said is nothing wrong: the bytes tell (RFC 9110, section 8.3).
  if (type === '' || TAKEN.test(type)) return;
  const detail = `News is taken as JSON, XML, zip, tar or gzip, not as ${type}.`;
  throw new PushError(415, 'Not taken', detail, { 'Accept-Post': takenTypes.join(', ') });
}

/** @throws {PushError} 413 as soon as it is too long. */
export async function readBody(request: Request): Promise<Buffer> {
  const detail = `A document of at most ${pushLimits.bytes} bytes is taken.`;
  const tooMuch = new PushError(413, 'Too much', detail);
  if (Number(request.headers.get('Content-Length') ?? 0) > pushLimits.bytes) throw tooMuch;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > pushLimits.bytes) throw tooMuch;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/**
 * The items of a document of any format, or of all documents of an archive, in the order in which
 * they are to be stored.
 * @throws {PushError} 400 when nothing of it can be read, 413 when it holds too much, 415 when it is
 *   something else than news.
 */
export async function parsePush(bytes: Buffer, contentType: string | null): Promise<PushedItem[]> {
  const context: DocumentContext = {
    ...{ address: null, contentType, sourceName: null, category: null, hold: false },
    isSent: true,
  };
  const items: PushedItem[] = [];
  let unpacked = 0;
  for await (const found of readWork(blobOfBytes(PUSH, bytes), context)) {
    if ('work' in found && found.work.kind === 'document') unpacked += found.work.bytes.length;
    if (unpacked > pushLimits.unpackedBytes) {
      const most = `at most ${pushLimits.unpackedBytes} bytes are taken`;
      throw new PushError(413, 'Too much', `It unpacks to more than is taken at once: ${most}.`);
    }
    items.push(...itemsOf(found));
    if (items.length > pushLimits.items) {
      const detail = `It has more than ${pushLimits.items} items; so many are taken at once.`;
      throw new PushError(413, 'Too much', detail);
    }
  }
  if (items.length === 0) throw new PushError(400, 'Nothing in it', 'The document has no items.');
  return items;
}

function itemsOf(found: Found): PushedItem[] {
  if ('work' in found) {
    const document = nameOf(found.work.file);
    try {
      const { format, items } = parseWork(found.work);
      const ordered = isNewestFirst(format) ? items.toReversed() : items;
      return ordered.map((item) => ({ ...item, document }));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      if (document === null) throw problemOf(error);
      return [unread(document, error.message)];
    }
  }
  const document = nameOf(found.file);
  if ('item' in found) return [{ ...found.item, document }];
  // Pictures beside the documents of an archive: nobody sent them as news.
  if ('other' in found) return [];
  if (document === null) {
    const [status, title] = found.isTooLarge ? [413, 'Too much'] : [400, 'Not readable'];
    throw new PushError(status, title, `It cannot be read: ${found.refused}.`);
  }
  return [unread(document, found.refused)];
}

function unread(document: string, reason: string): PushedItem {
  return { number: 1, id: null, rejected: reason, incomplete: false, document };
}

function nameOf(file: string): string | null {
  return file === PUSH ? null : file.slice(PUSH.length + 1);
}

/** Something else than news is a type that is not taken; news that is broken is a bad request. */
function problemOf(error: DocumentError): PushError {
  const detail = `It cannot be read: ${error.message}.`;
  if (error.cause instanceof FormatError && error.cause.isOther) {
    return new PushError(415, 'Not taken', detail, { 'Accept-Post': takenTypes.join(', ') });
  }
  return new PushError(400, 'Not readable', detail);
}
