import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database, openDatabase } from '#lib/database/database.ts';
import { startEmbeddedPostgres } from '#lib/database/embedded-postgres.ts';
import { migrateDatabase } from '#lib/database/migrate-database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { makeTestFolder } from '#lib/database/test-server.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import type { StoryEvent } from '#lib/stories/story-event.ts';
import { type Following, followEvents } from './follow-events.ts';

vi.setConfig({ testTimeout: 60_000 });
const inTime = { timeout: 20_000, interval: 10 };
const testDatabase = useTestDatabase();

let running: Following[];
beforeEach(async () => {
  running = [];
  await testDatabase.clear();
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.close()));
});

/** Follows a database and keeps all that is told. */
async function follow(from: number, url = testDatabase.url()) {
  const applied: StoryEvent[] = [];
  const behind: number[] = [];
  const reports: string[] = [];
  const following = followEvents({
    url,
    from,
    apply: (event) => applied.push(event),
    behind: (lastEvent) => behind.push(lastEvent),
    report: (message) => reports.push(message),
  });
  running.push(following);
  const isConnected = () => following.state().connected;
  await expect.poll(isConnected, inTime).toBe(true);
  const numbers = () => applied.map(({ id }) => id);
  return { following, applied, behind, reports, isConnected, numbers };
}

/** Publishes a new story through the door. */
const publish = (number: number) =>
  publishStory(
    {
      source: 'wire',
      sourceName: 'Лента',
      externalId: `followed-${number}`,
      headline: `Ярмарка мастеров ${number}`,
      lead: 'Первый абзац.',
      bodyHtml: `<p>Текст ${number}.</p>`,
      category: 'society',
    },
    { actor: 'test' },
  );

/** Numbers of the processes that serve the followers' connections. */
async function backends(): Promise<number[]> {
  const { rows } = await database().execute<{ pid: number }>(
    sql`select pid from pg_stat_activity
        where datname = current_database() and application_name = 'vestka-events'`,
  );
  return rows.map(({ pid }) => pid);
}

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);

test('sixty publications by ten writers are told in order, each once, with what they touched', async () => {
  const last = await readLastEvent();
  const { applied, numbers, following } = await follow(last);
  // Ten writers: the pool of connections has room for all of them.
  await Promise.all(
    from(0, 10).map(async (writer) => {
      for (const number of from(writer * 6, 6)) await publish(number);
    }),
  );
  await expect.poll(numbers, inTime).toEqual(from(last + 1, 60));
  for (const { storyId, touches } of applied) expect(touches).toContain(`story:${storyId}`);
  expect(new Set(applied.map(({ storyId }) => storyId)).size).toBe(60);
  expect(following.state()).toMatchObject({ connected: true, lastEvent: last + 60 });
  expect(following.state().delayMs).toBeLessThan(10_000);
});

test('what happens while the connection is cut is told after it, and the loss once', async () => {
  const last = await readLastEvent();
  const { numbers, reports, following, isConnected } = await follow(last);
  await publish(1);
  await expect.poll(numbers, inTime).toEqual([last + 1]);
  const { since } = following.state();
  for (const pid of await backends()) {
    await database().execute(sql`select pg_terminate_backend(${pid})`);
  }
  await publish(2);
  await publish(3);
  await expect.poll(numbers, inTime).toEqual(from(last + 1, 3));
  await expect.poll(isConnected, inTime).toBe(true);
  expect(following.state().since.getTime()).toBeGreaterThan(since.getTime());
  expect(reports).toEqual([
    expect.stringMatching(/not followed: ./),
    'Events of the database are followed again.',
  ]);
});

test('an event whose announcement was lost is found all the same', async () => {
  const last = await readLastEvent();
  const { numbers } = await follow(last);
  await database().execute(
    sql`insert into story_events (story_id, kind, at, actor) values (1, 'published', now(), 'test')`,
  );
  await expect.poll(numbers, inTime).toEqual([last + 1]);
});

test('a server that hangs is given up, and nothing is lost', async () => {
  const last = await readLastEvent();
  const { numbers, isConnected } = await follow(last);
  const [hanging] = await backends();
  if (!hanging) throw new Error('nobody serves the follower');
  process.kill(hanging, 'SIGSTOP');
  try {
    await publish(1);
    await expect.poll(numbers, inTime).toEqual([last + 1]);
    await expect.poll(isConnected, inTime).toBe(true);
    expect(await backends()).not.toEqual([hanging]);
  } finally {
    process.kill(hanging, 'SIGCONT');
  }
});

test('whoever missed too much is told so instead, and goes on from there', async () => {
  const last = await readLastEvent();
  await database().execute(
    sql`insert into story_events (story_id, kind, at, actor)
        select number, 'published', now(), 'test' from generate_series(1, 10001) number`,
  );
  const { applied, behind, numbers, following } = await follow(last);
  expect(behind).toEqual([last + 10_001]);
  expect(applied).toEqual([]);
  expect(following.state().lastEvent).toBe(last + 10_001);
  await publish(1);
  await expect.poll(numbers, inTime).toEqual([last + 10_002]);
});

test('a database that was set back is noticed', async () => {
  const last = await readLastEvent();
  const { behind, numbers } = await follow(last + 1_000);
  expect(behind).toEqual([last]);
  await publish(1);
  await expect.poll(numbers, inTime).toEqual([last + 1]);
});

test('an event that cannot be applied empties the cache and stops nothing', async () => {
  const last = await readLastEvent();
  const applied: number[] = [];
  const behind: number[] = [];
  const following = followEvents({
    url: testDatabase.url(),
    from: last,
    apply: ({ id }) => {
      if (id === last + 1) throw new Error('does not fit');
      applied.push(id);
    },
    behind: (lastEvent) => behind.push(lastEvent),
    report: () => undefined,
  });
  running.push(following);
  await publish(1);
  await publish(2);
  await expect.poll(() => applied, inTime).toEqual([last + 2]);
  expect(behind).toEqual([last + 1]);
});

test('a server that is stopped and started again is found, at another address too', async () => {
  const dataDir = await makeTestFolder();
  await closeDatabase();
  try {
    let server = await startEmbeddedPostgres({ dataDir, durable: false });
    await migrateDatabase(server.url);
    const { numbers, reports, isConnected, following } = await follow(0, server.url);
    await server.release();
    await expect.poll(isConnected, inTime).toBe(false);

    server = await startEmbeddedPostgres({ dataDir, durable: false });
    openDatabase(server.url);
    await publish(1);
    await expect.poll(numbers, inTime).toEqual([1]);
    await expect.poll(() => reports, inTime).toHaveLength(2);

    const other = new URL(server.url);
    other.hostname = 'localhost';
    following.move(other.href);
    await publish(2);
    await expect.poll(numbers, inTime).toEqual([1, 2]);
    await following.close();
    await closeDatabase();
    await server.release();
  } finally {
    await closeDatabase();
    openDatabase(testDatabase.url());
    await rm(dataDir, { recursive: true, force: true });
  }
});
