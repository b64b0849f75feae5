import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { answerPage, ask, useTestPress } from './test-press.ts';

const press = useTestPress();

describe('requests', () => {
  it('reach the renderer without the headers and the key of the framework', async () => {
    const url = await press.serve((request, response) => {
      const names = Object.keys(request.headers).filter((name) => /^(rsc|next-|x-next)/.test(name));
      answerPage(response, `${names.join()}|${request.url}`);
    });
    const headers = {
      RSC: '1',
      'Next-Router-Prefetch': '1',
      'Next-Action': 'x',
      'X-Nextjs-Data': '1',
    };
    expect(await (await ask(`${url}/news?_rsc=1`, { headers })).text()).toBe('|/news');
  });

  it('keep both for hot reload, in development alone', async () => {
    const headers = { RSC: '1', 'Next-Hmr-Refresh': '1' };
    const echo = (dev: boolean) =>
      press.serve((request, response) => {
        answerPage(response, `${request.headers['rsc']}|${request.url}`);
      }, dev);
    const developing = await echo(true);
    expect(await (await ask(`${developing}/news?_rsc=1`, { headers })).text()).toBe(
      '1|/news?_rsc=1',
    );
    await press.close(0);
    const serving = await echo(false);
    expect(await (await ask(`${serving}/news?_rsc=1`, { headers })).text()).toBe('undefined|/news');
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

  it('that a page sends on carry no document of the framework', async () => {
    const url = await press.serve((_, response) => {
      response.statusCode = 308;
      response.setHeader('Location', '/society/2023/12/13/x');
      answerPage(response, '<html id="__next_error__"></html>');
    });
    const got = await ask(`${url}/moved`);
    expect([got.status, got.headers.get('location')]).toEqual([308, '/society/2023/12/13/x']);
    expect(await got.text()).toBe('');
  });
});

describe('close', () => {
  /** One request over its own connection, kept alive by the client. */
  const slowly = (url: string) =>
    new Promise<{ text: string; connection: string | undefined }>((resolve, reject) => {
      request(url, { headers: { Connection: 'keep-alive' } }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part;
        });
        response.on('end', () => resolve({ text, connection: response.headers.connection }));
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });

  it('finishes the open answers and takes no new ones', async () => {
    let begun = () => {};
    const rendering = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const url = await press.serve(async (_, response) => {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 100));
      answerPage(response, 'whole');
    });
    const answer = slowly(url);
    await rendering;
    const closed = press.close();
    await expect(slowly(url)).rejects.toThrow('ECONNREFUSED');
    expect(await answer).toEqual({ text: 'whole', connection: 'close' });
    await closed;
  });

  it('cuts an answer that does not end in time', async () => {
    let begun = () => {};
    const rendering = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const url = await press.serve(() => {
      begun();
      return new Promise<void>(() => {});
    });
    const answer = slowly(url);
    const cut = expect(answer).rejects.toThrow();
    await rendering;
    const began = performance.now();
    await press.close(50);
    await cut;
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
