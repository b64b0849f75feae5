import { subDays, subHours, subMinutes } from 'date-fns';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { cardNote } from '#lib/stories/notes.ts';
import { withdrawStory } from '#lib/stories/publish-state.ts';
import { readNoting } from '#lib/stories/test-reads.ts';
import { insertStories, insertStory } from '#lib/stories/test-stories.ts';
import { publishReads } from './publish-reads.ts';
import { readMostRead, readMostReadLately } from './read-most-read.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const now = new Date();
const pathOf = (name: string) => `/society/2026/11/22/${name}`;

/** Publishes stories under these names and says how often each was read, and when. */
async function publish(...names: string[]) {
  return insertStories(names.map((name) => ({ headline: name, path: pathOf(name) })));
}
const read = (name: string, reads: number, at = now) =>
  publishReads([{ path: pathOf(name), reads, at }]);
const headlines = async (window: 'hour' | 'day' | 'week') =>
  (await readMostRead(window)).map(({ headline }) => headline);

it('ranks stories by the reads of each window', async () => {
  await publish('a', 'b', 'c');
  for (const [name, hour, day, week] of [
    ['a', 9, 0, 100],
    ['b', 6, 90, 0],
    ['c', 3, 5, 0],
  ] as const) {
    await read(name, hour);
    if (day) await read(name, day, subHours(now, 10));
    if (week) await read(name, week, subDays(now, 5));
  }
  expect(await headlines('hour')).toEqual(['a', 'b', 'c']);
  expect(await headlines('day')).toEqual(['b', 'a', 'c']);
  expect(await headlines('week')).toEqual(['a', 'b', 'c']);
});

it('adds up reads that were written one after another, by former addresses too', async () => {
  await publish('a', 'b', 'c');
  const id = await insertStory({
    headline: 'moved',
    path: pathOf('moved'),
    formerPaths: [pathOf('before')],
  });
  for (const name of ['a', 'b', 'c']) await read(name, 4);
  await publishReads([
    { path: pathOf('before'), reads: 3, at: now },
    { path: pathOf('moved'), reads: 1, at: now },
  ]);
  await read('moved', 1);
  const [first] = await readMostRead('hour');
  expect(first?.id).toBe(id);
});

it('takes of the hour in which a window begins its part only', async () => {
  await publish('old', 'b', 'c');
  // Of an hour that lies before the window all but the last minutes is out of it.
  await read('old', 100, subMinutes(now, 60 + now.getMinutes() + 30));
  for (const name of ['b', 'c']) await read(name, 5);
  const found = await readMostRead('hour');
  expect(found.map(({ headline }) => headline)).not.toContain('old');
});

it('leaves out what is at no published story, and stores nothing of it', async () => {
  const [, , gone = 0] = await publish('a', 'b', 'gone', 'd');
  for (const name of ['a', 'b', 'gone', 'd']) await read(name, 5);
  await read('invented', 500);
  await withdrawStory(gone, null, { actor: 'editor:test', reason: 'test' });
  await read('gone', 500);
  expect((await headlines('day')).sort()).toEqual(['a', 'b', 'd']);
  const stored = await database().execute<{ most: number }>(
    sql`select max(reads) as most from story_reads`,
  );
  expect(stored.rows[0]?.most).toBe(5);
});

it('is empty rather than an order of two, or of what hardly anybody read', async () => {
  await publish('a', 'b', 'c', 'd');
  await read('a', 5);
  await read('b', 5);
  await read('c', 2);
  expect(await readMostRead('day')).toEqual([]);
  await read('d', 3);
  expect(await headlines('day')).toEqual(['b', 'a', 'd']);
});

it('beside an article it leaves that out, and shows the week while the day has too few', async () => {
  const [a = 0] = await publish('a', 'b', 'c', 'd');
  for (const [at, name] of ['a', 'b', 'c'].entries()) await read(name, 9 - at);
  const lately = async (exceptId?: number) =>
    (await readMostReadLately({ limit: 5, exceptId })).map(({ headline }) => headline);
  expect(await lately()).toEqual(['a', 'b', 'c']);
  expect(await lately(a)).toEqual([]);
  await read('d', 4, subDays(now, 3));
  expect(await lately(a)).toEqual(['b', 'c', 'd']);
});

it('depends on the cards it shows: a withdrawn or renamed story is gone at once', async () => {
  const ids = await publish('a', 'b', 'c');
  for (const name of ['a', 'b', 'c']) await read(name, 3);
  const { main } = await readNoting(() => readMostRead('day'));
  expect([...main].sort()).toEqual(ids.map(cardNote).sort());
});
