import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Address, AddressKind } from './address.ts';
import { missingAddress } from './address.ts';
import type { Failures } from './answer-failure.ts';
import { type AnswerStyle, redirectHead } from './answer-heads.ts';
import { answerPage } from './answer-page.ts';
import { type FormerAddresses, FormerUnknownError } from './former-addresses.ts';
import type { CountedKind, CountedResult } from './metrics.ts';
import { NoPageError, type Pages } from './pages.ts';
import { parseTarget } from './parse-target.ts';
import type { RateLimits } from './rate-limits.ts';
import { methodsAt } from './route-methods.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface RequestOptions {
  pages: Pages;
  /** Files of the build and of `public/`: true when the request was answered. */
  files: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Paths the front answers itself: health, metrics, a key file. */
  own: ReadonlyMap<string, { kind: 'health' | 'metrics' | 'key-file'; answer: Answerer }>;
  write(request: IncomingMessage, response: ServerResponse, path: string): Promise<number>;
  /** Takes «a story was read». */
  beacon(request: IncomingMessage, response: ServerResponse, path: string): Promise<number>;
  /** Addresses stories had on the site they moved from. */
  former?: Pick<FormerAddresses, 'find'> | undefined;
  rateLimits: Pick<RateLimits, 'take'>;
  failures: Failures;
  style: AnswerStyle;
  clock(): number;
  report(error: unknown, target: string): void;
  /** The page at this target may be given without parsing it again. */
  remember(target: string, address: Address): void;
}

/** How a request was answered, for counting. */
export interface Answered {
  kind: CountedKind;
  result: CountedResult;
  status: number;
}

/** Answers read by programs; each address may ask so often. */
const limitedKinds: ReadonlySet<AddressKind> = new Set(['latest', 'weather-figures', 'places']);
const BEACON = '/api/read';
const BUILD_FILE = /^\/_next\/static\/[\w./~-]{1,500}$/;
/** Whether an address counts against the limit on reading. */
export const isLimited = (kind: AddressKind) => limitedKinds.has(kind);

/** Answers whatever is not at hand; in the order of the questions a request raises. */
export function createAnswerer(options: RequestOptions) {
  const { pages, failures, style, rateLimits } = options;

  const refuse = (
    response: ServerResponse,
    status: 400 | 404 | 405 | 414 | 429 | 500 | 503,
    target: string,
    headers: Record<string, string> = {},
  ): Answered => {
    failures.answer(response, status, target, { headers });
    return { kind: 'refused', result: 'none', status };
  };

  async function answerAddress(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
    location: string | null,
  ): Promise<Answered> {
    const { url: target = '/' } = request;
    const { kind } = address;
    if (isLimited(kind)) {
      const wait = await rateLimits.take(request, 'read');
      if (wait !== null) return refuse(response, 429, target, { 'Retry-After': String(wait) });
    }
    let found = pages.find(address);
    if (!found && (kind === 'search' || kind === 'suggest')) {
      const wait = await rateLimits.take(request, kind);
      if (wait !== null) return refuse(response, 429, target, { 'Retry-After': String(wait) });
    }
    try {
      found ??= await pages.read(address);
    } catch (error) {
      if (error instanceof NoPageError) {
        refuse(response, 503, target, { 'Retry-After': String(error.retryAfter) });
        return { kind, result: 'error', status: 503 };
      }
      options.report(error, target);
      refuse(response, 500, target);
      return { kind, result: 'error', status: 500 };
    }
    const { stored, result } = found;
    const isWell = stored.page.status === 200;
    if (location !== null && isWell) {
      // Only once it is known that something is there; a moved story's own 308 went out above.
      response.writeHead(308, redirectHead(location, style));
      response.end();
      return { kind, result, status: 308 };
    }
    if (location === null && isWell) options.remember(target, address);
    return { kind, result, status: answerPage(request, response, stored, options.clock(), style) };
  }

  async function answerMissing(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<Answered> {
    const { url: target = '/' } = request;
    if (options.files(request, response)) {
      return { kind: 'static', result: 'none', status: response.statusCode };
    }
    if (/^\/(?:api|pictures)(?:\/|$)/.test(path)) {
      return { ...refuse(response, 404, path), kind: 'missing' };
    }
    try {
      const location = await options.former?.find(path);
      if (location) {
        response.writeHead(308, redirectHead(location, style));
        response.end();
        return { kind: 'story', result: 'none', status: 308 };
      }
      const { stored, result } = pages.find(missingAddress) ?? (await pages.read(missingAddress));
      const status = answerPage(request, response, stored, options.clock(), style);
      return { kind: 'missing', result, status };
    } catch (error) {
      if (error instanceof FormerUnknownError) {
        refuse(response, 503, target, { 'Retry-After': String(error.retryAfter) });
        return { kind: 'missing', result: 'error', status: 503 };
      }
      if (!(error instanceof NoPageError)) options.report(error, target);
      failures.answer(response, 404, '/');
      return { kind: 'missing', result: 'error', status: 404 };
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<Answered> => {
    const { method = 'GET', url: target = '/' } = request;
    // A dozen for each first visit: whatever is spelt like one needs no parsing.
    if (BUILD_FILE.test(target) && isReading(method) && options.files(request, response)) {
      return { kind: 'static', result: 'none', status: response.statusCode };
    }
    const parsed = parseTarget(target);
    if (parsed.kind === 'refuse') {
      if (!isReading(method)) response.shouldKeepAlive = false;
      return refuse(response, parsed.status, target);
    }
    const path = parsed.kind === 'missing' ? parsed.path : parsed.address.path;
    const allowed = methodsAt(path);
    if (!allowed.split(', ').includes(method)) {
      // OPTIONS too: nothing here is for scripts of other origins, and this names the methods.
      // What came with the request is not read.
      response.shouldKeepAlive = false;
      return refuse(response, 405, path, { Allow: allowed });
    }
    if (!isReading(method)) {
      const kind = path === BEACON ? 'beacon' : 'write';
      return { kind, result: 'none', status: await options[kind](request, response, path) };
    }
    const own = options.own.get(path);
    if (own) {
      await own.answer(request, response);
      return { kind: own.kind, result: 'none', status: response.statusCode };
    }
    if (parsed.kind === 'missing') return answerMissing(request, response, path);
    return answerAddress(request, response, parsed.address, parsed.location);
  };
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
