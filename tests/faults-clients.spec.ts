import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { ask } from './ask.ts';
import { askStatus } from './ask-status.ts';
import { isLong, timeLimit } from './endurance-length.ts';
import { openSocket, openSockets } from './open-sockets.ts';
import { test as base } from './own-portal.ts';
import { expect } from './portal.ts';
import { type Portal, startPortal } from './portal-process.ts';
import { readMetrics, sumOf } from './read-metrics.ts';

/** Clients that are slow, half dead or hostile, each with readers on the line. */
const test = base.extend<object, { standing: Portal }>({
  /** One portal meets them all: what one of them left behind, the next would feel. */
  standing: [
    async ({ own }, use) => {
      const portal = await startPortal({ DATA_DIR: own.dataDir });
      await use(portal);
      expect(await portal.stop()).toBe(0);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.describe.configure({ mode: 'serial', timeout: timeLimit });

const clients = 300;

test('slow clients by the hundred keep no reader waiting', async ({ standing: portal, own }) => {
  expect((await ask(portal.url, own.path)).status).toBe(200);
  const before = await connectionsOf(portal.url);
  const groups = [
    // Nothing at all, half a head, half a body, and an answer nobody reads.
    await openSockets(portal.url, clients, ''),
    await openSockets(portal.url, clients, `GET ${own.path} HTTP/1.1\r\nHost: x\r\nX-Slow: `),
    await openSockets(
      portal.url,
      50,
      'POST /api/wire HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    ),
    await openSockets(portal.url, 100, `GET ${own.path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(20)),
  ];
  for (const { socket } of groups[3] ?? []) socket.pause();
  for (let turn = 0; turn < 20; turn += 1) {
    expect((await ask(portal.url, own.path)).status).toBe(200);
    for (const { socket } of groups[1] ?? []) if (!socket.destroyed) socket.write('a');
  }
  // Half-open: the client's end is gone without a word of it.
  for (const { socket } of groups.flat()) socket.resetAndDestroy();
  await expect.poll(() => connectionsOf(portal.url), { timeout: 20_000 }).toBeLessThan(before + 10);
  expect((await ask(portal.url, own.path)).status).toBe(200);
});

test('what is too large is refused, and the connection is not kept', async ({
  standing: portal,
  own,
}) => {
  const refused: [string, number][] = [
    [`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    [`GET / HTTP/1.1\r\nHost: x\r\n${'X-Many: a\r\n'.repeat(20_000)}\r\n`, 431],
    [`GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    ['GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['\u0016\u0003\u0001\u0002\u0000\u0001', 400],
  ];
  for (const [bytes, status] of refused) {
    const client = await openSocket(portal.url, bytes);
    const label = bytes.slice(0, 60);
    await expect
      .poll(() => client.received(), { message: label, timeout: 10_000 })
      .toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    client.socket.end();
    await client.ended;
    expect(client.received(), label).not.toMatch(/^HTTP\/1\.1 200/m);
    expect((await ask(portal.url, own.path)).status).toBe(200);
  }
});

test('a scan of random addresses neither fills the cache nor delays a page', async ({
  standing: portal,
  own,
}) => {
  expect((await ask(portal.url, own.path)).status).toBe(200);
  await ask(portal.url, '/no-such-page');
  const renders = await rendersOf(portal.url);
  const statuses = new Map<number, number>();
  let left = isLong ? 100_000 : 4_000;
  const agent = new Agent({ keepAlive: true, maxSockets: 30 });
  let scanning = true;
  const reader = (async () => {
    const wrong: number[] = [];
    for (; scanning; ) {
      const { status } = await ask(portal.url, own.path);
      if (status !== 200) wrong.push(status);
    }
    return wrong;
  })();
  const scan = async () => {
    while (left > 0) {
      left -= 1;
      const status = await askStatus(portal.url, randomAddress(), agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 30 }, scan));
  scanning = false;
  agent.destroy();
  expect(await reader).toEqual([]);
  // 503: the look-up of an address that could have been a story found no place in time.
  const unexpected = [...statuses.keys()].filter((one) => ![400, 404, 308, 503].includes(one));
  expect(unexpected).toEqual([]);
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  expect((statuses.get(503) ?? 0) / total).toBeLessThan(0.02);
  // A look-up at most, and no render: but for what ages meanwhile.
  const rendered = (await rendersOf(portal.url)) - renders;
  expect(rendered / total).toBeLessThan(0.02);
  expect((await ask(portal.url, own.path)).status).toBe(200);
});

const connectionsOf = async (origin: string) =>
  sumOf(await readMetrics(origin), 'vestka_front_connections');

const rendersOf = async (origin: string) =>
  sumOf(await readMetrics(origin), 'vestka_press_renders_total');

/** What scanners ask for: other programs' files, stories and tags that never were, noise. */
function randomAddress(): string {
  const noise = randomBytes(6).toString('hex');
  const kinds = [
    `/${noise}.php`,
    `/wp-content/${noise}/`,
    `/society/2024/0${1 + (noise.charCodeAt(0) % 9)}/11/${noise}`,
    `/tags/${noise}`,
    `/${noise}/${noise}?id=${noise}`,
    `/..%2f${noise}`,
    `/%zz${noise}`,
    `/pictures/${randomBytes(16).toString('hex')}/16x9-320.jpg`,
    `/news/page/${1_000 + noise.charCodeAt(1)}`,
    `/api/${noise}`,
  ];
  return kinds[noise.charCodeAt(2) % kinds.length] ?? '/';
}
