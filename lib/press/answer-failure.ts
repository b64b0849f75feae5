import type { ServerResponse } from 'node:http';
import { CACHE_CONTROL, COMMON_HEADERS } from './answer-headers.ts';
import {
  type FailureStatus,
  failureLine,
  failurePage,
  failureProblem,
  RETRY_AFTER_SECONDS,
} from './failure-page.ts';

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
 * Writes a whole answer that owes nothing to the framework: the page for readers, a problem
 * (RFC 9457) under `/api`, one line where a document was asked for. Headers set so far are
 * dropped. To HEAD it sends the same headers and no body.
 */
export function answerWithFailure(
  response: ServerResponse,
  status: FailureStatus,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const { type, body } = bodyOf(status, path);
  response.statusCode = status;
  response.statusMessage = '';
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', body.length);
  response.setHeader('Cache-Control', CACHE_CONTROL.failure);
  if (status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
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

/** Sends the reader on to `location`, with headers of our own and no body at all. */
export function answerWithRedirect(
  response: ServerResponse,
  status: number,
  location: string,
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader('Location', location);
  response.setHeader('Content-Length', 0);
  response.setHeader('Cache-Control', CACHE_CONTROL.page);
  response.end();
}
