import type { ServerResponse } from 'node:http';
import { failureLine, failurePage, failureProblem } from '#lib/front/failure-page.ts';
import { CACHE_CONTROL, COMMON_HEADERS } from './answer-headers.ts';

type FailureStatus = 400 | 405 | 500 | 503;
/** Seconds after which a reader's program may ask again while the database is away. */
const RETRY_AFTER_SECONDS = 30;

/** Made once: a failing portal has no work to do for them. */
const pages: Record<FailureStatus, Buffer> = {
  400: Buffer.from(failurePage(400)),
  405: Buffer.from(failurePage(405)),
  500: Buffer.from(failurePage(500)),
  503: Buffer.from(failurePage(503)),
};

const INTERFACE_PATH = /^\/api(?:\/|$)/;
/** Documents for programs and pictures have an ending. */
const DOCUMENT_PATH = /\.[a-z0-9]+$/i;

/**
 * Writes, in development, a whole answer that owes nothing to the framework: the page for readers,
 * a problem (RFC 9457) under `/api`, one line where a document was asked for. To HEAD, Node leaves
 * the body out.
 */
export function answerWithFailure(
  response: ServerResponse,
  status: FailureStatus,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { type, body } = bodyOf(status, path);
  if (status === 503) response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'content-type': type,
    'content-length': body.length,
    'cache-control': CACHE_CONTROL.failure,
    ...headers,
  });
  response.end(body);
}

function bodyOf(status: FailureStatus, path: string): { type: string; body: Buffer } {
  if (INTERFACE_PATH.test(path)) {
    return { type: 'application/problem+json', body: Buffer.from(failureProblem(status)) };
  }
  if (DOCUMENT_PATH.test(path)) {
    return { type: 'text/plain; charset=utf-8', body: Buffer.from(failureLine(status)) };
  }
  return { type: 'text/html; charset=utf-8', body: pages[status] };
}
