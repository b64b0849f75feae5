import type { ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerWithStatus, currentRequest } from './request-context.ts';
import { answerPage, ask, useTestPress } from './test-press.ts';

const press = useTestPress();

/** What Next answers for a render that threw. */
function emptyDocument(response: ServerResponse): void {
  response.statusCode = 500;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.write('<html id="__next_error__">');
  response.end('</html>');
}

describe('statuses a page noted', () => {
  it.each([404, 410] as const)('writes %i before the first byte, GET and HEAD', async (status) => {
    const url = await press.serve(async (_, response) => {
      await Promise.resolve();
      answerWithStatus(status);
      answerPage(response);
    });
    const got = await ask(url);
    expect(got.status).toBe(status);
    expect(await got.text()).toBe('<p>страница</p>');
    expect((await ask(url, { method: 'HEAD' })).status).toBe(status);
  });

  it('keeps requests apart', async () => {
    const url = await press.serve(async (request, response) => {
      if (request.url === '/gone') answerWithStatus(410);
      await new Promise((resolve) => setTimeout(resolve, 20));
      answerPage(response);
    });
    const answers = await Promise.all([ask(`${url}/gone`), ask(`${url}/news`)]);
    expect(answers.map(({ status }) => status)).toEqual([410, 200]);
  });

  it('sends headers the page noted and its own, and none of the framework', async () => {
    const url = await press.serve((_, response) => {
      currentRequest()?.headers.set('X-Robots-Tag', 'noindex');
      response.setHeader('Vary', 'rsc, next-router-state-tree, Accept-Encoding');
      response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0');
      response.setHeader('X-Nextjs-Cache', 'MISS');
      answerPage(response);
    });
    const { headers } = await ask(url);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('x-nextjs-cache')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('leaves a lifetime that a document gave itself', async () => {
    const url = await press.serve((_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/rss+xml',
        'Cache-Control': 'public, max-age=60',
      });
      response.end('<rss/>');
    });
    expect((await ask(`${url}/rss.xml`)).headers.get('cache-control')).toBe('public, max-age=60');
  });
});

describe('a render that failed', () => {
  it('is answered with the whole failure page', async () => {
    const url = await press.serve((_, response) => emptyDocument(response));
    const got = await ask(`${url}/society?x=1`);
    const text = await got.text();
    expect(got.status).toBe(500);
    expect(got.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('удалось показать страницу');
    expect(text).toMatch(/<\/html>\n$/);
    expect(text).not.toContain('__next_error__');
    expect(press.logged).toEqual(['GET /society?x=1 answered 500']);
  });

  it('says that the service is briefly away when the database is', async () => {
    const url = await press.serve((_, response) => {
      const context = currentRequest();
      if (context) context.databaseFailed = true;
      emptyDocument(response);
    });
    const got = await ask(url);
    expect(got.status).toBe(503);
    expect(Number(got.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await got.text()).toContain('ненадолго недоступен');
    const head = await ask(url, { method: 'HEAD' });
    expect(head.status).toBe(503);
    expect(head.headers.get('retry-after')).toBe(got.headers.get('retry-after'));
  });

  it('is replaced whole when the framework compresses or pipes its answer', async () => {
    const url = await press.serve((_, response) => {
      response.writeHead(500, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      gzip.end('<html id="__next_error__"></html>');
    });
    const got = await ask(url);
    expect(got.headers.get('content-encoding')).toBeNull();
    expect(await got.text()).toContain('удалось показать страницу');
  });

  it('is logged with its address and stack when the handler throws', async () => {
    const url = await press.serve(() => {
      throw new Error('the renderer broke');
    });
    const got = await ask(`${url}/news`);
    expect(got.status).toBe(500);
    expect(await got.text()).toContain('<h1>');
    expect(press.logged.join('\n')).toMatch(/GET \/news failed: Error: the renderer broke\n +at /);
  });

  it('cuts an answer that had begun, so that nobody takes it for whole', async () => {
    const url = await press.serve(async (_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write('<p>half');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('too late');
    });
    const got = await ask(url);
    await expect(got.text()).rejects.toThrow();
    expect(press.logged.join()).toContain('too late');
  });

  it('leaves what an interface says of its own failure, else tells it in its form', async () => {
    const url = await press.serve((request, response) => {
      response.statusCode = 503;
      if (request.url !== '/api/own') {
        response.end();
        return;
      }
      response.setHeader('Content-Type', 'application/json');
      response.end('{"error":"later"}');
    });
    expect(await (await ask(`${url}/api/own`)).json()).toEqual({ error: 'later' });
    const problem = await ask(`${url}/api/latest`);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toEqual({ title: 'Internal server error.', status: 500 });
    const line = await ask(`${url}/rss.xml`);
    expect(line.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await line.text()).toBe('Internal server error.\n');
  });

  it('keeps its status and the page of the framework in development', async () => {
    const url = await press.serve((_, response) => emptyDocument(response), true);
    const got = await ask(url);
    expect(got.status).toBe(500);
    expect(await got.text()).toContain('__next_error__');
  });
});
