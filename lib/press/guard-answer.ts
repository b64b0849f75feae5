import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { answerWithFailure, answerWithRedirect } from './answer-failure.ts';
import { isPage, settleHeaders } from './answer-headers.ts';
import type { RequestContext } from './request-context.ts';

export interface GuardOptions {
  context: RequestContext;
  /** Path of the request: documents for programs fail with a line, pages with a page. */
  path: string;
  /** The one spelling of the address when the request has another: what exists there answers 308
   * to it, while a moved story's redirect and a missing page's 404 go out at once, in one hop. */
  spelling: string | null;
  /** In development the framework's error page stands, with its true status. */
  dev: boolean;
  /** Called once when the failure page takes the place of the framework's answer. */
  onFailure: (status: 500 | 503) => void;
}

/**
 * Stands between the framework and the client until the first byte: writes the status and the
 * headers the page noted, puts the complete failure page in the place of the framework's empty
 * one, and sends redirects without the framework's document. Once replaced, whatever the
 * framework still writes goes nowhere.
 *
 * @returns `fail`, which answers with the failure page unless an answer has begun; `false` then.
 */
export function guardAnswer(response: ServerResponse, options: GuardOptions): () => boolean {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response) as (...given: unknown[]) => boolean,
    end: response.end.bind(response) as (...given: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  let state: 'open' | 'passed' | 'replaced' = 'open';

  const replace = (write: () => void) => {
    state = 'replaced';
    // Our own answer is written with the methods as they were.
    Object.assign(response, original);
    write();
    Object.assign(response, guarded);
  };
  const fail = () => {
    const status = options.context.databaseFailed ? 503 : 500;
    options.onFailure(status);
    replace(() => answerWithFailure(response, status, options.path));
  };
  const decide = () => {
    if (state !== 'open') return;
    if (isFailure(response, options)) {
      fail();
      return;
    }
    const location = redirectOf(response);
    if (location !== null) {
      replace(() => answerWithRedirect(response, response.statusCode, location));
      return;
    }
    const { status, headers } = options.context;
    if (options.spelling !== null && status === null && response.statusCode === 200) {
      const { spelling } = options;
      replace(() => answerWithRedirect(response, 308, spelling));
      return;
    }
    state = 'passed';
    if (status !== null && response.statusCode === 200) response.statusCode = status;
    for (const [name, value] of headers) response.setHeader(name, value);
    settleHeaders(response);
  };

  const guarded = {
    writeHead(status: number, ...rest: unknown[]): ServerResponse {
      if (state === 'replaced') return response;
      response.statusCode = status;
      const [reason, headers] = typeof rest[0] === 'string' ? rest : [undefined, rest[0]];
      if (typeof reason === 'string') response.statusMessage = reason;
      setHeaders(response, headers as OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined);
      decide();
      return isReplaced() ? response : original.writeHead(response.statusCode);
    },
    write(...given: unknown[]): boolean {
      decide();
      if (!isReplaced()) return original.write(...given);
      callBack(given);
      return true;
    },
    end(...given: unknown[]): ServerResponse {
      decide();
      if (!isReplaced()) return original.end(...given);
      callBack(given);
      return response;
    },
    flushHeaders(): void {
      decide();
      if (!isReplaced()) original.flushHeaders();
    },
  };
  const isReplaced = () => state === 'replaced';
  Object.assign(response, guarded);

  return () => {
    if (state !== 'open' || response.headersSent) return false;
    fail();
    return true;
  };
}

function isFailure(response: ServerResponse, { context, dev }: GuardOptions): boolean {
  if (response.statusCode < 500 || !isPage(response)) return false;
  return !dev || context.databaseFailed;
}

/** Where a page sends the reader; `null` when it does not. */
function redirectOf(response: ServerResponse): string | null {
  const location = response.getHeader('Location');
  const { statusCode } = response;
  if (location === undefined || statusCode < 300 || statusCode > 399) return null;
  return isPage(response) ? String(location) : null;
}

function setHeaders(
  response: ServerResponse,
  headers: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined,
): void {
  if (Array.isArray(headers)) {
    for (let index = 0; index + 1 < headers.length; index += 2) {
      response.appendHeader(String(headers[index]), String(headers[index + 1]));
    }
    return;
  }
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

/** A stream that writes here waits for its callback before it goes on. */
function callBack(given: unknown[]): void {
  const done = given.at(-1);
  if (typeof done === 'function') process.nextTick(() => done());
}
