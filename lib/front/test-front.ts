import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach } from 'vitest';
import { createPages } from './create-pages.ts';
import { encodeFinishedPage, type FinishedPage, finishedPageType } from './finished-page.ts';
import type { Pages } from './pages.ts';
import { createPressClient, type PressClient, type PressClientOptions } from './press-client.ts';
import { createRateLimits } from './rate-limits.ts';
import { createFront, type Front, type FrontOptions } from './server.ts';

/** What a press of a test is asked, and what it answers. */
export interface Rendered {
  status?: number;
  headers?: Record<string, string>;
  text?: string;
  /** Kept as it is, uncompressed. */
  bytes?: Buffer;
  event?: number;
  notes?: FinishedPage['notes'];
}
export type Render = (request: IncomingMessage, body: string) => Rendered | Promise<Rendered>;

/** Makes a finished page as a press does. */
export function finish(rendered: Rendered): FinishedPage {
  const { status = 200, headers = {}, text = '<p>страница</p>', event = null, bytes } = rendered;
  const identity = bytes ?? Buffer.from(text);
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    etag: identity.length === 0 ? null : `W/"${createHash('md5').update(identity).digest('hex')}"`,
    length: identity.length,
    body: bytes ? { identity } : { gzip: gzipSync(identity), br: null },
    notes: rendered.notes ?? { main: [], rail: [] },
    event,
    renderMs: 1,
  };
}

/** A press of the test's own: a real server on a socket. */
export interface TestPress {
  socket: string;
  /** Targets it was asked for, in order. */
  asked: string[];
  render: Render;
  start(): Promise<void>;
  /** As a killed process ends: every connection at once, the socket left behind. */
  kill(): Promise<void>;
}

/** Called once at the top of a test file; everything is closed after each test. */
export function useFront() {
  const folder = mkdtempSync(join(tmpdir(), 'vestka-front-'));
  const open: (() => Promise<unknown> | unknown)[] = [];
  let count = 0;
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  async function press(render: Render = () => ({})): Promise<TestPress> {
    const socket = join(folder, `press-${count++}.sock`);
    const asked: string[] = [];
    let server: Server | undefined;
    const made: TestPress = {
      socket,
      asked,
      render,
      async start() {
        rmSync(socket, { force: true });
        server = createServer(async (request, response) => {
          asked.push(request.url ?? '');
          let body = '';
          for await (const part of request) body += part;
          try {
            const bytes = encodeFinishedPage(finish(await made.render(request, body)));
            response.writeHead(200, { 'content-type': finishedPageType });
            response.end(bytes);
          } catch (error) {
            response.writeHead(503, { 'content-type': 'text/plain' });
            response.end(String(error));
          }
        });
        await new Promise<void>((done) => server?.listen(socket, done));
      },
      async kill() {
        server?.closeAllConnections();
        await new Promise((done) => (server ? server.close(done) : done(null)));
      },
    };
    open.push(() => made.kill());
    await made.start();
    return made;
  }

  function client(options: Omit<PressClientOptions, 'host'>): PressClient {
    const made = createPressClient({ host: 'vestka.example', ...options });
    open.push(() => made.close());
    return made;
  }

  async function front(
    presses: readonly TestPress[],
    options: Partial<FrontOptions> & { isKnown?: () => boolean; maxBytes?: number } = {},
  ): Promise<TestFront> {
    const pressClient = client({ sockets: presses.map(({ socket }) => socket), patienceMs: 500 });
    const logged: string[] = [];
    const pages = createPages({
      maxBytes: options.maxBytes ?? 64 * 1024 * 1024,
      presses: Math.max(1, presses.length),
      render: (order) => pressClient.render(order),
      readIsKnown: async () => options.isKnown?.() ?? true,
      clock: Date.now,
      lastEvent: 0,
      report: (message) => logged.push(message),
    });
    open.push(() => pages.close());
    const log = {
      error: (about: object, message: string) => logged.push(`${message} ${JSON.stringify(about)}`),
      info: (about: object, message: string) => logged.push(`${message} ${JSON.stringify(about)}`),
    };
    const made = createFront({
      pages,
      press: pressClient,
      siteUrl: 'https://vestka.example',
      siteClosed: false,
      isPurged: false,
      files: () => false,
      own: new Map(),
      rateLimits: createRateLimits({ trustedProxies: [] }),
      countRead: () => {},
      wireTokens: new Map([['agency', 't']]),
      metrics: { count: () => {} },
      log,
      ...options,
    });
    const port = await made.listen({ port: 0 });
    open.push(() => made.close(0));
    return { front: made, pages, port, origin: `http://localhost:${port}`, logged };
  }

  return { press, client, front };
}

export interface TestFront {
  front: Front;
  pages: Pages;
  port: number;
  origin: string;
  logged: string[];
}
