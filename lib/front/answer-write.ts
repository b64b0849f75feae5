import type { IncomingMessage, ServerResponse } from 'node:http';
import { nameOfToken } from '#lib/bearer-token.ts';
import { QueueFullError, TurnQueue } from '#lib/turn-queue.ts';
import type { Failures } from './answer-failure.ts';
import type { AnswerStyle } from './answer-heads.ts';
import { answerPassing } from './answer-page.ts';
import { isSameOrigin } from './is-same-origin.ts';
import type { Pages } from './pages.ts';
import { type PressClient, PressError } from './press-client.ts';
import type { RateLimits } from './rate-limits.ts';

/** Every limit on writes, each with its reason. */
const limits = {
  /** Bytes of a push: as many as the door takes (`lib/wires/push-limits.ts`). */
  wire: 10 * 1024 * 1024,
  /** Bytes of a form with one field. */
  form: 4_096,
  /** Bytes of a report of a typo: its longest texts in Cyrillic, six bytes a letter in a form. */
  typo: 8_192,
  /** Bytes of all bodies held at once; whoever sends slowly holds only what has come. */
  held: 160 * 1024 * 1024,
  /** Writes handed on at once, and waiting for it: the door takes one after another anyway. */
  atOnce: 4,
  waiting: 200,
  /** Milliseconds an answer waits until this front shows what it tells. */
  appliedMs: 5_000,
  retryAfterSeconds: 5,
};

const mostBytes: Readonly<Record<string, number>> = {
  '/api/wire': limits.wire,
  '/api/typo': limits.typo,
};

/** Nothing else of a request reaches the press. */
const handedOn = ['content-type', 'content-encoding', 'authorization', 'idempotency-key'] as const;

export interface WriteOptions {
  pages: Pick<Pages, 'whenApplied'>;
  press: Pick<PressClient, 'write'>;
  rateLimits: Pick<RateLimits, 'take'>;
  /** Who may push stories: the token of each name. */
  wireTokens: ReadonlyMap<string, string>;
  /** The public origin. */
  siteUrl: string;
  failures: Failures;
  style: AnswerStyle;
  report(error: unknown, target: string): void;
}

/** Hands writes on to a press; answers once this front gives what was written. */
export function createWrites(options: WriteOptions) {
  const { pages, press, rateLimits, failures, style, wireTokens, siteUrl } = options;
  const turns = new TurnQueue(limits.atOnce, limits.waiting);
  let held = 0;

  /** @returns the status that was answered. */
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const fail = (
      status: 400 | 403 | 413 | 429 | 500 | 503,
      { retryAfter, detail }: { retryAfter?: number; detail?: string } = {},
    ) => {
      // What is not read to its end would be taken for the next request.
      response.shouldKeepAlive = false;
      const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
      failures.answer(response, status, path, { headers, ...(detail && { detail }) });
      return status;
    };
    const isTypo = path === '/api/typo';
    if (isTypo && !isSameOrigin(request, siteUrl)) return fail(403);
    const wait = await rateLimits.take(request, isTypo ? 'typo' : 'write');
    if (wait !== null) {
      const detail = `One address may send, and be refused, only so often: wait ${wait} s.`;
      return fail(429, { retryAfter: wait, detail });
    }
    const most = mostBytes[path] ?? limits.form;
    const tooMuch = { detail: `At most ${most} bytes are taken here.` };
    const notNow = { retryAfter: limits.retryAfterSeconds, detail: 'Send it again.' };
    if (Number(request.headers['content-length'] ?? 0) > most) return fail(413, tooMuch);
    let own = 0;
    try {
      const parts: Buffer[] = [];
      for await (const part of isWanted(request, response, path, wireTokens)
        ? bodyOf(request)
        : []) {
        own += part.length;
        held += part.length;
        if (own > most) return fail(413, tooMuch);
        if (held > limits.held) return fail(503, notNow);
        parts.push(part);
      }
      const body = Buffer.concat(parts);
      const { method = 'POST' } = request;
      const headers = { ...pick(request), 'content-length': String(body.length) };
      const page = await turns.take(() => press.write({ method, target: path, headers, body }));
      if (page.status === 401) await rateLimits.take(request, 'refused');
      if (page.event !== null) {
        // Too late to take the write back: it is answered either way.
        await pages
          .whenApplied(page.event, AbortSignal.timeout(limits.appliedMs))
          .catch((error) => options.report(error, path));
      }
      await answerPassing(response, page, style);
      return page.status;
    } catch (error) {
      if (error instanceof QueueFullError) return fail(503, notNow);
      if (request.destroyed && !request.complete) return 400;
      options.report(error, path);
      const isAway = error instanceof PressError && error.status !== 500;
      return isAway ? fail(503, notNow) : fail(500);
    } finally {
      held -= own;
    }
  };
}

/** A push without a known name is refused by the press: nobody fills our memory unnamed. */
function isWanted(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  tokens: ReadonlyMap<string, string>,
): boolean {
  const { authorization = null } = request.headers;
  const isUnnamed =
    /^\/api\/wire(?:\/|$)/.test(path) && nameOfToken(authorization, tokens) === null;
  if (isUnnamed) response.shouldKeepAlive = false;
  else if (request.headers.expect !== undefined) response.writeContinue();
  return !isUnnamed;
}

/** Left early, it lets the refusal go out. @throws when the sender hangs up. */
function bodyOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false });
}

function pick(request: IncomingMessage): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of handedOn) {
    const value = request.headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  return picked;
}
