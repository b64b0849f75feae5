import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from './limits.ts';
import { pruneAnnouncements, retryFailed } from './publish-record.ts';
import {
  allQueued,
  allSent,
  publish,
  siteUrl,
  stored,
  until,
  useTestAnnouncing,
} from './test-announcing.ts';

const { clear } = useTestDatabase();
const using = useTestAnnouncing(clear);

const problems = async () => {
  const rows = await primaryDatabase().select().from(announcements).orderBy(announcements.id);
  return rows.map(({ problem }) => problem);
};
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

test('202 is success: the key is checked later', async () => {
  using.engine.answers = [202];
  await using.startAnew(['indexnow']);
  const { path } = await publish();
  await allSent();
  expect(await stored()).toEqual([`done ${path}`]);
  expect([using.engine.requests.length, using.said]).toEqual([1, []]);
});

test.each([
  [403, new RegExp(`${siteUrl}/a1B2-c3D4\\.txt must be reachable from outside`)],
  [422, new RegExp(`SITE_URL \\(${siteUrl}\\)`)],
])(
  '%d is final and told once in words; the rest waits until it is mended',
  async (status, words) => {
    using.engine.answers = [{ status, body: '{"message":"Not valid\\n"}' }];
    await using.startAnew(['indexnow']);
    const { path } = await publish();
    await allSent();
    expect(await stored()).toEqual([`failed ${path}`]);
    expect(await problems()).toEqual([expect.stringMatching(words)]);
    expect(using.said).toEqual([expect.stringMatching(words)]);
    expect(using.said[0]).toContain(`answered ${status}: {"message":"Not valid`);

    const later = await publish();
    await allQueued();
    await aWhile();
    expect(await stored()).toEqual([`failed ${path}`, `waiting ${later.path}`]);
    expect(using.engine.requests.length).toBe(1);

    expect(await retryFailed(['indexnow'])).toBe(1);
    await allSent();
    expect(using.engine.pages()[1]?.toSorted()).toEqual([path, later.path].toSorted());
    await until(() => using.said.length === 2);
    expect(using.said[1]).toBe('IndexNow takes announcements again.');
  },
);

test('429 waits as long as it says, and everything else waits with it', async () => {
  using.engine.answers = [{ status: 429, headers: { 'Retry-After': '1' } }];
  await using.startAnew(['indexnow']);
  const first = await publish();
  await until(() => using.engine.requests.length === 1);
  const second = await publish();
  await allSent();
  const [refused, taken] = using.engine.requests;
  expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
  expect(using.engine.pages()[1]).toEqual([first.path, second.path]);
});

test.each([
  ['is out of order', 503 as const, /answered 503/],
  ['says nothing', 'silent' as const, /no answer in 0\.5 s/],
])('an engine that %s is told until it takes it, the operator once', async (_, answer, words) => {
  using.patience = 500;
  using.engine.answers = [answer, answer, answer];
  await using.startAnew(['indexnow']);
  const { path } = await publish();
  await allSent();
  expect(using.engine.pages()).toEqual([[path], [path], [path], [path]]);
  const times = using.engine.requests.map(({ at }) => at);
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  // 40, 80 and 160 ms, a quarter less at the most.
  for (const [index, least] of [30, 60, 120].entries()) {
    expect(pauses[index], `pause ${index + 1}`).toBeGreaterThanOrEqual(least - 1);
  }
  await until(() => using.said.length === 2);
  expect(using.said[0]).toMatch(words);
  expect(using.said[1]).toBe('IndexNow takes announcements again.');
});

test('an engine that cannot be reached costs nothing', async () => {
  await using.startAnew(['indexnow']);
  await using.engine.close();
  const { path } = await publish();
  await until(() => using.said.length === 1);
  expect(using.said[0]).toMatch(/they are tried again: no answer: .*ECONNREFUSED/);
  expect(await stored()).toEqual([`waiting ${path}`]);
});

test('what is tried for too long is given up, with the reason', async () => {
  using.engine.answers = [503];
  await using.startAnew(['indexnow'], { triedFor: 0 });
  const { path } = await publish();
  await allSent();
  expect(await stored()).toEqual([`failed ${path}`]);
  expect(await problems()).toEqual(['answered 503']);
});

test('a redirect is not followed: the operator is told where it leads', async () => {
  const elsewhere = { Location: 'https://elsewhere.example/' };
  using.engine.answers = [{ status: 301, headers: elsewhere }];
  await using.startAnew(['websub']);
  await publish();
  await allSent();
  expect(using.said).toEqual([expect.stringContaining('at https://elsewhere.example/')]);
});

test('a feed the hub refuses holds no other, and the reason is short', async () => {
  using.engine.answers = [{ status: 404, body: 'Мы не знаем этой ленты. '.repeat(10_000) }, 404];
  await using.startAnew(['websub']);
  await publish();
  await allSent();
  expect(await stored()).toEqual([
    ...['failed /rss.xml', 'failed /feed.json', 'done /society/rss.xml'],
  ]);
  expect(using.said).toEqual([expect.stringContaining('WebSub refuses announcements')]);
  expect((await problems())[0]?.length).toBeLessThan(limits.reasonSigns + 100);
});

test('what failed twice is put back once, and only where announcements are on', async () => {
  const failed = { state: 'failed', nextTryAt: new Date(), finishedAt: new Date() } as const;
  await primaryDatabase()
    .insert(announcements)
    .values([
      { ...failed, protocol: 'indexnow', address: '/a', eventId: 1 },
      { ...failed, protocol: 'indexnow', address: '/a', eventId: 2 },
      { ...failed, protocol: 'indexnow', address: '/b', eventId: 3 },
      { ...failed, state: 'waiting', protocol: 'indexnow', address: '/b', eventId: 4 },
      { ...failed, protocol: 'websub', address: '/rss.xml', eventId: 3 },
    ]);
  expect(await retryFailed(['indexnow'])).toBe(2);
  expect((await stored()).toSorted()).toEqual(['failed /rss.xml', 'waiting /a', 'waiting /b']);
});

test('the record forgets what was done long ago, later what failed', async () => {
  const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;
  const rows = (['done', 'failed'] as const).flatMap((state) =>
    [6, 8, 31].map((days) => ({
      ...{ protocol: 'indexnow' as const, state, eventId: 1, nextTryAt: new Date() },
      ...{ address: `/${days}`, finishedAt: daysAgo(days) },
    })),
  );
  await primaryDatabase().insert(announcements).values(rows);
  await pruneAnnouncements();
  expect(await stored()).toEqual(['done /6', 'failed /6', 'failed /8']);
});
