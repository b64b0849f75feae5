import { addHours } from 'date-fns/addHours';
import { addSeconds } from 'date-fns/addSeconds';
import { subDays } from 'date-fns/subDays';
import { expect, test } from 'vitest';
import { announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { correctStory, moveStory, placeInTopNews } from '#lib/stories/publish-changes.ts';
import { publishDueStories } from '#lib/stories/publish-due.ts';
import { removeSamples } from '#lib/stories/publish-samples.ts';
import { restoreStory, scheduleStory, withdrawStory } from '#lib/stories/publish-state.ts';
import {
  allQueued,
  allSent,
  key,
  publish,
  siteUrl,
  stored,
  until,
  useTestAnnouncing,
} from './test-announcing.ts';

const { clear } = useTestDatabase();
const using = useTestAnnouncing(clear);

const by = { actor: 'editor:test', reason: 'test' };

test('a burst of stories is one request, in their order, with host, key and key file', async () => {
  await (await using.startAnew(['indexnow']))();
  const paths = [];
  for (let number = 0; number < 5; number++) paths.push((await publish()).path);
  using.start(['indexnow']);
  await allSent();
  const { requests } = using.engine;
  expect(requests.map(({ method, type }) => `${method} ${type}`)).toEqual([
    'POST application/json; charset=utf-8',
  ]);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    host: 'vestka.example',
    key,
    keyLocation: `${siteUrl}/${key}.txt`,
    urlList: paths.map((path) => siteUrl + path),
  });
  expect(await stored()).toEqual(paths.map((path) => `done ${path}`));
  expect(using.said).toEqual([]);
});

test('what is due within the window goes along, what is to wait longer does not', async () => {
  await (await using.startAnew(['indexnow']))();
  const dueIn = (address: string, seconds: number) => ({
    ...{ protocol: 'indexnow' as const, address, eventId: 1 },
    nextTryAt: addSeconds(new Date(), seconds),
  });
  await primaryDatabase()
    .insert(announcements)
    .values([dueIn('/due', 0), dueIn('/soon', 20), dueIn('/later', 3_600)]);
  using.start(['indexnow'], { window: 30_000 });
  await until(() => using.engine.requests.length === 1);
  expect(using.engine.pages()).toEqual([['/due', '/soon']]);
});

test('a hub is told of each feed a story stands in, once for a burst', async () => {
  await (await using.startAnew(['websub']))();
  await publish({ tags: ['Мосты'] });
  await publish({ category: 'regions' });
  using.start(['websub']);
  await allSent();
  expect(using.engine.feeds()).toEqual([
    ...['/rss.xml', '/feed.json', '/society/rss.xml', '/tags/mosty/rss.xml', '/regions/rss.xml'],
  ]);
  const [first] = using.engine.requests;
  expect(first?.type).toBe('application/x-www-form-urlencoded');
  expect(first?.body).toBe(`hub.mode=publish&hub.url=${encodeURIComponent(`${siteUrl}/rss.xml`)}`);
});

test('corrections, moves, withdrawals and returns are announced, with former addresses', async () => {
  await using.startAnew(['indexnow']);
  const { id, path } = await publish();
  const step = async (change: Promise<unknown>) => {
    await change;
    await allSent();
    return using.engine.pages().at(-1);
  };
  await allSent();
  expect(await step(correctStory(id, { kind: 'correction', text: 'Было иначе.' }, by))).toEqual([
    path,
  ]);
  const { path: moved } = await moveStory(id, { slug: 'mesto' }, by);
  await allSent();
  expect(using.engine.pages().at(-1)).toEqual([path, moved].sort());
  expect(await step(withdrawStory(id, null, by))).toEqual([path, moved].sort());
  expect(await step(restoreStory(id, by))).toEqual([path, moved].sort());
  const before = using.engine.requests.length;
  await step(placeInTopNews(id, 1, null, by));
  expect(using.engine.requests.length).toBe(before);
});

test('a scheduled story is announced when its time has come, not before', async () => {
  await using.startAnew(['indexnow']);
  const { id } = await publish({ action: 'hold' });
  await scheduleStory(id, addHours(new Date(), 1), by);
  await allSent();
  expect(using.engine.requests).toEqual([]);
  await publishDueStories(addHours(new Date(), 2));
  await allSent();
  expect(using.engine.pages()).toHaveLength(1);
});

test('samples and an archive are never announced', async () => {
  await using.startAnew(['indexnow', 'websub']);
  const { id } = await publish({ sample: true });
  await correctStory(id, { kind: 'correction', text: 'Было иначе.' }, by);
  await withdrawStory(id, null, by);
  await removeSamples();
  await publish({ publishedAt: subDays(new Date(), 400) }, 'import');
  await allQueued(2);
  expect(await stored()).toEqual([]);
});

test('what happened before announcements were first switched on is not announced', async () => {
  await publish();
  await using.startAnew(['indexnow']);
  const { path } = await publish();
  await allSent();
  expect(using.engine.pages()).toEqual([[path]]);
});

test('switched off, nothing is queued; switched on again, nothing was lost', async () => {
  await (await using.startAnew(['indexnow', 'websub']))();
  const { path } = await publish();
  const stop = using.start([]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await stop();
  expect(await stored()).toEqual([]);
  using.start(['indexnow']);
  await until(() => using.engine.requests.length === 1);
  expect(using.engine.pages()).toEqual([[path]]);
});

test('two services on one database announce each address once', async () => {
  const protocols = ['indexnow', 'websub'] as const;
  await using.startAnew(protocols, { window: 0, events: 3 });
  using.start(protocols, { window: 0, events: 3 });
  const paths: string[] = [];
  for (let number = 0; number < 30; number++) {
    paths.push((await publish({ category: number % 2 ? 'society' : 'regions' })).path);
  }
  await allSent(2);
  const bodies = using.engine.requests.filter(({ type }) => type.startsWith('application/json'));
  const told = bodies.flatMap(({ body }) => JSON.parse(body).urlList as string[]);
  expect(told.toSorted()).toEqual(paths.map((path) => siteUrl + path).toSorted());
});

test('stopped in the middle of a request, the next start sends it', async () => {
  using.engine.answers = ['silent'];
  const stop = await using.startAnew(['indexnow'], { window: 0 });
  const { path } = await publish();
  await until(() => using.engine.requests.length === 1);
  await stop();
  expect(await stored()).toEqual([`waiting ${path}`]);
  const later = await publish();
  using.start(['indexnow']);
  await allSent();
  expect(using.engine.pages().slice(1).flat()).toEqual([path, later.path]);
});

test('an address that changes while it is announced is announced again', async () => {
  using.engine.answers = [{ status: 200, afterMs: 300 }];
  await using.startAnew(['indexnow'], { window: 0 });
  const { id, path } = await publish();
  await until(() => using.engine.requests.length === 1);
  // The first one waits for its answer: another machine queues the change.
  using.start(['indexnow'], { window: 0 });
  await correctStory(id, { kind: 'correction', text: 'Было иначе.' }, by);
  await allQueued();
  expect(await stored()).toEqual([`waiting ${path}`]);
  await allSent();
  expect(using.engine.pages()).toEqual([[path], [path]]);
});
