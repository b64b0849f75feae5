import type { IncomingMessage, ServerResponse } from 'node:http';
import { keyPath } from '#lib/announcements/key-path.ts';
import type { Failures } from './answer-failure.ts';
import type { RequestOptions } from './answer-request.ts';
import { answerLive, answerReady, type FrontState, type HealthAnswer } from './health.ts';
import { mayReadMetrics } from './may-read-metrics.ts';
import { type SiteStanding, securityHeaders } from './security-headers.ts';

export interface OwnAnswersOptions extends SiteStanding {
  state(): FrontState;
  /** Opens `/metrics` to others than this machine; `null` to nobody else. */
  metricsToken: string | null;
  /** The key by which search engines know announcements of this site; `null`: none are made. */
  indexNowKey: string | null;
  /** Those of all processes, in Prometheus's text format. */
  collectMetrics(): Promise<string>;
  failures: Pick<Failures, 'answer'>;
}

/** Not kept by anybody: after a change of the key the former one is nobody's. */
const keyFileHeaders = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
};

type OwnAnswer = NonNullable<ReturnType<RequestOptions['own']['get']>>;

/** What a front answers by itself, and to whom: its health, what it counts, and its key file. */
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
  const keyFile = (key: string): [string, OwnAnswer] => [
    keyPath(key),
    {
      kind: 'key-file' as const,
      answer: (_: IncomingMessage, response: ServerResponse) =>
        write(response, { status: 200, headers: keyFileHeaders, body: key }),
    },
  ];
  return new Map<string, OwnAnswer>([
    ...(options.indexNowKey === null ? [] : [keyFile(options.indexNowKey)]),
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
