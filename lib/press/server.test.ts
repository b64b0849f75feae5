import { createGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerWithStatus, currentRequest } from './request-context.ts';
import { answerPage, ask, emptyDocument, useTestPress } from './test-press.ts';

const press = useTestPress();

describe('requests in development', () => {
  it('reach the renderer without the headers and the key of the framework', async () => {
    const url = await press.serve((request, response) => {
      const names = Object.keys(request.headers).filter((name) => /^(rsc|next-|x-next)/.test(name));
      answerPage(response, `${names.join()}|${request.url}`);
    });
    const headers = { RSC: '1', 'Next-Action': 'x', 'X-Nextjs-Data': '1' };
    expect(await (await ask(`${url}/news?_rsc=1`, { headers })).text()).toBe('|/news');
  });

  it('keep both for hot reload', async () => {
    const url = await press.serve((request, response) => {
      answerPage(response, `${request.headers['rsc']}|${request.url}`);
    });
    const headers = { RSC: '1', 'Next-Hmr-Refresh': '1' };
    expect(await (await ask(`${url}/news?_rsc=1`, { headers })).text()).toBe('1|/news?_rsc=1');
  });

  it('are refused without asking the renderer', async () => {
    const url = await press.serve(() => {
      throw new Error('asked');
    });
    expect((await ask(`${url}/%zz`)).status).toBe(400);
    const post = await ask(`${url}/news`, { method: 'POST', body: 'x' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
    expect(await post.text()).toContain('<h1>');
    expect(press.logged).toEqual([]);
  });

  it('with another spelling of a path are sent on with no body', async () => {
    const url = await press.serve((_, response) => answerPage(response));
    const got = await ask(`${url}/news/?a=1`);
    expect([got.status, got.headers.get('location')]).toEqual([308, '/news?a=1']);
    expect(await got.text()).toBe('');
  });

  it('with another spelling of a path without a page are missing at once', async () => {
    const url = await press.serve((_, response) => {
      answerWithStatus(404);
      answerPage(response);
    });
    expect((await ask(`${url}/nothing/`)).status).toBe(404);
  });
});

describe('answers in development', () => {
  it.each([404, 410] as const)('have the status a page noted: %i, GET and HEAD', async (status) => {
    const url = await press.serve(async (_, response) => {
      await Promise.resolve();
      answerWithStatus(status);
      answerPage(response);
    });
    const got = await ask(url);
    expect([got.status, await got.text()]).toEqual([status, '<p>страница</p>']);
    expect((await ask(url, { method: 'HEAD' })).status).toBe(status);
  });

  it('keep requests apart', async () => {
    const url = await press.serve(async (request, response) => {
      if (request.url === '/gone') answerWithStatus(410);
      await new Promise((resolve) => setTimeout(resolve, 20));
      answerPage(response);
    });
    const answers = await Promise.all([ask(`${url}/gone`), ask(`${url}/news`)]);
    expect(answers.map(({ status }) => status)).toEqual([410, 200]);
  });

  it('show the page of the framework for a render that failed, with its status', async () => {
    const url = await press.serve((_, response) => emptyDocument(response));
    const got = await ask(`${url}/society?x=1`);
    expect([got.status, await got.text()]).toEqual([500, '<html id="__next_error__"></html>']);
    expect(press.logged).toEqual(['GET /society?x=1 answered 500']);
  });

  it('say that the service is briefly away when the database is, in the form asked for', async () => {
    const url = await press.serve((_, response) => {
      const context = currentRequest();
      if (context) context.databaseFailed = true;
      emptyDocument(response);
    });
    const got = await ask(url);
    expect(got.status).toBe(503);
    expect(Number(got.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(got.headers.get('cache-control')).toBe('no-store');
    const text = await got.text();
    expect(text).toContain('ненадолго недоступен');
    expect(text).not.toContain('__next_error__');
    const problem = await ask(`${url}/api/latest`);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect((await problem.json()).status).toBe(503);
    expect(await (await ask(`${url}/rss.xml`)).text()).toMatch(/^Service unavailable.*\n$/);
  });

  it('are whole when the framework compresses or pipes them', async () => {
    const url = await press.serve((_, response) => {
      response.writeHead(200, 'OK', { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      gzip.end('<p>страница</p>');
    });
    expect(await (await ask(url)).text()).toBe('<p>страница</p>');
  });

  it('are logged with address and stack when the renderer throws, even half way', async () => {
    const url = await press.serve(async (request, response) => {
      if (request.url === '/half') response.write('<p>half');
      throw new Error('the renderer broke');
    });
    for (const path of ['/news', '/half']) {
      const got = await ask(url + path);
      const text = await got.text();
      expect(got.status).toBe(500);
      expect(text).toContain('удалось показать страницу');
      expect(text).not.toContain('half');
    }
    expect(press.logged.join('\n')).toMatch(/GET \/news failed: Error: the renderer broke\n +at /);
    expect(press.logged).toHaveLength(2);
  });

  it('of the tools of the framework pass as they are', async () => {
    const url = await press.serve((_, response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('X-Nextjs-Cache', 'HIT');
      response.end('body{}');
    });
    const got = await ask(`${url}/_next/static/a.css`);
    expect(got.headers.get('cache-control')).toContain('immutable');
    expect(got.headers.get('x-nextjs-cache')).toBe('HIT');
  });
});
