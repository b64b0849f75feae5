import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Address } from './address.ts';
import { type BeaconOptions, createBeacons } from './answer-beacon.ts';
import { createFailures } from './answer-failure.ts';
import { answerStyle } from './answer-heads.ts';
import { answerPage } from './answer-page.ts';
import { createAnswerer, isLimited, type RequestOptions } from './answer-request.ts';
import { createWrites } from './answer-write.ts';
import { answerClientError, type ClientError } from './client-errors.ts';
import { closeGently } from './close-gently.ts';
import { hasOneHost } from './has-one-host.ts';
import type { FrontMetrics } from './metrics.ts';
import type { Found, Pages } from './pages.ts';
import type { PressClient } from './press-client.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SiteStanding } from './security-headers.ts';

/** Every limit on connections, each with its reason. */
const limits = {
  /** Bytes of all headers: cookies of other programs of the domain fit. */
  headers: 16_384,
  headersMs: 10_000,
  /** Milliseconds for a whole request: a push of 10 MB over a slow line. */
  requestMs: 120_000,
  /** Milliseconds between two looks for those who are slow. */
  checkMs: 1_000,
  /** Milliseconds a connection may stand still while it is answered; a press has ten seconds. */
  stillMs: 30_000,
  /** Milliseconds a reader's connection is kept for the next page; proxies before us keep theirs
   * for 60 s and must not be the later ones to close. */
  keepAliveMs: 65_000,
  /** Connections at once: some 10 KB each. */
  connections: 20_000,
  /** Targets remembered, and the longest: a campaign's parameters fit. */
  targets: 20_000,
  targetLength: 512,
  /** Milliseconds after which an answer is told the operator. */
  slowMs: 1_000,
} as const;

export interface FrontOptions extends SiteStanding {
  pages: Pages;
  press: Pick<PressClient, 'write'>;
  /** A content delivery network is told of every change. */
  isPurged: boolean;
  files: RequestOptions['files'];
  own: RequestOptions['own'];
  former?: RequestOptions['former'];
  rateLimits: RateLimits;
  countRead: BeaconOptions['countRead'];
  /** Who may push stories: the token of each name. */
  wireTokens: ReadonlyMap<string, string>;
  metrics: Pick<FrontMetrics, 'count'>;
  /** Milliseconds since 1970. */
  clock?(): number;
  /** One line for the operator: what failed, and what took long. */
  log: {
    error(about: object, message: string): void;
    info(about: object, message: string): void;
  };
  /** Milliseconds for whoever is slow; shorter in tests. */
  times?: { headersMs?: number; stillMs?: number; keepAliveMs?: number };
}

export interface Front {
  server: Server;
  /** @returns the port taken. @throws the system's error, `EADDRINUSE` among them. */
  listen(where: { port: number; reusePort?: boolean }): Promise<number>;
  /** Connections open now. */
  connections(): number;
  isDraining(): boolean;
  /** Stops accepting, finishes what is open within `graceMs`, then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/** The HTTP server readers meet: gives finished pages from memory, and has the others made. */
export function createFront(options: FrontOptions): Front {
  const { pages, metrics, log, clock = Date.now } = options;
  const { headersMs, stillMs, keepAliveMs } = { ...limits, ...options.times };
  const style = answerStyle(options);
  const failures = createFailures(options);
  const aliases = new LRUCache<string, Address>({ max: limits.targets });
  const report = (error: unknown, target: string) => {
    log.error({ target, err: error }, 'An answer failed');
  };
  const answer = createAnswerer({
    ...options,
    write: createWrites({ ...options, failures, style, report }),
    beacon: createBeacons({ ...options, failures }),
    failures,
    style,
    clock,
    report,
    remember(target, address) {
      if (target.length <= limits.targetLength && !isLimited(address.kind)) {
        aliases.set(target, address);
      }
    },
  });
  /** Answers that wait for something; those from memory are over before anybody could ask. */
  const waiting = new Map<ServerResponse, Socket>();
  const sockets = new Set<Socket>();
  let draining = false;

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (draining) response.shouldKeepAlive = false;
    const { method } = request;
    if (!hasOneHost(request.rawHeaders, request.httpVersion)) {
      refuseHost(response);
      return;
    }
    if (method === 'GET' || method === 'HEAD') {
      const address = aliases.get(request.url ?? '');
      const found = address && pages.find(address);
      if (found) {
        giveFound(request, response, found);
        return;
      }
    }
    void answerLater(request, response);
  };

