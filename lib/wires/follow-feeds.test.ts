import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories, storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { feeds as feedTable } from '#lib/database/wire-tables.ts';
import { followFeeds } from './follow-feeds.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import { claimDueFeed, prepareFeeds } from './publish-feed-state.ts';
import { readFeedStates } from './read-feed-states.ts';
import { askFeed, useFeedServers } from './test-feeds.ts';

const { clear } = useTestDatabase();
const serve = useFeedServers();
beforeEach(async () => {
  await clear();
  await database().delete(feedTable);
});

const feedOf = (address: string, given: Partial<FollowedFeed> = {}): FollowedFeed => ({
  ...{ address, source: 'lenta', name: 'Лента', category: 'sport', interval: 10, private: true },
  ...given,
});

const rss = (...numbers: number[]) =>
  `<rss version="2.0"><channel><title>X</title>${numbers
    .map(
      (n) =>
        `<item><guid>n-${n}</guid><title>Новость ${n}</title><link>https://lenta.example/${n}</link><description>Начало ${n}.</description><pubDate>Sun, 22 Nov 2026 1${n}:00:00 +0300</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

const storedOnes = async () =>
  (await database().select().from(stories).orderBy(stories.externalId)).map((row) => [
    ...[row.externalId, row.source, row.sourceName, row.state, row.category, row.pulled],
  ]);

it('what is new is held under the name of the feed, and asked for again only when it changed', async () => {
  const asked: (string | undefined)[] = [];
  const address = await serve((request, answer) => {
    asked.push(request.headers['if-none-match'], request.headers['if-modified-since']);
    if (request.headers['if-none-match'] === '"1"') return answer.writeHead(304).end();
    const headers = { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 09:00:00 GMT' };
    return answer.writeHead(200, headers).end(rss(2, 1));
  });
  const first = await askFeed(feedOf(address));
  expect(first).toMatchObject({ stories: 2, problem: null });
  expect(await storedOnes()).toEqual([
    ['n-1', 'lenta', 'Лента', 'held', 'sport', true],
    ['n-2', 'lenta', 'Лента', 'held', 'sport', true],
  ]);
  const events = await database().select().from(storyEvents).orderBy(storyEvents.id);
  expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(['feed:lenta']));
  const second = await askFeed(feedOf(address));
  expect(second).toMatchObject({ stories: 0, problem: null, after: { items: 2, stories: 2 } });
  // A 304 that repeats nothing of this forgets nothing.
  await askFeed(feedOf(address));
  const validators = ['"1"', 'Sun, 22 Nov 2026 09:00:00 GMT'];
  expect(asked).toEqual([undefined, undefined, ...validators, ...validators]);
  expect(second.minutes).toBeGreaterThan(8.9);
  expect(second.minutes).toBeLessThan(11.2);
});

it('a feed that moves on brings each story once', async () => {
  let at = 1;
  const address = await serve((_, answer) => answer.end(rss(at + 2, at + 1, at)));
  for (at = 1; at <= 4; at += 1) await askFeed(feedOf(address));
  expect((await storedOnes()).map(([id]) => id)).toEqual([
    'n-1',
    'n-2',
    'n-3',
    'n-4',
    'n-5',
    'n-6',
  ]);
  expect(await database().select().from(storyEvents)).toHaveLength(6);
});

describe('a failure', () => {
  it('is told, and the pauses grow', async () => {
    const address = await serve((_, answer) => answer.writeHead(500).end());
    const [first, second, third] = [
      await askFeed(feedOf(address)),
      await askFeed(feedOf(address)),
      await askFeed(feedOf(address)),
    ];
    expect(first).toMatchObject({ problem: 'answered 500', after: { failures: 1 } });
    expect(third.after.failures).toBe(3);
    expect(first.minutes).toBeLessThan(1.3);
    expect(second.minutes).toBeGreaterThan(1.4);
    expect(third.minutes).toBeGreaterThan(2.9);
    expect(third.told).toMatch(/never read, next try .*\n {2}3 in vain: answered 500/);
  });

  it('lasts as long as the server asks, a day at most, and a feed that is gone is left alone', async () => {
    let [status, retryAfter] = [503, '7200'];
    const address = await serve((_, answer) =>
      answer.writeHead(status, { 'retry-after': retryAfter }).end(),
    );
    expect((await askFeed(feedOf(address))).minutes).toBeCloseTo(120, 0);
    [status, retryAfter] = [429, '999999999'];
    expect((await askFeed(feedOf(address))).minutes).toBeCloseTo(1_440, 0);
    [status, retryAfter] = [410, '0'];
    expect((await askFeed(feedOf(address))).minutes).toBeCloseTo(1_440, 0);
  });

  it('of a document that is no feed, too long, or of a private network is told in words', async () => {
    let document: string | Buffer = '<!DOCTYPE html><html></html>';
    const address = await serve((_, answer) => answer.end(document));
    expect((await askFeed(feedOf(address))).problem).toContain('an HTML page');
    document = Buffer.alloc(9 * 1024 * 1024, 32);
    expect((await askFeed(feedOf(address))).problem).toContain('larger than');
    const nowhere = await askFeed(feedOf('http://lenta.invalid/rss', { private: false }));
    expect(nowhere.problem).toContain('lenta.invalid');
    await database().delete(feedTable);
    const refused = await askFeed(feedOf(address, { private: false }));
    expect(refused.problem).toContain('is not an address of the public internet');
    expect(await storedOnes()).toEqual([]);
  });
});

