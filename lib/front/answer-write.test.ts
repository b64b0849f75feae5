import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { useFront } from './test-front.ts';
import { openLine, tell } from './test-line.ts';

const using = useFront();
const json = { 'content-type': 'application/json' };
const problem = { 'content-type': 'application/problem+json' };

const post = (origin: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/wire`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { Authorization: 'Bearer t', ...json, ...headers },
  });

it('a push reaches the press with its name and nothing else of its sender', async () => {
  const press = await using.press(({ method, url, headers }, body) => ({
    status: 201,
    headers: { ...json, location: '/society/2023/12/13/x' },
    text: JSON.stringify({ method, url, headers, body }),
  }));
  const { origin } = await using.front([press]);
  const headers = {
    'Idempotency-Key': 'k',
    'Content-Encoding': 'gzip',
    Cookie: 'a=1',
    'X-Forwarded-For': '10.0.0.1',
    RSC: '1',
  };
  const reply = await post(origin, '{"headline":"Новость"}', headers);
  expect(reply.status).toBe(201);
  expect(reply.headers.get('location')).toBe('/society/2023/12/13/x');
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(await reply.json()).toEqual({
    method: 'POST',
    url: '/api/wire',
    headers: {
      ...json,
      authorization: 'Bearer t',
      'content-encoding': 'gzip',
      'idempotency-key': 'k',
      'content-length': '29',
      host: 'vestka.example',
      connection: 'close',
    },
    body: '{"headline":"Новость"}',
  });
});

it('a story is taken back by DELETE, its identifier as it came; nothing else is done there', async () => {
  const press = await using.press(({ method, url }) => ({
    headers: json,
    text: JSON.stringify({ method, url }),
  }));
  const { origin } = await using.front([press]);
  const address = `${origin}/api/wire/zarechye/urn%3Aa%2Fb%20%D1%8B`;
  const ask = (method: string, headers: Record<string, string> = { Authorization: 'Bearer t' }) =>
    fetch(address, { method, headers });
  const reply = await ask('DELETE');
  expect(await reply.json()).toEqual({
    method: 'DELETE',
    url: '/api/wire/zarechye/urn%3Aa%2Fb%20%D1%8B',
  });
  const bare = `${origin}/api/wire/zarechye/https://a.example/1`;
  const asIs = await fetch(bare, { method: 'DELETE', headers: { Authorization: 'Bearer t' } });
  expect((await asIs.json()).url).toBe('/api/wire/zarechye/https:/a.example/1');
  for (const method of ['GET', 'POST', 'PUT']) {
    const refused = await ask(method);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'DELETE']);
  }
  const elsewhere = await fetch(`${origin}/api/latest`, { method: 'DELETE' });
  expect([elsewhere.status, elsewhere.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('is answered once this front shows what it changed', async () => {
  const press = await using.press(({ method }) =>
    method === 'POST' ? { headers: json, event: 1 } : { notes: { main: ['story:1'], rail: [] } },
  );
  const { origin, pages } = await using.front([press]);
  await fetch(`${origin}/news`);
  let answered = false;
  const reply = post(origin, '{}').then((given) => {
    answered = true;
    return given;
  });
  await expect.poll(() => press.asked).toContain('/api/wire');
  await new Promise((done) => setTimeout(done, 100));
  expect(answered).toBe(false);
  const touches = ['story:1'];
  pages.apply({ id: 1, storyId: 1, kind: 'updated', at: new Date(), touches });
  expect((await reply).status).toBe(200);
  await fetch(`${origin}/news`);
  expect(press.asked.filter((target) => target === '/news')).toHaveLength(2);
});

it('of 10 MB is taken whole, in parts of unknown length too; more is refused unread', async () => {
  const press = await using.press((_, body) => ({
    headers: json,
    text: createHash('md5').update(body).digest('hex'),
  }));
  const { origin, port } = await using.front([press]);
  const most = 'a'.repeat(10 * 1024 * 1024);
  const digest = createHash('md5').update(most).digest('hex');
  expect(await (await post(origin, most)).text()).toBe(digest);
  const parts = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(most));
      controller.close();
    },
  });
  const init = {
    method: 'POST',
    headers: { Authorization: 'Bearer t' },
    duplex: 'half',
    body: parts,
  };
  expect(await (await fetch(`${origin}/api/wire`, init as RequestInit)).text()).toBe(digest);
  const head = 'POST /api/wire HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n';
  const declared = await tell(port, `${head}Content-Length: ${most.length + 1}\r\n\r\n`);
  expect(declared).toMatch(/^HTTP\/1.1 413 /);
  expect(declared).toContain('Connection: close');
  const line = await openLine(port);
  line.socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n1400001\r\n${most}a\r\n`);
  expect(await line.until((text) => text.includes('\r\n\r\n'))).toMatch(/^HTTP\/1.1 413 /);
});

it('is asked for its body only when it is wanted', async () => {
  const press = await using.press((_, body) => ({ headers: json, text: body }));
  const { port } = await using.front([press]);
  const head =
    'POST /api/wire HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nExpect: 100-continue\r\n';
  const wanted = await openLine(port);
  wanted.socket.write(`${head}Connection: close\r\nContent-Length: 2\r\n\r\n`);
  await wanted.until((text) => text.startsWith('HTTP/1.1 100 '));
  wanted.socket.write('{}');
  expect(await wanted.until(() => false)).toMatch(/HTTP\/1.1 200 [\s\S]*\{\}$/);
  const unwanted = await tell(port, `${head}Content-Length: 999999999\r\n\r\n`);
  expect(unwanted).toMatch(/^HTTP\/1.1 413 /);
});

it('without a name is refused by the press, which gets no body', async () => {
  const press = await using.press((request, body) => ({
    status: request.headers.authorization ? 200 : 401,
    headers: { ...problem, 'www-authenticate': 'Bearer' },
    text: `[${body}]`,
  }));
  const { origin, port } = await using.front([press]);
  const reply = await fetch(`${origin}/api/wire`, { method: 'POST', body: '{}' });
  expect([reply.status, await reply.text()]).toEqual([401, '[]']);
  expect(reply.headers.get('www-authenticate')).toBe('Bearer');
  // A wrong name is none: it is answered before its body has come.
  const line = await openLine(port);
  line.socket.write(
    'POST /api/wire HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer wrong\r\nContent-Length: 9\r\n\r\n{}',
  );
  expect(await line.until((text) => text.includes('[]'))).toMatch(/^HTTP\/1.1 200 /);
  line.socket.destroy();
});

it('answers 503 while no press takes it, and is not sent twice to one that died', async () => {
  const press = await using.press();
  const { origin } = await using.front([press]);
  press.render = async () => {
    await press.kill();
    return {};
  };
  expect((await post(origin, '{}')).status).toBe(503);
  const reply = await post(origin, '{}');
  expect(reply.status).toBe(503);
  expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await reply.json()).toMatchObject({ status: 503 });
  expect(press.asked).toEqual(['/api/wire']);
});

it('of an address that writes too much is put off', async () => {
  const press = await using.press(() => ({ headers: json }));
  const { origin } = await using.front([press]);
  let last: Response | undefined;
  for (let count = 0; count <= 300; count++) last = await post(origin, '{}');
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('a form leads its reader on', async () => {
  const press = await using.press((_, body) => ({
    status: 303,
    headers: { location: `/weather/${new URLSearchParams(body).get('place')}` },
    text: '',
  }));
  const { origin } = await using.front([press]);
  const body = new URLSearchParams({ place: 'gomel' });
  const init = { method: 'POST', body, redirect: 'manual' } as const;
  const reply = await fetch(`${origin}/api/weather`, init);
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/weather/gomel']);
  const long = { ...init, body: 'a'.repeat(5_000) };
  expect((await fetch(`${origin}/api/weather`, long)).status).toBe(413);
});

it('a report of a typo comes from a page of ours, short, and seldom', async () => {
  const press = await using.press(() => ({ status: 204, text: '' }));
  const { origin } = await using.front([press]);
  const send = (headers: Record<string, string>, body = '{}') =>
    fetch(`${origin}/api/typo`, { method: 'POST', body, headers: { ...json, ...headers } });
  const own = { 'Sec-Fetch-Site': 'same-origin' };
  expect((await send({})).status).toBe(403);
  expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await send(own, 'a'.repeat(9_000))).status).toBe(413);
  expect(press.asked).toEqual([]);
  expect((await send(own)).status).toBe(204);
  expect(press.asked).toEqual(['/api/typo']);
  let last: Response | undefined;
  for (let count = 0; count < 10; count++) last = await send(own);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});
