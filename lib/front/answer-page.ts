import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import fresh from 'fresh';
import { type AnswerStyle, headsOf, passingHead } from './answer-heads.ts';
import { endUnread } from './end-unread.ts';
import type { FinishedPage } from './finished-page.ts';
import { type Encoding, negotiateEncoding } from './negotiate-encoding.ts';
import type { StoredPage } from './pages.ts';

const inflate = promisify(gunzip);

/**
 * Writes a kept page: whole, its head alone, or 304 to who has it. Ranges are ignored, as a server
 * may: a page fits into a few packets.
 * @returns the status that was written.
 */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  stored: StoredPage,
  now: number,
  style: AnswerStyle,
): number {
  const heads = headsOf(stored, now, style);
  const { page } = stored;
  const accepted = readConditions(request.rawHeaders);
  if (heads.notModified !== null && isKnown(page.etag, heads.lastModified)) {
    response.writeHead(304, heads.notModified);
    response.end();
    return 304;
  }
  const { body } = page;
  const encoding = 'identity' in body ? 'identity' : encodingOf(stored, body, accepted, style);
  response.writeHead(page.status, heads.byEncoding[encoding]);
  if (request.method === 'HEAD') response.end();
  else if ('identity' in body) response.end(body.identity);
  else if (encoding === 'identity') void endInflated(response, body.gzip);
  else response.end(body[encoding]);
  return page.status;
}

function encodingOf(
  stored: StoredPage,
  { br }: { br: Buffer | null },
  accepted: string,
  { wantBrotli }: AnswerStyle,
): Encoding {
  const liked = negotiateEncoding(accepted);
  if (liked !== 'br' || br !== null) return liked;
  wantBrotli(stored);
  return negotiateEncoding(accepted, false);
}

/** Writes the answer to a write, which nobody keeps. */
export async function answerPassing(
  response: ServerResponse,
  page: FinishedPage,
  style: AnswerStyle,
): Promise<void> {
  response.writeHead(page.status, passingHead(page, style));
  if ('identity' in page.body) endUnread(response, page.body.identity);
  else await endInflated(response, page.body.gzip);
}

async function endInflated(response: ServerResponse, gzip: Buffer): Promise<void> {
  try {
    response.end(await inflate(gzip));
  } catch (error) {
    // The head is out: a cut answer is not taken for a whole one.
    response.destroy(error instanceof Error ? error : undefined);
  }
}

/** Lengths of `accept-encoding`, `if-none-match` and `if-modified-since`. */
const ACCEPTED_LENGTH = 15;
const KNOWN_LENGTH = 13;
const SINCE_LENGTH = 17;
/** Further results of `readConditions`, read at once: an object for each request is felt here. */
let knownTags = '';
let knownSince = '';

/**
 * Reads the three headers that matter from the list as it came: making an object of all a browser
 * sends costs as much as the rest of the answer.
 * @returns `Accept-Encoding`; `knownTags` is set to `If-None-Match`, `knownSince` to
 *   `If-Modified-Since`. Empty where there is none.
 */
function readConditions(raw: readonly string[]): string {
  let accepted = '';
  knownTags = '';
  knownSince = '';
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    if (name.length === ACCEPTED_LENGTH && name.toLowerCase() === 'accept-encoding') {
      accepted = joined(accepted, raw[at + 1] ?? '');
    } else if (name.length === KNOWN_LENGTH && name.toLowerCase() === 'if-none-match') {
      knownTags = joined(knownTags, raw[at + 1] ?? '');
    } else if (name.length === SINCE_LENGTH && name.toLowerCase() === 'if-modified-since') {
      knownSince = raw[at + 1] ?? '';
    }
  }
  return accepted;
}

function joined(before: string, value: string): string {
  return before === '' ? value : `${before}, ${value}`;
}

/** A date is asked only where no tag is given (RFC 9110, section 13.2.2). */
function isKnown(etag: string | null, lastModified: string): boolean {
  if (knownTags !== '') return fresh({ 'if-none-match': knownTags }, { etag: etag ?? undefined });
  if (knownSince === '' || lastModified === '') return false;
  return fresh({ 'if-modified-since': knownSince }, { 'last-modified': lastModified });
}
