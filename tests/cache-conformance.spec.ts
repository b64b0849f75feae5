import { setTimeout as wait } from 'node:timers/promises';
import type { Question, Reply } from './ask.ts';
import { expectSame } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/**
 * A shared cache before an origin, as RFC 9110 and 9111 have it: the ideas of the public test suite
 * `http-tests/cache-tests` that apply here, as a client sees them.
 */

/** A page no event changes. */
const steady = '/terms';

const asGzip = { headers: { 'Accept-Encoding': 'gzip' } };

test.describe('age', () => {
  test('grows with time and begins anew with the page', async ({ portal, door }) => {
    const { id, path } = await door.publishStory(story(), editor);
    // Other tests publish meanwhile: a page made anew is looked at again.
    await expect(async () => {
      const first = await portal.ask(path ?? '');
      await wait(2_100);
      const later = await portal.ask(path ?? '');
      expect(later.headers['etag']).toBe(first.headers['etag']);
      const age = Number(first.headers['age']);
      const passed = (timeOf(later) - timeOf(first)) / 1000;
      expect(Number(later.headers['age'])).toBeGreaterThanOrEqual(age + 2);
      expect(Number(later.headers['age'])).toBeLessThanOrEqual(age + passed + 1);
    }).toPass();
    await door.correctStory(id, { kind: 'correction', text: 'Уточнён адрес.' }, editor);
    await expect
      .poll(async () => (await portal.ask(path ?? '')).text.includes('Уточнён адрес'))
      .toBe(true);
    const renewed = await portal.ask(path ?? '');
    expect(Number(renewed.headers['age'])).toBeLessThan(2);
  });

  test('stands beside the time of the answer', async ({ portal }) => {
    for (const address of [steady, '/api/latest', '/no-such-page']) {
      const before = Math.floor(Date.now() / 1000) * 1000;
      const reply = await portal.ask(address);
      expect(reply.headers['date'], address).toMatch(/^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/);
      // The time of the answer, not of the render, rounded down to a second.
      expect(timeOf(reply), address).toBeGreaterThanOrEqual(before - 1_000);
      expect(reply.headers['age'], address).toMatch(/^\d+$/);
    }
  });
});

test('conditional requests: 304 to those who have the page, the page to others', async ({
  portal,
}) => {
  const { etag = '' } = (await portal.ask(steady)).headers;
  expect(etag).toMatch(/^W\/"[!#-~]+"$/);
  const known = [
    etag,
    etag.slice(2),
    `"other", ${etag}`,
    `"a","b",${etag},W/"c"`,
    `  ${etag}  `,
    '*',
  ];
  for (const tags of known) {
    for (const method of ['GET', 'HEAD']) {
      const reply = await portal.ask(steady, { method, headers: { 'If-None-Match': tags } });
      expect(reply.status, `${method} ${tags}`).toBe(304);
      expect(reply.bytes).toHaveLength(0);
    }
  }
  const unknown = ['"other"', 'W/"other"', `${etag}x`, '"a", W/"b"', 'x'];
  for (const tags of unknown) {
    const reply = await portal.ask(steady, { headers: { 'If-None-Match': tags } });
    expect(reply.status, tags).toBe(200);
    expect(reply.text).toContain('<h1');
  }
  // A tag decides alone: dates are coarser.
  const dated = { 'If-None-Match': '"other"', 'If-Modified-Since': new Date().toUTCString() };
  expect((await portal.ask(steady, { headers: dated })).status).toBe(200);
});

test('a 304 says what the page would have said, and nothing of a body', async ({ portal }) => {
  for (const address of [steady, '/news', '/api/places']) {
    let page = await portal.ask(address, asGzip);
    let reply = page;
    // Others publish meanwhile.
    await expect
      .poll(async () => {
        page = await portal.ask(address, asGzip);
        const tag = page.headers['etag'] ?? '';
        reply = await portal.ask(address, { headers: { ...asGzip.headers, 'If-None-Match': tag } });
        return reply.status;
      })
      .toBe(304);
    for (const name of ['etag', 'vary', 'cache-tag', 'expires']) {
      expect(reply.headers[name], `${address} ${name}`).toBe(page.headers[name]);
    }
    expect(directives(reply), address).toEqual(directives(page));
    for (const name of ['date', 'age']) expect(reply.headers[name], address).toBeDefined();
    for (const name of ['content-type', 'content-encoding', 'transfer-encoding']) {
      expect(reply.headers[name], `${address} ${name}`).toBeUndefined();
    }
  }
});

