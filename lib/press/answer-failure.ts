import type { ServerResponse } from 'node:http';
import { CACHE_CONTROL, COMMON_HEADERS } from './answer-headers.ts';
import {
  type FailureStatus,
  failureLine,
  failurePage,
  RETRY_AFTER_SECONDS,
} from './failure-page.ts';

/** Made once: a failing portal has no work to do for them. */
const pages: Record<FailureStatus, Buffer> = {
  400: Buffer.from(failurePage(400)),
  405: Buffer.from(failurePage(405)),
  500: Buffer.from(failurePage(500)),
  503: Buffer.from(failurePage(503)),
};

/** Addresses read by programs: the interface under `/api`, and documents with an ending. */
const PROGRAM_PATH = /^\/api(?:\/|$)|\.[a-z0-9]+$/i;

/**
 * Writes a whole answer that owes nothing to the framework: the page for readers, one line for
 * programs. Headers set so far are dropped. To HEAD it sends the same headers and no body.
 */
export function answerWithFailure(
  response: ServerResponse,
  status: FailureStatus,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const forProgram = PROGRAM_PATH.test(path);
  const body = forProgram ? Buffer.from(failureLine(status)) : pages[status];
  response.statusCode = status;
  response.statusMessage = '';
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  response.setHeader('Content-Type', `text/${forProgram ? 'plain' : 'html'}; charset=utf-8`);
  response.setHeader('Content-Length', body.length);
  response.setHeader('Cache-Control', CACHE_CONTROL.failure);
  if (status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
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
