import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { insertStories } from '#lib/stories/test-stories.ts';
import { limits } from './limits.ts';
import { publishReads } from './publish-reads.ts';

useTestDatabase();

// Whatever wrote before in this process has forgotten old hours already: a day later it does again.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
});
afterAll(() => {
  vi.useRealTimers();
});

const paths = Array.from({ length: 40 }, (_, at) => `/society/2026/11/22/story-of-${at}`);

it('adds up what fronts write at once, and forgets hours older than the longest window', async () => {
  const [first = 0] = await insertStories(paths.map((path) => ({ path })));
  await database().execute(sql`insert into story_reads (hour, story_id, reads)
    select now() - make_interval(days => d), ${first}, 7 from unnest(array[1, ${limits.keptDays + 1}]) as d`);
  const at = new Date();
  const counted = paths.map((path) => ({ path, reads: 2, at }));
  await Promise.all([
    publishReads(counted),
    publishReads(counted.toReversed()),
    publishReads(counted),
  ]);
  const { rows } = await database().execute<{ reads: number; rows: number }>(
    sql`select sum(reads)::int as reads, count(*)::int as rows from story_reads`,
  );
  expect(rows).toEqual([{ reads: 7 + paths.length * 6, rows: paths.length + 1 }]);
});

it('of nothing writes nothing', async () => {
  await expect(publishReads([])).resolves.toBeUndefined();
});
