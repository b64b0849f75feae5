import type { IncomingMessage, ServerResponse } from 'node:http';
import { CACHE_CONTROL, COMMON_HEADERS } from './answer-headers.ts';

/** Fonts of the build. */
const FONT_PATH = /^\/_next\/static\/media\/[^/?]+\.woff2(?:\?|$)/;

/**
 * Answers a font asked for under `Save-Data: on` with nothing at all: pages are the same for every
 * reader, and are set in the machine's own faces where ours do not come.
 * @returns true when the answer is given; a font that is to be sent only varies on the header.
 */
export function withholdFont(request: IncomingMessage, response: ServerResponse): boolean {
  if (!FONT_PATH.test(request.url ?? '')) return false;
  response.setHeader('Vary', 'Save-Data');
  if (request.headers['save-data']?.toString().toLowerCase() !== 'on') return false;
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', CACHE_CONTROL.noFont);
  response.statusCode = 204;
  response.end();
  return true;
}
