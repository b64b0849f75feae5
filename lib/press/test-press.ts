import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { log } from '#lib/log.ts';
import type { ClosingServer } from './closing-server.ts';
import { createPageServer } from './page-server.ts';
import { createPress } from './server.ts';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A press in development, of the test's own, closed after each test. */
export interface TestPress {
  /** Serves what `render` writes, on a free port, and gives the address. */
  serve(render: Render): Promise<string>;
  close(graceMs?: number): Promise<void>;
  /** What was logged since `serve`. */
  logged: string[];
}

/** Called once at the top of a test file. */
export function useTestPress(): TestPress {
  let press: ClosingServer | undefined;
  const logged: string[] = [];
  const close = async (graceMs?: number) => {
    await press?.close(graceMs);
    press = undefined;
  };
  afterEach(() => close(0));
  return {
    serve: async (render) => {
      logged.length = 0;
      press = createPress({
        handle: async (request, response) => render(request, response),
        siteUrl: 'http://portal.test',
        siteClosed: false,
        log: (message) => logged.push(message),
      });
      return `http://localhost:${await press.listen(0)}`;
    },
    close,
    logged,
  };
}

export interface SocketAnswer {
  status: number;
  type: string | undefined;
  body: Buffer;
}

/** A press that answers fronts over a socket, of the test's own, closed after each test. */
export function useTestPageServer() {
  let server: ClosingServer | undefined;
  let folder: string | undefined;
  // Renders fail here on purpose.
  log.level = 'silent';
  const counted: { target: string; status: number }[] = [];
  const close = async (graceMs?: number) => {
    await server?.close(graceMs);
    server = undefined;
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  };
  afterEach(() => close(0));
  const socketPath = () => join(folder ?? '', 'press.sock');
  return {
    /** Serves what `render` writes. */
    async serve(render: Render): Promise<void> {
      counted.length = 0;
      folder = mkdtempSync(join(tmpdir(), 'press-'));
      server = createPageServer({
        handle: async (request, response) => render(request, response),
        metrics: { count: (target, status) => counted.push({ target, status }) },
      });
      await server.listen(socketPath());
    },
    /** Asks as a front does. */
    ask(
      path: string,
      { method = 'GET', headers = {}, body = '', signal }: AskOptions = {},
    ): Promise<SocketAnswer> {
      return new Promise((resolve, reject) => {
        const asked = request(
          { socketPath: socketPath(), path, method, headers, ...(signal && { signal }) },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                type: response.headers['content-type'],
                body: Buffer.concat(parts),
              }),
            );
          },
        );
        asked.on('error', reject);
        asked.end(body);
      });
    },
    close,
    /** What was counted since `serve`. */
    counted,
  };
}

interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** Answers with a page, as the framework does for a render that went well. */
export function answerPage(response: ServerResponse, text = '<p>страница</p>'): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(text);
}

/** What Next answers for a render that threw. */
export function emptyDocument(response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.write('<html id="__next_error__">');
  response.end('</html>');
}

/** Asks and follows no redirect. */
export function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', ...init });
}
