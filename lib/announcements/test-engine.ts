import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** How a request is answered: a status, more than that, or not at all. */
type Answer =
  | number
  | { status: number; headers?: Record<string, string>; body?: string; afterMs?: number }
  | 'silent';

export interface TestEngine {
  url: string;
  /** Every request so far. */
  requests: { method: string; type: string; body: string; at: number }[];
  /** Answers to the next requests, one after another; 200 afterwards. */
  answers: Answer[];
  /** The pages each request for IndexNow named, without the site. */
  pages(): string[][];
  /** The feed each request for WebSub named, without the site. */
  feeds(): string[];
  close(): Promise<void>;
}

/** A local server that takes announcements of both protocols, from `siteUrl`. */
export async function startTestEngine(siteUrl: string): Promise<TestEngine> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', headers } = request;
    engine.requests.push({ method, type: headers['content-type'] ?? '', body, at: Date.now() });
    const answer = engine.answers.shift() ?? 200;
    if (answer === 'silent') return;
    const whole: Exclude<Answer, number | 'silent'> =
      typeof answer === 'number' ? { status: answer } : answer;
    await wait(whole.afterMs ?? 0);
    response.writeHead(whole.status, whole.headers).end(whole.body ?? '');
  });
  const relative = (address: string) => address.slice(siteUrl.length);
  const engine: TestEngine = {
    url: '',
    requests: [],
    answers: [],
    pages: () =>
      engine.requests.map(({ body }) => (JSON.parse(body).urlList as string[]).map(relative)),
    feeds: () =>
      engine.requests.map(({ body }) => relative(new URLSearchParams(body).get('hub.url') ?? '')),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  engine.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/take`;
  return engine;
}
