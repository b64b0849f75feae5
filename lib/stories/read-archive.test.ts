import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readDays, readMonths, readNeighbourDays, readYears } from './read-archive.ts';
import { insertStories } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = (text: string) => new Date(text);

it('names the years, months and days that have published stories, by Minsk time', async () => {
  await insertStories([
    { publishedAt: at('2021-06-05T09:00:00Z') },
    // Already 2023 in Minsk.
    { publishedAt: at('2022-12-31T21:30:00Z') },
    { publishedAt: at('2023-12-13T09:00:00Z') },
    { publishedAt: at('2023-12-31T20:59:59Z') },
    { publishedAt: at('2022-03-03T09:00:00Z'), state: 'withdrawn' },
    { publishedAt: at('2024-03-03T09:00:00Z'), state: 'held', path: null },
  ]);
  expect(await readYears()).toEqual([2023, 2021]);
  expect(await readMonths({ year: 2023 })).toEqual([1, 12]);
  expect(await readMonths({ year: 2022 })).toEqual([]);
  expect(await readDays({ year: 2023, month: 12 })).toEqual(['2023-12-13', '2023-12-31']);
  expect(await readDays({ year: 2023, month: 1 })).toEqual(['2023-01-01']);
});

it('keeps to a category', async () => {
  await insertStories([
    { category: 'sport', publishedAt: at('2023-05-01T09:00:00Z') },
    { category: 'world', publishedAt: at('2024-05-01T09:00:00Z') },
  ]);
  expect(await readYears({ category: 'sport' })).toEqual([2023]);
  expect(await readMonths({ category: 'sport', year: 2024 })).toEqual([]);
  expect(await readDays({ category: 'sport', year: 2023, month: 5 })).toEqual(['2023-05-01']);
  expect(await readYears({ category: 'culture' })).toEqual([]);
});

it('has nothing for a year or a month that cannot be', async () => {
  expect(await readMonths({ year: 0 })).toEqual([]);
  expect(await readMonths({ year: 99_999 })).toEqual([]);
  expect(await readDays({ year: 2023, month: 13 })).toEqual([]);
});

it('finds the nearest days before and after, over a gap', async () => {
  await insertStories([
    { publishedAt: at('2022-01-10T09:00:00Z') },
    { publishedAt: at('2023-12-13T05:00:00Z') },
    { publishedAt: at('2023-12-13T19:00:00Z') },
    { publishedAt: at('2024-02-01T21:30:00Z'), category: 'sport' },
    { publishedAt: at('2023-12-12T09:00:00Z'), state: 'withdrawn' },
  ]);
  expect(await readNeighbourDays({ day: '2023-12-13' })).toEqual({
    previous: '2022-01-10',
    next: '2024-02-02',
  });
  expect(await readNeighbourDays({ day: '2023-12-14' })).toEqual({
    previous: '2023-12-13',
    next: '2024-02-02',
  });
  expect(await readNeighbourDays({ day: '2023-12-13', category: 'society' })).toEqual({
    previous: '2022-01-10',
    next: null,
  });
});
