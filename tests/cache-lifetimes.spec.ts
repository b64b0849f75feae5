import CachePolicy from 'http-cache-semantics';
import type { Reply } from './ask.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** How long our answers may be kept, judged by a library that knows RFC 9111: as a shared cache
 * before the portal, and as a browser. */

/** A page no event changes. */
const steady = '/terms';
const asGzip = { headers: { 'Accept-Encoding': 'gzip' } };

function judge(address: string, reply: Reply, kind: 'shared' | 'browser'): CachePolicy {
  return new CachePolicy(
    { url: address, method: 'GET', headers: asGzip.headers },
    { status: reply.status, headers: withoutGaps(reply.headers) },
    { shared: kind === 'shared' },
  );
}

test('keeps pages for seconds when it is shared, and asks again when it is a browser', async ({
  portal,
  door,
}) => {
  const { path } = await door.publishStory(story(), editor);
  for (const address of [path ?? '', '/', '/news', steady]) {
    const reply = await portal.ask(address, asGzip);
    const shared = judge(address, reply, 'shared');
    expect(shared.storable(), address).toBe(true);
    expect(shared.timeToLive(), address).toBeGreaterThan(0);
    // Nobody purges it there.
    expect(shared.timeToLive(), address).toBeLessThanOrEqual(10_000);
    const other = { url: address, method: 'GET', headers: { 'accept-encoding': 'br' } };
    expect(shared.satisfiesWithoutRevalidation(other), address).toBe(false);
    const browser = judge(address, reply, 'browser');
    expect(browser.storable(), address).toBe(true);
    expect(browser.timeToLive(), address).toBe(0);
    const asks = browser.revalidationHeaders({
      url: address,
      method: 'GET',
      headers: asGzip.headers,
    });
    expect(asks['if-none-match'], address).toBe(reply.headers['etag']);
  }
});

test('keeps documents for machines and pictures as long as they may be', async ({ portal }) => {
  const latest = await portal.ask('/api/latest', asGzip);
  expect(judge('/api/latest', latest, 'browser').timeToLive()).toBeLessThanOrEqual(10_000);
  const front = (await portal.ask('/')).text;
  const picture = /\/pictures\/[0-9a-f]{32}\/[\w-]+\.\w+/.exec(front)?.[0] ?? '';
  const reply = await portal.ask(picture);
  expect(reply.status, picture).toBe(200);
  expect(reply.headers['cache-control']).not.toContain('immutable');
  // The judge counts the milliseconds since the answer.
  const seconds = (reader: 'browser' | 'shared') =>
    Math.ceil(judge(picture, reply, reader).timeToLive() / 1_000);
  expect(seconds('browser')).toBe(3_600);
  expect(seconds('shared')).toBe(86_400);
  const script = /\/_next\/static\/[^"]+\.js/.exec(front)?.[0] ?? '';
  const file = await portal.ask(script, asGzip);
  expect(file.headers['cache-control'], script).toContain('immutable');
  expect(judge(script, file, 'shared').timeToLive()).toBeGreaterThan(30 * 86_400_000);
});

test('keeps nothing that is a failure, and asks again for what is absent', async ({ portal }) => {
  for (const address of ['/no-such-page', '/society/2022/03/04/no-such-story']) {
    const reply = await portal.ask(address, asGzip);
    expect(judge(address, reply, 'shared').timeToLive(), address).toBe(0);
  }
  const elsewhere = await portal.ask('/news/', asGzip);
  expect(judge('/news/', elsewhere, 'shared').timeToLive()).toBeLessThanOrEqual(10_000);
  for (const address of ['/%zz', '/api/health/live', '/metrics']) {
    const reply = await portal.ask(address, asGzip);
    expect(judge(address, reply, 'shared').storable(), address).toBe(false);
  }
});

function withoutGaps(headers: Reply['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
