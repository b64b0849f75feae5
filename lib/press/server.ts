import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWithFailure } from './answer-failure.ts';
import { CACHE_CONTROL, COMMON_HEADERS } from './answer-headers.ts';
import { type ClosingServer, createClosingServer } from './closing-server.ts';
import { type Answer, collectAnswer, type Handle } from './collect-answer.ts';
import { isFrameworkPath, judgeRequest } from './path-rules.ts';
import { newRequestContext, runInRequestContext } from './request-context.ts';
import { isPage, settleAnswer } from './settle-answer.ts';

export interface PressOptions {
  handle: Handle;
  /** Takes one finished message for the operator, possibly of several lines. */
  log: (message: string) => void;
}

/**
 * The server of `npm run dev`: one press that answers browsers itself. Addresses and statuses are
 * as readers see them; the framework's tools are reachable and its own error page is shown.
 */
export function createPress(options: PressOptions): ClosingServer {
  return createClosingServer({ upgrades: true }, (request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      options.log(`${request.method} ${request.url} failed: ${explain(error)}`);
      if (response.headersSent) response.destroy();
      else answerWithFailure(response, 500, pathOf(request));
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, log }: PressOptions,
): Promise<void> {
  const method = request.method ?? 'GET';
  const target = request.url ?? '/';
  const path = pathOf(request);
  const verdict = judgeRequest(method, target, true);
  if (verdict.kind === 'refuse') {
    answerWithFailure(response, verdict.status, path, {
      ...(verdict.status === 405 && { allow: verdict.allow }),
    });
    return;
  }
  const context = newRequestContext();
  // Hot reload asks for the flight data of the page on the screen, by header and key.
  if (isFrameworkPath(path) || 'next-hmr-refresh' in request.headers) {
    await runInRequestContext(context, () => handle(request, response));
    return;
  }
  const spelling = verdict.kind === 'redirect' ? verdict.location : null;
  request.url = spelling ?? (verdict.kind === 'render' ? verdict.url : target);
  dropFrameworkHeaders(request);

  const given = await runInRequestContext(context, () => collectAnswer(request, handle));
  if (given.status >= 500 && isPage(given) && !context.databaseFailed) {
    log(`${method} ${target} answered ${given.status}`);
    send(response, given);
    return;
  }
  const settled = settleAnswer(given, context);
  if (settled.kind === 'failure') {
    log(`${method} ${target} answered ${settled.status}`);
    answerWithFailure(response, settled.status, path);
  } else if (spelling !== null && settled.answer.status === 200) {
    // What exists under another spelling answers with the way to its own; a moved story's
    // redirect and a missing page's 404 went out at once, in one hop.
    send(response, { status: 308, headers: { location: spelling }, body: Buffer.alloc(0) });
  } else {
    send(response, settled.answer);
  }
}

/** Sends a whole answer; to HEAD, Node leaves the body out. */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    'cache-control': CACHE_CONTROL.page,
    ...COMMON_HEADERS,
    ...headers,
    'content-length': body.length,
  });
  response.end(body);
}

/** Asked with these, Next answers its flight data or a redirect in the place of the page. */
const FRAMEWORK_HEADER = /^(?:rsc|next-.+|x-nextjs-.+|x-middleware-.+|x-invoke-.+|x-matched-path)$/;

function dropFrameworkHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (FRAMEWORK_HEADER.test(name)) delete request.headers[name];
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