  const refuseHost = (response: ServerResponse) => {
    response.shouldKeepAlive = false;
    failures.answer(response, 400, '/');
    metrics.count('refused', 'none', 400, 0);
  };

  const giveFound = (request: IncomingMessage, response: ServerResponse, found: Found) => {
    try {
      const status = answerPage(request, response, found.stored, clock(), style);
      if (!response.writableEnded) keepWaiting(request, response);
      metrics.count(found.stored.address.kind, found.result, status, 0);
    } catch (error) {
      giveUp(request, response, error);
    }
  };

  /** Our own mistake, in one answer: the others go on. */
  const giveUp = (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    report(error, request.url ?? '');
    if (response.headersSent) response.destroy();
    else failures.answer(response, 500, request.url ?? '/');
    metrics.count('refused', 'none', 500, 0);
  };

  const keepWaiting = (request: IncomingMessage, response: ServerResponse) => {
    waiting.set(response, request.socket);
    response.once('close', () => waiting.delete(response));
  };

  /** Whether bytes of an answer are under way, or owed to an earlier request than the broken one. */
  const isAnswering = (socket: Socket) =>
    [...waiting].some(
      ([response, of]) => of === socket && (response.headersSent || response.req.complete),
    );

  const answerLater = async (request: IncomingMessage, response: ServerResponse) => {
    const began = performance.now();
    const { method, url: target } = request;
    keepWaiting(request, response);
    request.socket.setTimeout(stillMs);
    const answered = await answer(request, response).catch((error: unknown) => {
      giveUp(request, response, error);
    });
    if (!answered) return;
    const ms = performance.now() - began;
    metrics.count(answered.kind, answered.result, answered.status, ms);
    if (ms > limits.slowMs) {
      log.info({ method, target, ms: Math.round(ms), ...answered }, 'An answer was slow');
    }
  };

  const server = createServer(
    {
      maxHeaderSize: limits.headers,
      headersTimeout: headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(limits.checkMs, headersMs),
      keepAliveTimeout: keepAliveMs,
      noDelay: true,
      // Looked for by ourselves: its answer to a request without one has no head of ours.
      requireHostHeader: false,
      shouldUpgradeCallback: () => false,
    },
    onRequest,
  );
  // Node's own limit for all connections sets a timer anew for each request, one twentieth of what a
  // page from memory costs. Only those who are slow to take theirs need one.
  const watch = setInterval(() => {
    for (const socket of sockets) {
      if (socket.writableLength > 0 && !socket.timeout) socket.setTimeout(stillMs);
    }
  }, stillMs / 6);
  watch.unref();
  server.maxConnections = limits.connections;
  // Asked to go on only once it is known that the body is wanted.
  server.on('checkContinue', onRequest);
  server.on('checkExpectation', (_, response: ServerResponse) => {
    response.shouldKeepAlive = false;
    failures.answer(response, 417, '/');
  });
  server.on('connect', (_, socket: Socket) => {
    answerClientError(new Error('CONNECT'), socket, failures, false);
  });
  server.on('clientError', (error: ClientError, socket: Socket) => {
    const status = answerClientError(error, socket, failures, isAnswering(socket));
    if (status !== null) metrics.count('refused', 'none', status, 0);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  return {
    server,
    connections: () => sockets.size,
    isDraining: () => draining,
    listen: (where) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ reusePort: false, ...where }, () => {
          server.off('error', reject);
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : where.port);
        });
      }),
    async close(graceMs) {
      await closeGently(
        server,
        () => {
          draining = true;
          for (const response of waiting.keys()) response.shouldKeepAlive = false;
        },
        graceMs,
      );
      clearInterval(watch);
    },
  };
}
