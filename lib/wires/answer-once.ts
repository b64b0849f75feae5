import 'server-only';
import { createHash } from 'node:crypto';
import {
  beginPush,
  endPush,
  forgetPush,
  type GivenAnswer,
  type PushKey,
} from './publish-push-key.ts';
import { PushError } from './push-error.ts';
import { pushLimits } from './push-limits.ts';

/** Headers of an answer that belong to it whenever it is given. */
const kept = ['content-type', 'location'];

/**
 * Answers a push once: sent again with the same `Idempotency-Key` and document, it gets the answer
 * it got (draft-ietf-httpapi-idempotency-key-header-07, section 2). Without a key it is answered as
 * it comes; the same stories twice change nothing anyway. Failures of our own are not kept.
 * @throws {PushError} 400 for a key that is none, 409 while the first is not answered, 422 for a key
 *   that came with another document.
 */
export async function answerOnce(
  given: { source: string; key: string | null; bytes: Buffer },
  answer: () => Promise<Response>,
): Promise<Response> {
  if (given.key === null) return answer();
  const push: PushKey = {
    source: given.source,
    key: parseKey(given.key),
    digest: createHash('sha256').update(given.bytes).digest('hex'),
  };
  const start = await beginPush(push, new Date());
  if (start.kind === 'answered') return again(start.answer);
  if (start.kind === 'other') {
    const detail = 'This Idempotency-Key came with another document before.';
    throw new PushError(422, 'Key used before', detail);
  }
  if (start.kind === 'running') {
    const detail = 'The first push with this Idempotency-Key is not answered yet.';
    throw new PushError(409, 'Under way', detail, {
      'Retry-After': String(pushLimits.retryAfterSeconds),
    });
  }
  try {
    const response = await answer();
    const body = await response.clone().text();
    const headers = kept.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    await endPush(push, { status: response.status, headers: Object.fromEntries(headers), body });
    return response;
  } catch (error) {
    await forgetPush(push).catch(() => {
      // With the database away it is taken for lost after a while.
    });
    throw error;
  }
}

/** A string of Structured Fields (RFC 9651), or, as most send it, without its quotation marks. */
function parseKey(header: string): string {
  const key = /^"(.*)"$/.exec(header.trim())?.[1]?.replace(/\\(["\\])/g, '$1') ?? header.trim();
  if (/^[\x20-\x7e]+$/.test(key) && key.length <= pushLimits.key) return key;
  const detail = `An Idempotency-Key has 1 to ${pushLimits.key} signs of ASCII.`;
  throw new PushError(400, 'No key', detail);
}

function again({ status, headers, body }: GivenAnswer): Response {
  const known = { ...headers, 'Cache-Control': 'no-store', 'Idempotency-Replayed': 'true' };
  return new Response(body, { status, headers: known });
}