it('a feed that cannot be stored says so, and waits longer each time', async () => {
  const address = await serve((_, answer) => answer.end(rss(1)));
  await database().execute(sql`
    create function refuse() returns trigger as $$ begin raise exception 'no room'; end $$
    language plpgsql`);
  await database().execute(
    sql`create trigger full_table before insert on stories execute function refuse()`,
  );
  try {
    const first = await askFeed(feedOf(address));
    expect(first).toMatchObject({ stories: 0, problem: 'it could not be stored: no room' });
    const second = await askFeed(feedOf(address));
    expect(second.after).toMatchObject({ failures: 2, problem: first.problem });
    expect(second.minutes).toBeLessThan(2.6);
  } finally {
    await database().execute(sql`drop function refuse cascade`);
  }
  expect(await askFeed(feedOf(address))).toMatchObject({ stories: 1, problem: null });
});

it('is followed to where it moved for good, and into no private network', async () => {
  const asked: string[] = [];
  let location = '/new';
  const address = await serve((request, answer) => {
    asked.push(request.url ?? '');
    if (request.url === '/new') return answer.end(rss(1));
    return answer.writeHead(301, { location }).end();
  });
  const feed = feedOf(`${address}/old`);
  expect((await askFeed(feed)).after.movedTo).toBe(`${address}/new`);
  await askFeed(feed);
  expect(asked).toEqual(['/old', '/new', '/new']);
  await database().delete(feedTable);
  const secret = await serve(() => asked.push('secret'));
  location = `${secret}/metadata`;
  expect((await askFeed(feed)).problem).toContain('is not an address of the public internet');
  expect(asked).not.toContain('secret');
});

it('is asked by one of several processes, and by the next when that one dies', async () => {
  await prepareFeeds(['https://a.example/']);
  const now = new Date();
  const claims = await Promise.all(
    Array.from({ length: 5 }, () =>
      claimDueFeed(['https://a.example/'], new Date(now.getTime() + 1_000)),
    ),
  );
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  expect(await claimDueFeed(['https://a.example/'], later(4))).toBeNull();
  expect(await claimDueFeed(['https://a.example/'], later(6))).not.toBeNull();
});

it('two are followed side by side until it is stopped; one that fails costs the other nothing', async () => {
  const good = await serve((_, answer) => answer.end(rss(1)));
  const bad = await serve((_, answer) => answer.writeHead(500).end());
  const reports: string[] = [];
  const stop = followFeeds({
    feeds: [feedOf(bad, { source: 'bad' }), feedOf(good)],
    report: (message) => reports.push(message),
  });
  await expect.poll(storedOnes).toHaveLength(1);
  await expect.poll(() => reports).toEqual(['The feed of «bad» is not read: answered 500.']);
  await stop();
});

it('one whose server says nothing keeps no other waiting', async () => {
  let [isReached, isAnswered] = [false, false];
  const silent = await serve((request) => {
    isReached = true;
    request.on('close', () => {
      isAnswered = true;
    });
  });
  const good = await serve((_, answer) => answer.end(rss(1)));
  await prepareFeeds([silent, good]);
  await database()
    .update(feedTable)
    .set({ nextTryAt: new Date(0) })
    .where(eq(feedTable.address, silent));
  const feeds = [feedOf(silent, { source: 'silent' }), feedOf(good)];
  const stop = followFeeds({ feeds, report: () => {} });
  await expect.poll(storedOnes).toHaveLength(1);
  expect([isReached, isAnswered]).toEqual([true, false]);
  await stop();
});

it('one under way when it is stopped is left due', async () => {
  let hangs = () => {};
  const reached = new Promise<void>((resolve) => {
    hangs = resolve;
  });
  const address = await serve(() => hangs());
  const stop = followFeeds({ feeds: [feedOf(address)], report: () => {} });
  await reached;
  await stop();
  const [state] = await readFeedStates();
  expect(state).toMatchObject({ failures: 0, problem: null });
  expect(state?.nextTryAt.getTime()).toBeLessThanOrEqual(Date.now());
});
