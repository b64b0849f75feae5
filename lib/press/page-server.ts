import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  encodeFinishedPage,
  type FinishedPage,
  finishedPageType,
} from '#lib/front/finished-page.ts';
import { log } from '#lib/log.ts';
import { CLOSE_GRACE_MS, type ClosingServer, createClosingServer } from './closing-server.ts';
import { collectAnswer, type Handle } from './collect-answer.ts';
import { finishAnswer } from './finish-answer.ts';
import type { RenderMetrics } from './render-metrics.ts';
import { newRequestContext, type RequestContext, runInRequestContext } from './request-context.ts';
import { settleAnswer } from './settle-answer.ts';

/** Renders slower than this are told the operator. */
const SLOW_RENDER_MS = 2_000;

/**
 * The server of a press: answers the fronts of the portal, and nobody else, with finished pages.
 * It asks nothing about addresses: what arrives was made by a front. A render goes on when the
 * front hangs up; another may wait for the same page. The server is closed once all of them are over.
 */
export function createPageServer(options: {
  handle: Handle;
  metrics: Pick<RenderMetrics, 'count'>;
}): ClosingServer {
  const renders = new Set<Promise<void>>();
  const server = createClosingServer({ upgrades: false }, (request, response) => {
    const one = answer(request, response, options.handle, options.metrics);
    renders.add(one);
    void one.finally(() => renders.delete(one));
  });
  return {
    listen: server.listen,
    async close(graceMs = CLOSE_GRACE_MS) {
      await server.close(graceMs);
      await Promise.race([Promise.allSettled(renders), pause(graceMs, undefined, { ref: false })]);
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: Handle,
  metrics: Pick<RenderMetrics, 'count'>,
): Promise<void> {
  const { method = 'GET', url: target = '/' } = request;
  const began = performance.now();
  const context = newRequestContext(afterEventOf(request));
  let status = 500;
  try {
    const page = await render(request, context, handle, began);
    if ('failed' in page) {
      status = page.failed;
      log.error({ method, target, status, ms: msSince(began) }, 'The render failed');
      refuse(response, status);
    } else {
      status = page.status;
      if (page.renderMs > SLOW_RENDER_MS) {
        log.info({ method, target, status, ms: page.renderMs }, 'The render was slow');
      }
      send(response, 200, finishedPageType, encodeFinishedPage(page));
    }
  } catch (error) {
    status = context.databaseFailed ? 503 : 500;
    log.error({ method, target, status, ms: msSince(began), err: error }, 'The render failed');
    refuse(response, status);
  }
  metrics.count(target, status, msSince(began));
}

async function render(
  request: IncomingMessage,
  context: RequestContext,
  handle: Handle,
  began: number,
): Promise<FinishedPage | { failed: 500 | 503 }> {
  const given = await runInRequestContext(context, () => collectAnswer(request, handle));
  const settled = settleAnswer(given, context);
  if (settled.kind === 'failure') return { failed: settled.status };
  // A page with a hole where the database did not answer is no page; a write tells in its own words.
  if (request.method === 'GET') {
    if (context.databaseFailed) return { failed: 503 };
    if (settled.answer.status >= 500) return { failed: 500 };
  }
  return finishAnswer(settled.answer, context, msSince(began));
}

/** The front says by header which event the page must hold; no other code shall see it. */
function afterEventOf(request: IncomingMessage): number {
  const event = Number(request.headers['x-after-event'] ?? 0);
  delete request.headers['x-after-event'];
  return Number.isSafeInteger(event) && event > 0 ? event : 0;
}

function refuse(response: ServerResponse, status: number): void {
  const reason = status === 503 ? 'The database cannot be reached.' : 'The render failed.';
  send(response, status, 'text/plain; charset=utf-8', Buffer.from(`${reason}\n`));
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

function msSince(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}
