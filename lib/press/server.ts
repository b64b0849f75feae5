import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFailures, type Failures } from '#lib/front/answer-failure.ts';
import { type SiteStanding, securityHeaders } from '#lib/front/security-headers.ts';
import { type ClosingServer, createClosingServer } from './closing-server.ts';
import { type Answer, collectAnswer, type Handle } from './collect-answer.ts';
import { isFrameworkPath, judgeRequest } from './path-rules.ts';
import { newRequestContext, runInRequestContext } from './request-context.ts';
import { isPage, settleAnswer } from './settle-answer.ts';

export interface PressOptions extends SiteStanding {
  handle: Handle;
  /** Takes one finished message for the operator, possibly of several lines. */
  log: (message: string) => void;
}

/** `no-store` would switch off the browser's back/forward cache. */
const PAGE_LIFETIME = 'private, no-cache';
/** Seconds after which a reader's program may ask again while the database is away. */
const RETRY_AFTER_SECONDS = 30;

/** What every answer of one press is made with. */
interface Style {
  common: Record<string, string>;
  failures: Failures;
}

/**
 * The server of `npm run dev`: one press that answers browsers itself. Addresses and statuses are
 * as readers see them; the framework's tools are reachable and its own error page is shown.
 */
export function createPress(options: PressOptions): ClosingServer {
  const common = securityHeaders(options);
  const style = { common, failures: createFailures(options) };
  return createClosingServer({ upgrades: true }, (request, response) => {
    answer(request, response, options, style).catch((error: unknown) => {
      options.log(`${request.method} ${request.url} failed: ${explain(error)}`);
      if (response.headersSent) response.destroy();
      else style.failures.answer(response, 500, pathOf(request));
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, log }: PressOptions,
  style: Style,
): Promise<void> {
  const method = request.method ?? 'GET';
  const target = request.url ?? '/';
  const path = pathOf(request);
  const verdict = judgeRequest(method, target);
  if (verdict.kind === 'refuse') {
    const headers = verdict.status === 405 ? { Allow: verdict.allow } : {};
    style.failures.answer(response, verdict.status, path, { headers });
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
    send(response, given, style);
    return;
  }
  const settled = settleAnswer(given, context);
  if (settled.kind === 'failure') {
    log(`${method} ${target} answered ${settled.status}`);
    const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
    style.failures.answer(
      response,
      settled.status,
      path,
      settled.status === 503 ? { headers } : {},
    );
  } else if (spelling !== null && settled.answer.status === 200) {
    // What exists under another spelling answers with the way to its own; a moved story's
    // redirect and a missing page's 404 went out at once, in one hop.
    send(response, { status: 308, headers: { location: spelling }, body: Buffer.alloc(0) }, style);
  } else {
    send(response, settled.answer, style);
  }
}

/** Sends a whole answer; to HEAD, Node leaves the body out. */
function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  { common }: Style,
): void {
  response.writeHead(status, {
    'cache-control': PAGE_LIFETIME,
    ...common,
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
