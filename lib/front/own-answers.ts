import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Failures } from './answer-failure.ts';
import type { RequestOptions } from './answer-request.ts';
import { answerLive, answerReady, type FrontState, type HealthAnswer } from './health.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { type SiteStanding, securityHeaders } from './security-headers.ts';

export interface OwnAnswersOptions extends SiteStanding {
  state(): FrontState;
  /** Opens `/metrics` to others than this machine; `null` to nobody else. */
  metricsToken: string | null;
  /** Those of all processes, in Prometheus's text format. */
  collectMetrics(): Promise<string>;
  failures: Pick<Failures, 'answer'>;
}

type OwnAnswer = NonNullable<ReturnType<RequestOptions['own']['get']>>;

/** What a front answers by itself, and to whom: its health, and what it counts. */
export function createOwnAnswers(options: OwnAnswersOptions): RequestOptions['own'] {
  const common = securityHeaders(options);
  const write = (response: ServerResponse, { status, headers, body }: HealthAnswer) => {
    response.writeHead(status, { ...common, ...headers });
    response.end(body);
  };
  const health = (make: (state: FrontState) => HealthAnswer) => ({
    kind: 'health' as const,
    answer: (_: IncomingMessage, response: ServerResponse) =>
      write(response, make(options.state())),
  });
  return new Map<string, OwnAnswer>([
    ['/api/health/live', health(answerLive)],
    ['/api/health/ready', health(answerReady)],
    [
      '/metrics',
      {
        kind: 'metrics' as const,
        async answer(request: IncomingMessage, response: ServerResponse) {
          if (!mayReadMetrics(request, options.metricsToken)) {
            options.failures.answer(response, 404, '/');
            return;
          }
          const text = await options.collectMetrics();
          response.writeHead(200, {
            ...common,
            'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
            'Content-Length': Buffer.byteLength(text),
            'Cache-Control': 'no-store',
          });
          response.end(text);
        },
      },
    ],
  ]);
}
