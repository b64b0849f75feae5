import { describe, expect, it } from 'vitest';
import { useFront } from './test-front.ts';
import { ask, tell } from './test-line.ts';

const using = useFront();

describe('an address', () => {
  it('in another spelling leads to the right one where something stands', async () => {
    const press = await using.press(({ url }) => {
      if (url === '/culture') return { status: 404 };
      if (url === '/sport') return { status: 308, headers: { location: '/society' }, text: '' };
      return {};
    });
    const { origin } = await using.front([press]);
    const right = await ask(origin, '/%6eews/?from=rss');
    expect([right.status, right.headers['location']]).toEqual([308, '/news?from=rss']);
    expect(right.bytes).toHaveLength(0);
    expect((await ask(origin, '/culture/')).status).toBe(404);
    const moved = await ask(origin, '//sport/');
    expect([moved.status, moved.headers['location']]).toEqual([308, '/society']);
  });

  it('with parameters nobody knows is the same page', async () => {
    const press = await using.press();
    const { origin } = await using.front([press]);
    for (const query of ['', '?utm_source=a', '?_rsc=1', '?a&b=%zz']) {
      expect((await ask(origin, `/news${query}`)).status).toBe(200);
      expect((await ask(origin, `/news${query}`)).status).toBe(200);
    }
    expect(press.asked).toEqual(['/news']);
  });

  it('that leads nowhere costs no render', async () => {
    const press = await using.press(() => ({ status: 404, text: 'нет' }));
    const { origin } = await using.front([press], { isKnown: () => false });
    const addresses = ['/wp-login.php', '/a/b', '/tags/x', '/society/2023/12/13/x', '/x/../y'];
    for (const address of addresses) {
      const reply = await ask(origin, address);
      expect([reply.status, reply.text], address).toEqual([404, 'нет']);
    }
    expect(press.asked).toEqual(['/no-such-page']);
  });

  it('of the interface that leads nowhere is a problem, of a picture a line', async () => {
    const { origin } = await using.front([]);
    const problem = await ask(origin, '/api/nothing');
    expect([problem.status, problem.headers['content-type']]).toEqual([
      404,
      'application/problem+json',
    ]);
    expect((await ask(origin, '/pictures/x')).text).toBe('Not found.\n');
  });

  it('that cannot be read or is too long is refused', async () => {
    const { origin } = await using.front([]);
    for (const target of ['/%zz', '/%00', '/news/%0d%0aX:1']) {
      const reply = await ask(origin, target);
      expect([reply.status, reply.text.includes('<h1>')], target).toEqual([400, true]);
    }
    expect((await ask(origin, `/${'a'.repeat(9_000)}`)).status).toBe(414);
    expect((await ask(origin, `/${'a'.repeat(20_000)}`)).status).toBe(414);
  });
});

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'QUERY'])(
    '%s is refused for a page',
    async (method) => {
      const press = await using.press();
      const { origin } = await using.front([press]);
      await ask(origin, '/news');
      const reply = await ask(origin, '/news', { method });
      expect([reply.status, reply.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(reply.text).toContain('<h1>');
    },
  );

  it('is refused in the interface with those that are taken', async () => {
    const { origin } = await using.front([]);
    const allowed = {
      '/api/wire': 'POST',
      '/api/weather': 'GET, HEAD, POST',
      '/api/latest': 'GET, HEAD',
    };
    for (const [path, allow] of Object.entries(allowed)) {
      const reply = await ask(origin, path, { method: 'DELETE' });
      expect([reply.status, reply.headers['allow']]).toEqual([405, allow]);
      expect(JSON.parse(reply.text)).toMatchObject({ status: 405 });
    }
    expect((await ask(origin, '/api/wire')).status).toBe(405);
    expect((await ask(origin, '/api/latest', { method: 'POST' })).status).toBe(405);
  });

  it('opens none of the tools of development', async () => {
    const { origin } = await using.front([]);
    const tool = '/__nextjs_original-stack-frames';
    expect((await ask(origin, tool, { method: 'POST' })).status).toBe(405);
  });

  it('CONNECT and upgrades get no tunnel', async () => {
    const { port } = await using.front([await using.press()]);
    expect(await tell(port, 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    const upgrade =
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n';
    expect(await tell(port, upgrade)).toMatch(/^HTTP\/1.1 200/);
  });
});

describe('what a request carries', () => {
  const poisons: Record<string, string> = {
    RSC: '1',
    'Next-Router-State-Tree': '[]',
    'Next-Router-Prefetch': '1',
    'Next-Url': '/x',
    'Next-Action': 'x',
    'X-Nextjs-Data': '1',
    'X-Middleware-Rewrite': '/x',
    'X-Middleware-Subrequest': 'middleware',
    'X-Invoke-Path': '/x',
    'X-Matched-Path': '/x',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'http',
    'X-Forwarded-For': '10.0.0.1',
    'X-Original-Url': '/x',
    'X-After-Event': '99',
    'X-Http-Method-Override': 'POST',
    Forwarded: 'host=evil.example',
    Cookie: 'a=1',
    Authorization: 'Bearer x',
    'Accept-Language': 'en',
    'User-Agent': 'Googlebot',
    Accept: 'text/x-component',
    Range: 'bytes=0-1',
    Host: 'evil.example',
  };

  it.each(Object.entries(poisons))('never reaches the page: %s', async (name, value) => {
    // The page shows everything its request had.
    const press = await using.press(({ method, url, headers }) => {
      return { text: JSON.stringify({ method, url, headers }) };
    });
    const { origin } = await using.front([press]);
    const poisoned = await ask(origin, '/news?_rsc=1', { headers: { [name]: value } });
    const ordinary = await ask(origin, '/news');
    expect(poisoned.text).toBe(ordinary.text);
    expect(JSON.parse(ordinary.text)).toEqual({
      method: 'GET',
      url: '/news',
      headers: { host: 'vestka.example', 'x-after-event': '0', connection: 'keep-alive' },
    });
  });
});

describe('a press that fails', () => {
  it('is a page of the portal with 503 and a time to come back', async () => {
    const press = await using.press(() => Promise.reject(new Error('database')));
    const { origin } = await using.front([press]);
    const page = await ask(origin, '/news');
    expect(page.status).toBe(503);
    const search = await ask(origin, '/search?q=node.js');
    expect(search.headers['content-type'], 'not a file').toMatch(/^text\/html/);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.text).toContain('<h1>');
    const problem = await ask(origin, '/api/latest');
    expect(problem.headers['content-type']).toBe('application/problem+json');
  });

  it('leaves the missing page missing', async () => {
    const { origin } = await using.front([]);
    const page = await ask(origin, '/nowhere');
    expect(page.status).toBe(404);
    expect(page.text).toContain('<h1>');
  });
});

describe('searches', () => {
  const askMany = async (origin: string, target: (index: number) => string, count: number) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) {
      statuses.push((await ask(origin, target(index))).status);
    }
    return statuses;
  };

  it('that nobody asked before are few for one address, with a page that says so', async () => {
    const press = await using.press();
    const { origin } = await using.front([press]);
    const statuses = await askMany(origin, (index) => `/search?q=${index}`, 121);
    expect(statuses.indexOf(429)).toBe(120);
    const refused = await ask(origin, '/search?q=another');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('<h1>');
    expect(press.asked).toHaveLength(120);
    // What is at hand is given all the same, and everything else is.
    expect((await ask(origin, '/search?q=7')).status).toBe(200);
    expect((await ask(origin, '/news')).status).toBe(200);
    expect((await ask(origin, '/api/suggest?q=ab')).status).toBe(200);
  });

  it('asked again are not counted', async () => {
    const { origin } = await using.front([await using.press()]);
    const statuses = await askMany(origin, () => '/search?q=same', 300);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
