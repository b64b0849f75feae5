import { expect, it } from 'vitest';
import { useFront } from './test-front.ts';

const using = useFront();
const path = '/society/2023/12/13/x';
const browser = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
  'Sec-Fetch-Site': 'same-origin',
};

async function openFront() {
  const counted: [string, string][] = [];
  const press = await using.press();
  const { origin } = await using.front([press], {
    countRead: ({ address }, of) => counted.push([address, of]),
  });
  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}/api/read`, { method: 'POST', body, headers: { ...browser, ...headers } });
  return { counted, press, origin, send };
}

it('a read is counted without a press, and answered with nothing', async () => {
  const { counted, press, send } = await openFront();
  const reply = await send(path);
  expect([reply.status, await reply.text()]).toEqual([204, '']);
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(reply.headers.get('set-cookie')).toBeNull();
  expect(counted).toEqual([[expect.stringMatching(/^(?:127\.0\.0\.1|0:0:0:0::\/64)$/), path]]);
  expect(press.asked).toEqual([]);
});

it.each([
  [
    'a crawler',
    { 'User-Agent': 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)' },
  ],
  ['a page fetched ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
  ['an older browser that fetches ahead', { Purpose: 'prefetch' }],
  ['Firefox of old', { 'X-Moz': 'prefetch' }],
])('%s is answered alike and not counted', async (_, headers) => {
  const { counted, send } = await openFront();
  expect((await send(path, headers)).status).toBe(204);
  expect(counted).toEqual([]);
});

it.each([
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['another site of the domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
])('%s is refused', async (_, headers, status) => {
  const { counted, send } = await openFront();
  expect((await send(path, headers)).status).toBe(status);
  expect(counted).toEqual([]);
});

it('an older browser says by its origin where the page is from', async () => {
  const { counted, origin } = await openFront();
  const send = (headers: Record<string, string>) =>
    fetch(`${origin}/api/read`, {
      method: 'POST',
      body: path,
      headers: { 'User-Agent': browser['User-Agent'], ...headers },
    });
  // What runs the tests says `Sec-Fetch-Mode` alone.
  expect((await send({})).status).toBe(403);
  expect((await send({ Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await send({ Origin: 'null' })).status).toBe(403);
  expect(counted).toEqual([]);
  expect((await send({ Origin: 'https://vestka.example' })).status).toBe(204);
  expect((await send({ Origin: origin })).status).toBe(204);
  expect(counted).toHaveLength(2);
});

it.each([
  ['no path', '', 400],
  ['another page', '/news', 400],
  ['a path with more than a path', `${path}?a=1`, 400],
  ['a long body', 'a'.repeat(2_000), 413],
])('%s is refused', async (_, body, status) => {
  const { counted, send } = await openFront();
  expect((await send(body)).status).toBe(status);
  expect(counted).toEqual([]);
});

it('is only sent, never asked for', async () => {
  const { origin } = await openFront();
  const reply = await fetch(`${origin}/api/read`);
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
});

it('of one address only so many are taken a minute', async () => {
  const { send } = await openFront();
  let last = 204;
  for (let count = 0; count <= 1_200 && last === 204; count++) last = (await send(path)).status;
  expect(last).toBe(429);
});
