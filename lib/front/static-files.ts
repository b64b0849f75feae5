import type { IncomingMessage, ServerResponse } from 'node:http';
import fresh from 'fresh';
import { loadFiles, type StaticFile, type StaticForm } from './load-files.ts';
import { negotiateEncoding } from './negotiate-encoding.ts';
import { parseRange } from './parse-range.ts';
import { withoutOrigin } from './spelling.ts';

/** The framework's addresses: only its files are answered by the front. */
const FRAMEWORK = '/_next/';
const FONT = /^\/_next\/static\/media\/[^/]+\.woff2$/;

/** A font withheld from a reader who saves data: that may be over tomorrow. */
const WITHHELD = 'public, max-age=86400';
const NOT_KEPT = 'no-store';

/**
 * Serves the build's own files and those of `public/` from memory. A first visit asks for a dozen
 * of them, so on a day of news they are most of the traffic; reading them from the disk each time
 * (`sirv`) did a third to a fifth as many a second.
 * @param root the folder `gatherFiles` of `scripts/precompress.ts` made, read once, now.
 * @param common headers of every answer.
 * @param withWorker whether devices may keep articles; else what keeps them is taken away.
 * @returns takes a request: true when it was answered, with a file or a refusal.
 */
export function createStaticFiles(
  root: string,
  common: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' },
  withWorker = true,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = loadFiles(root, common, withWorker);
  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = files.get(path);
    if (file === undefined) {
      if (!path.startsWith(FRAMEWORK)) return false;
      refuse(response, 404, 'Not found.\n', common);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Method not allowed.\n', { ...common, Allow: 'GET, HEAD' });
    } else if (FONT.test(path) && isSavingData(request)) {
      response.writeHead(204, { ...common, 'Cache-Control': WITHHELD, Vary: 'Save-Data' });
      response.end();
    } else {
      send(request, response, file);
    }
    return true;
  };
}

function send(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const { headers } = request;
  const form = file[negotiateEncoding(String(headers['accept-encoding'] ?? ''))] ?? file.identity;
  if (fresh(headers, { etag: form.etag })) {
    response.writeHead(304, form.notModified);
    response.end();
  } else if (request.method === 'HEAD') {
    response.writeHead(200, form.headers);
    response.end();
  } else if (headers.range !== undefined && (headers['if-range'] ?? form.etag) === form.etag) {
    sendRange(response, form, headers.range);
  } else {
    response.writeHead(200, form.headers);
    response.end(form.bytes);
  }
}

function sendRange(response: ServerResponse, form: StaticForm, header: string): void {
  const size = form.bytes.length;
  const range = parseRange(header, size);
  if (range === 'whole') {
    response.writeHead(200, form.headers);
    response.end(form.bytes);
  } else if (range === 'beyond') {
    response.writeHead(416, { ...form.notModified, 'Content-Range': `bytes */${size}` });
    response.end();
  } else {
    const part = form.bytes.subarray(range.from, range.to + 1);
    response.writeHead(206, {
      ...form.headers,
      'Content-Range': `bytes ${range.from}-${range.to}/${size}`,
      'Content-Length': part.length,
    });
    response.end(part);
  }
}

/** A few words, no page: whoever asks for a file has no use for one. */
function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': NOT_KEPT,
  });
  response.end(text);
}

/** The framework writes a key of its own after the names of icons. */
function pathOf(target: string): string {
  const relative = withoutOrigin(target);
  const mark = relative.indexOf('?');
  return mark < 0 ? relative : relative.slice(0, mark);
}

/** Pages are set in the machine's own faces where ours do not come. */
function isSavingData({ headers }: IncomingMessage): boolean {
  return headers['save-data']?.toString().toLowerCase() === 'on';
}
