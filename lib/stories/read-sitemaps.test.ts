import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readMonthEntries, readRecentEntries, readRecentPages } from './read-sitemaps.ts';
import { insertStories, insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = (text: string) => new Date(text);
const pathsOf = (entries: readonly { path: string }[]) => entries.map(({ path }) => path);
const december = (page: number, size: number) =>
  readMonthEntries({ year: 2023, month: 12, page, size });

it('lists a month from midnight to midnight in Minsk, published stories only', async () => {
  await insertStories([
    { path: '/a', publishedAt: at('2023-11-30T20:59:59Z') },
    { path: '/b', publishedAt: at('2023-11-30T21:00:00Z') },
    { path: '/c', publishedAt: at('2023-12-31T20:59:59Z') },
    { path: '/d', publishedAt: at('2023-12-31T21:00:00Z') },
    { path: '/withdrawn', publishedAt: at('2023-12-13T09:00:00Z'), state: 'withdrawn' },
    { path: '/held', publishedAt: at('2023-12-13T09:00:00Z'), state: 'held' },
    { path: '/scheduled', publishedAt: at('2023-12-13T09:00:00Z'), state: 'scheduled' },
  ]);
  expect(pathsOf(await december(1, 100))).toEqual(['/b', '/c']);
});

it('moves no story to another page when a newer one comes', async () => {
  const story = (number: number) => ({
    path: `/${number}`,
    // Two of each minute.
    publishedAt: at(`2023-12-13T09:0${Math.floor(number / 2)}:00Z`),
  });
  await insertStories([0, 1, 2, 3, 4].map(story));
  const pages = async () =>
    Promise.all([1, 2, 3, 4].map(async (page) => pathsOf(await december(page, 2))));
  expect(await pages()).toEqual([['/0', '/1'], ['/2', '/3'], ['/4'], []]);
  await insertStories([5, 6].map(story));
  expect(await pages()).toEqual([['/0', '/1'], ['/2', '/3'], ['/4', '/5'], ['/6']]);
});

it('tells when a story last changed: published, updated or corrected', async () => {
  const publishedAt = at('2023-12-13T09:00:00Z');
  const updatedAt = at('2023-12-14T09:00:00Z');
  const corrections = ['2023-12-12T09:00:00Z', '2024-02-01T09:00:00Z'].map((time) => ({
    kind: 'correction' as const,
    at: at(time),
    text: 'Было иначе.',
  }));
  const changedAt = at('2024-05-05T09:00:00Z');
  await insertStory({ path: '/a', publishedAt, changedAt });
  await insertStory({ path: '/b', publishedAt, updatedAt, changedAt });
  await insertStory({ path: '/c', publishedAt, updatedAt, changedAt, corrections });
  const times = (await december(1, 10)).map(({ modifiedAt }) => modifiedAt);
  expect(times).toEqual([publishedAt, updatedAt, at('2024-02-01T09:00:00Z')]);
});

it('shows the main picture unless it is withdrawn', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string];
  await insertStory({ path: '/a', pictures: [{ position: 0, digest: a, focalX: 0.25 }] });
  await insertStory({ path: '/b', pictures: [{ position: 0, digest: b, withdrawn: true }] });
  await insertStory({ path: '/c', pictures: [{ position: 1, digest: c }] });
  const pictures = (await december(1, 10)).map(({ picture }) => picture);
  expect(pictures).toEqual([expect.objectContaining({ digest: a, focalX: 0.25 }), null, null]);
});

it('lists a span of time, the newest first, page by page', async () => {
  const times = ['08:59:59', '09:00:00', '10:00:00', '11:00:00', '12:00:00'];
  await insertStories(
    times.map((time, number) => ({
      path: `/${number}`,
      publishedAt: at(`2023-12-13T${time}Z`),
      ...(number === 1 && { updatedAt: at('2023-12-13T15:00:00Z') }),
    })),
  );
  const span = { from: at('2023-12-13T09:00:00Z'), to: at('2023-12-13T12:00:00Z') };
  const page = async (number: number) =>
    pathsOf(await readRecentEntries({ ...span, page: number, size: 2 }));
  expect(await page(1)).toEqual(['/3', '/2']);
  expect(await page(2)).toEqual(['/1']);
  expect(await page(3)).toEqual([]);
  expect(await readRecentPages({ ...span, size: 2, atMost: 9 })).toEqual([
    { page: 1, modifiedAt: at('2023-12-13T11:00:00Z') },
    { page: 2, modifiedAt: at('2023-12-13T15:00:00Z') },
  ]);
  expect(await readRecentPages({ ...span, size: 1, atMost: 2 })).toHaveLength(2);
  expect(await readRecentPages({ ...span, size: 3, atMost: 9 })).toHaveLength(1);
  expect(
    await readRecentPages({ from: at('2022-01-01'), to: at('2022-01-02'), size: 3, atMost: 9 }),
  ).toEqual([]);
});
