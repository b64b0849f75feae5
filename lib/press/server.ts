import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerWithFailure } from './answer-failure.ts';
import { guardAnswer } from './guard-answer.ts';
import { judgeRequest } from './path-rules.ts';
import { newRequestContext, runInRequestContext } from './request-context.ts';
import { withholdFont } from './withhold-font.ts';

/** Milliseconds that open answers get to finish once the server closes. */
export const CLOSE_GRACE_MS = 10_000;

export interface PressOptions {
  /** Renders a page and ends the response: the request handler of Next. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Takes one finished message for the operator, possibly of several lines. */
  log: (message: string) => void;
  /** Development: the framework's tools are reachable and its own error page is shown. */
  dev?: boolean;
}

export interface Press {
  server: Server;
  /**
   * Listens on `port`, on every interface; 0 takes a free one.
   * @returns the port taken
   * @throws the system's error, `EADDRINUSE` among them
   */
  listen(port: number): Promise<number>;
  /** Stops accepting, lets open answers finish for `graceMs`, then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/** The portal's HTTP server: the rules of addresses and statuses around a renderer. */
export function createPress(options: PressOptions): Press {
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const upgrades = options.dev ?? false;
  const server = createServer({ shouldUpgradeCallback: () => upgrades }, (request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (!server.listening) response.shouldKeepAlive = false;
    void answer(request, response, options);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  return {
    server,
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: (graceMs = CLOSE_GRACE_MS) =>
      new Promise((resolve) => {
        const force = setTimeout(() => {
          for (const socket of sockets) socket.destroy();
        }, graceMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        for (const response of open) response.shouldKeepAlive = false;
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, log, dev = false }: PressOptions,
): Promise<void> {
  const method = request.method ?? 'GET';
  const target = request.url ?? '/';
  const path = target.split('?', 1)[0] ?? '/';
  const verdict = judgeRequest(method, target, dev);
  if (verdict.kind === 'refuse') {
    answerWithFailure(response, verdict.status, path, {
      ...(verdict.status === 405 && { Allow: verdict.allow }),
    });
    return;
  }
  if (withholdFont(request, response)) return;
  // Hot reload asks for the flight data of the page on the screen, by header and key.
  const hotReload = dev && 'next-hmr-refresh' in request.headers;
  if (!hotReload) {
    request.url = verdict.kind === 'redirect' ? verdict.location : verdict.url;
    dropFrameworkHeaders(request);
  }
  const context = newRequestContext();
  const fail = guardAnswer(response, {
    context,
    path,
    spelling: verdict.kind === 'redirect' ? verdict.location : null,
    dev,
    onFailure: (status) => log(`${method} ${target} answered ${status}`),
  });
  try {
    await runInRequestContext(context, () => handle(request, response));
  } catch (error) {
    if (response.destroyed) return;
    log(`${method} ${target} failed: ${explain(error)}`);
    // An answer already begun cannot be repaired: cut it, so that nobody takes it for whole.
    if (!fail() && !response.writableEnded) response.destroy();
  }
}

/** Asked with these, Next answers its flight data or a redirect in the place of the page. */
const FRAMEWORK_HEADER = /^(?:rsc|next-.+|x-nextjs-.+|x-middleware-.+|x-invoke-.+|x-matched-path)$/;

function dropFrameworkHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (FRAMEWORK_HEADER.test(name)) delete request.headers[name];
  }
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
