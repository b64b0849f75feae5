import type { IncomingMessage } from 'node:http';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip as gunzipWithCallback } from 'node:zlib';
import { lookupPublic, requirePublicHost } from './public-address.ts';

/** A document or picture could not be had over the network; the message names address and reason. */
export class FetchError extends Error {
  override name = 'FetchError';
  /** The address asked for, without a password. */
  readonly address: string;
  /** The reason alone, without the address. */
  readonly reason: string;
  /** What was answered instead; `null` when nothing was. */
  readonly answered: FailedAnswer | null;

  constructor(
    address: string,
    reason: string,
    cause?: unknown,
    answered: FailedAnswer | null = null,
  ) {
    super(`${address}: ${reason}`, cause === undefined ? undefined : { cause });
    this.address = address;
    this.reason = reason;
    this.answered = answered;
  }
}

interface FailedAnswer {
  status: number;
  /** `Retry-After` and `Date` as they came. */
  retryAfter: string | null;
  date: string | null;
}

/** By what a server tells whether a document changed (RFC 9110, section 13.1). */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchOptions {
  /** When given, no other host is asked, redirects included. */
  allowedHosts?: readonly string[];
  /** Limit of the body, before and after decompression. */
  maxBytes: number;
  /** For everything together: resolving, redirects and the body. */
  timeoutMs: number;
  /** The `Accept` header. */
  accept?: string;
  /** A person named this address on their own command line: its host may be a private one.
   * Never set for an address found inside a document. */
  trusted?: boolean;
  /** Of the document at hand: it is not sent again when it is still the same. */
  known?: Validators;
  /** Ends the fetch early. */
  signal?: AbortSignal;
}

export interface Fetched {
  bytes: Buffer;
  contentType: string | null;
  /** Where the document was in the end: the base of its relative links. */
  finalUrl: string;
  /** The document at hand is still the same (304): there are no bytes. */
  unchanged: boolean;
  validators: Validators;
  /** Where it moved to for good (301, 308, and nothing temporary before); `null`: it did not. */
  movedTo: string | null;
}

const gunzip = promisify(gunzipWithCallback);
const unbrotli = promisify(brotliDecompress);
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/**
 * Fetches one document over http or https.
 * Addresses of private networks are refused at every redirect, unless a trusted caller named them.
 * @throws {FetchError} naming the address and the reason.
 */
export async function fetchAddress(url: string, options: FetchOptions): Promise<Fetched> {
  const named = withoutPassword(url);
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    return await follow(parseAddress(url), options, signal);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    const reason = timeout.aborted
      ? `no complete answer in ${options.timeoutMs / 1000} s`
      : error instanceof Error
        ? reasonOf(error)
        : String(error);
    throw new FetchError(named, reason, error);
  }
}

async function follow(start: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let address = start;
  let movedTo: string | null = null;
  let isForGood = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const trusted = options.trusted === true && address.host === start.host;
    requireAllowed(address, options.allowedHosts, trusted);
    const answer = await ask(address, options, trusted, signal);
    const status = answer.statusCode ?? 0;
    const location = answer.headers.location;
    if (!REDIRECTS.has(status) || location === undefined) {
      const unchanged = status === 304 && options.known !== undefined;
      if (status !== 200) answer.destroy();
      if (status !== 200 && !unchanged) throw failedAt(address, answer);
      const { headers } = answer;
      // Many servers leave out of a 304 what they said with the document: it holds as before.
      const { etag, lastModified } = (unchanged ? options.known : undefined) ?? {};
      return {
        bytes: unchanged ? Buffer.alloc(0) : await readBody(answer, options.maxBytes),
        contentType: headers['content-type'] ?? null,
        finalUrl: withoutPassword(address.href),
        unchanged,
        validators: {
          etag: headers.etag ?? etag ?? null,
          lastModified: headers['last-modified'] ?? lastModified ?? null,
        },
        movedTo,
      };
    }
    answer.destroy();
    address = parseAddress(location, address);
    isForGood &&= PERMANENT.has(status);
    if (isForGood) movedTo = withoutPassword(address.href);
  }
  throw new FetchError(withoutPassword(start.href), `more than ${MAX_REDIRECTS} redirects`);
}

function failedAt(address: URL, { statusCode: status = 0, headers }: IncomingMessage): FetchError {
  const { 'retry-after': retryAfter = null, date = null } = headers;
  const answered = { status, retryAfter, date };
  return new FetchError(withoutPassword(address.href), `answered ${status}`, undefined, answered);
}

function requireAllowed(address: URL, hosts: readonly string[] | undefined, trusted: boolean) {
  const named = withoutPassword(address.href);
  if (hosts !== undefined && !hosts.includes(address.hostname)) {
    throw new FetchError(named, `${address.hostname} is not among the hosts allowed here`);
  }
  if (trusted) return;
  if (address.username !== '' || address.password !== '') {
    throw new FetchError(named, 'carries a user name or password');
  }
  requirePublicHost(address.hostname);
}

function ask(
  address: URL,
  { accept = '*/*', known }: Pick<FetchOptions, 'accept' | 'known'>,
  trusted: boolean,
  signal: AbortSignal,
) {
  const request = address.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(
      address,
      {
        // A connection of its own: none is shared between trusted and other callers.
        agent: false,
        signal,
        headers: {
          accept,
          'accept-encoding': 'gzip, br',
          'user-agent': 'Vestka/1 (news)',
          ...(known?.etag && { 'if-none-match': known.etag }),
          ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
        },
        ...(trusted ? {} : { lookup: lookupPublic }),
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) throw new Error(`larger than ${maxBytes} bytes`);
    parts.push(part);
  }
  return decompress(Buffer.concat(parts, length), answer.headers['content-encoding'], maxBytes);
}

async function decompress(bytes: Buffer, encoding: string | undefined, maxOutputLength: number) {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return await gunzip(bytes, { maxOutputLength });
    case 'br':
      return await unbrotli(bytes, { maxOutputLength });
    default:
      return bytes;
  }
}

function parseAddress(text: string, base?: URL): URL {
  const address = URL.parse(text, base?.href);
  if (address === null) throw new FetchError(text.slice(0, 200), 'is not an address');
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new FetchError(text.slice(0, 200), `only http and https are fetched`);
  }
  return address;
}

/** Addresses get printed and stored; what opens a door must not be in them. */
function withoutPassword(text: string): string {
  const address = URL.parse(text);
  if (address === null || (address.username === '' && address.password === '')) return text;
  address.username = '';
  address.password = '';
  return address.href;
}

/** Node reports a host with several addresses as one error with an empty message, and a server that
 * hangs up as «aborted». */
function reasonOf(error: Error): string {
  if ('code' in error && error.code === 'ECONNRESET') return 'the server hung up';
  if (error instanceof AggregateError) {
    return [...new Set(error.errors.map((one) => (one as Error).message))].join('; ');
  }
  return error.message;
}
