import 'server-only';
import { nameOfToken } from '#lib/bearer-token.ts';
import { isDatabaseUnavailable } from '#lib/database/database.ts';
import { answerProblem } from '#lib/press/answer-json.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { DocumentError, parseDocument } from './parse-document.ts';
import { type PublishedDocument, publishDocument } from './publish-document.ts';
import type { ParsedItem } from './wire-entry.ts';

/** Bytes of a document: a day of an agency is a tenth of it; pictures come by their address. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Items of a document: each is a transaction of its own while the pusher waits. */
const MOST_ITEMS = 200;
/** Seconds after which it is worth pushing again while the database is away. */
const RETRY_AFTER_SECONDS = 5;

const JSON_TYPE = /^application\/(?:json|[\w.+-]+\+json)$/i;

/** A push that is answered with a problem; the message is its detail. */
class PushError extends Error {
  override name = 'PushError';
  readonly status: number;
  readonly title: string;
  readonly headers: Record<string, string>;

  constructor(status: number, title: string, detail: string, headers = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/**
 * Takes a document of ninjs somebody pushes: checks who it is, publishes, and says what became of
 * each story. An answer that something was stored carries `x-event`: the number of the last event.
 * @param tokens the token of each name; without any, everybody is refused.
 */
export async function answerWire(
  request: Request,
  tokens: ReadonlyMap<string, string>,
): Promise<Response> {
  try {
    const name = requireName(request, tokens);
    requireJson(request);
    const items = parseItems(await readBody(request), request.headers.get('Content-Type'));
    const published = await publishDocument(items, name);
    return published.stories.length > 0
      ? await answerPublished(published)
      : answerAllRefused(published);
  } catch (error) {
    const problem = isDatabaseUnavailable(error) ? databaseAway() : error;
    if (!(problem instanceof PushError)) throw error;
    return withHeaders(answerProblem(problem.status, problem.title, problem.message), {
      'Cache-Control': 'no-store',
      ...problem.headers,
    });
  }
}

function requireName(request: Request, tokens: ReadonlyMap<string, string>): string {
  const name = nameOfToken(request.headers.get('Authorization'), tokens);
  if (name !== null) return name;
  throw new PushError(
    401,
    'Not authorised',
    'Stories are taken with a token of WIRE_TOKENS only.',
    {
      'WWW-Authenticate': 'Bearer realm="wire"',
    },
  );
}

function requireJson(request: Request): void {
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim() ?? '';
  if (JSON_TYPE.test(type)) return;
  const detail = `ninjs is taken as application/json${type === '' ? '' : `, not as ${type}`}.`;
  throw new PushError(415, 'Not taken', detail, { 'Accept-Post': 'application/json' });
}

async function readBody(request: Request): Promise<Buffer> {
  const tooMuch = new PushError(
    413,
    'Too much',
    `A document of at most ${MOST_BYTES} bytes is taken.`,
  );
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) throw tooMuch;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) throw tooMuch;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function parseItems(bytes: Buffer, contentType: string | null): ParsedItem[] {
  const { format, items } = parse(bytes, contentType);
  if (format !== 'ninjs') {
    throw new PushError(400, 'Not ninjs', `The document is ${format}; only ninjs is taken here.`);
  }
  if (items.length === 0) throw new PushError(400, 'Nothing in it', 'The document has no items.');
  if (items.length > MOST_ITEMS) {
    const detail = `It has ${items.length} items; at most ${MOST_ITEMS} are taken at once.`;
    throw new PushError(413, 'Too much', detail);
  }
  return items;
}

function parse(bytes: Buffer, contentType: string | null) {
  const context = { address: null, sourceName: null, category: null, hold: false };
  try {
    return parseDocument(bytes, { ...context, contentType });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const needed = 'An item of ninjs has a "uri", "headlines" and "bodies".';
    throw new PushError(400, 'Not ninjs', `It cannot be read: ${error.message}. ${needed}`);
  }
}

async function answerPublished(published: PublishedDocument): Promise<Response> {
  const created = published.stories.filter(
    ({ outcome, state }) => outcome === 'new' && state !== 'withdrawn',
  );
  const [only] = published.stories.length === 1 ? created : [];
  const event = await readLastEvent();
  return Response.json(bodyOf(published), {
    status: created.length > 0 ? 201 : 200,
    headers: {
      'Cache-Control': 'no-store',
      'x-event': String(event),
      ...(only?.path && { Location: only.path }),
    },
  });
}

/** Items without what every story has were not written as ninjs asks; others were, in vain. */
function answerAllRefused(published: PublishedDocument): Response {
  const { refused } = published;
  const status = refused.every(({ incomplete }) => incomplete) ? 400 : 422;
  const title = status === 400 ? 'Fields are absent' : 'Nothing was taken';
  const detail = refused
    .slice(0, 5)
    .map(({ item, reason }) => (refused.length === 1 ? reason : `item ${item}: ${reason}`))
    .join('; ');
  return new Response(JSON.stringify({ title, status, detail, ...bodyOf(published) }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

function bodyOf({ stories, refused }: PublishedDocument) {
  return { stories, refused: refused.map(({ incomplete: _, ...item }) => item) };
}

function databaseAway(): PushError {
  const detail =
    'The database cannot be reached. Push the document again: nothing is stored twice.';
  return new PushError(503, 'Not now', detail, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