test('what is absent is not 304, whatever the reader has', async ({ portal, door }) => {
  const { id, path } = await door.publishStory(story(), editor);
  const { etag = '' } = (await portal.ask(path ?? '')).headers;
  await door.withdrawStory(id, null, editor);
  await expect.poll(async () => (await portal.ask(path ?? '')).status).toBe(410);
  for (const tags of [etag, '*']) {
    const headers = { 'If-None-Match': tags };
    expect((await portal.ask(path ?? '', { headers })).status, tags).toBe(410);
    expect((await portal.ask('/no-such-page', { headers })).status, tags).toBe(404);
  }
});

test('ranges of a page are ignored', async ({ portal }) => {
  const { etag = '' } = (await portal.ask(steady)).headers;
  for (const headers of [
    { Range: 'bytes=0-99' },
    { Range: 'bytes=-1' },
    { Range: 'bytes=99999999-' },
    { Range: 'bytes=0-9', 'If-Range': etag },
  ]) {
    const reply = await portal.ask(steady, { headers });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-range']).toBeUndefined();
    expect(reply.text).toContain('</html>');
  }
});

test('nobody leaves a trace in the page others get', async ({ portal, door }) => {
  const personal: Question['headers'][] = [
    { Authorization: 'Basic cmVhZGVyOnNlY3JldA==' },
    { Cookie: 'session=reader; theme=dark' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    { Host: 'evil.example' },
    { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
    { 'User-Agent': 'Googlebot/2.1', 'Accept-Language': 'en', Accept: 'application/json' },
  ];
  for (const headers of personal) {
    const { path } = await door.publishStory(story(), editor);
    // The first to ask is the one the page is rendered for.
    const first = await portal.ask(path ?? '', { headers: headers ?? {} });
    const ordinary = await portal.ask(path ?? '');
    expect(first.status, JSON.stringify(headers)).toBe(200);
    expect(ordinary.text, JSON.stringify(headers)).not.toMatch(/evil\.example|reader|Googlebot/);
    await expectSame(() =>
      Promise.all(
        [{}, headers ?? {}].map(
          async (given) => (await portal.ask(path ?? '', { headers: given })).text,
        ),
      ),
    );
    expect(first.headers['set-cookie']).toBeUndefined();
  }
});

test('parameters no page knows make no further copy', async ({ portal }) => {
  await portal.ask(steady);
  await wait(1_100);
  const page = await portal.ask(steady);
  for (const query of ['utm_source=mail', '_rsc=abc', 'a[]=1&a[]=2', '?', 'page=2', 'q=%zz']) {
    const reply = await portal.ask(`${steady}?${query}`);
    expect(reply.status, query).toBe(200);
    expect(reply.headers['etag'], query).toBe(page.headers['etag']);
    // A copy of its own would have begun with 0.
    expect(Number(reply.headers['age']), query).toBeGreaterThanOrEqual(1);
  }
});

test('only reading is answered from the cache', async ({ portal }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const reply = await portal.ask(steady, { method });
    expect(reply.status, method).toBe(405);
    expect(directives(reply), method).toContain('no-store');
    expect((await portal.ask(steady)).status).toBe(200);
  }
});

test('answers carry nothing that belongs to one reader or one connection', async ({ portal }) => {
  for (const address of [
    '/',
    steady,
    '/api/latest',
    '/flag.svg',
    '/no-such-page',
    '/news/',
    '/%zz',
  ]) {
    const { headers } = await portal.ask(address, { headers: { Connection: 'close, X-Own' } });
    for (const name of [
      ...['set-cookie', 'server', 'x-powered-by', 'x-after-event', 'upgrade', 'trailer', 'te'],
      ...['proxy-authenticate', 'proxy-connection', 'transfer-encoding'],
    ]) {
      expect(headers[name], `${address} ${name}`).toBeUndefined();
    }
    expect(Object.keys(headers).filter((name) => /next|vestka|middleware/.test(name))).toEqual([]);
  }
});

const timeOf = ({ headers }: Reply) => Date.parse(headers['date'] ?? '');

/** Names of the directives; their seconds change with the age. */
function directives({ headers }: Reply): string[] {
  return (headers['cache-control'] ?? '').split(', ').map((one) => one.split('=')[0] ?? '');
}
