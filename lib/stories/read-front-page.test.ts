import { addHours, subHours } from 'date-fns';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from './limits.ts';
import { readFrontPage } from './read-front-page.ts';
import { insertStories } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const now = new Date();
const many = (count: number, category: string, hoursAgo: number) =>
  Array.from({ length: count }, (_, index) => ({
    category,
    headline: `${category} ${index}`,
    publishedAt: subHours(now, hoursAgo + index),
  }));

it('shows no story twice among the leading, the latest and above the blocks', async () => {
  await insertStories([
    ...many(12, 'society', 1),
    ...many(12, 'politics', 1),
    ...many(5, 'world', 0),
    { headline: 'главная', topPlace: 1, topUntil: addHours(now, 1), category: 'politics' },
  ]);
  const { leading, latest, blocks } = await readFrontPage();
  expect(leading[0]?.headline).toBe('главная');
  expect(leading).toHaveLength(limits.frontLeading);
  expect(latest).toHaveLength(limits.frontLatest);
  const leadingIds = leading.map((story) => story.id);
  const below = [...latest, ...blocks.flatMap((block) => block.stories)];
  expect(below.filter((story) => leadingIds.includes(story.id))).toEqual([]);
  expect(latest.some((story) => story.category === 'world')).toBe(false);
  for (const block of blocks) {
    expect(block.stories.length).toBeGreaterThanOrEqual(limits.frontBlockLeast);
    expect(block.stories.every((story) => story.category === block.category)).toBe(true);
  }
});

it('repeats nothing of the latest in the blocks above the fold', async () => {
  await insertStories([
    ...many(30, 'society', 1),
    ...many(30, 'politics', 1),
    ...many(30, 'sport', 40),
  ]);
  const { latest, blocks } = await readFrontPage();
  const beside = latest.slice(0, limits.frontFoldRows).map((story) => story.id);
  const above = blocks.slice(0, limits.frontFoldBlocks).flatMap((block) => block.stories);
  expect(above).toHaveLength(limits.frontFoldBlocks * limits.frontBlock);
  expect(above.filter((story) => beside.includes(story.id))).toEqual([]);
});

it('leaves out a category with too few and puts the quiet ones last', async () => {
  await insertStories([
    ...many(4, 'society', 1),
    ...many(4, 'politics', 24 * 30),
    ...many(2, 'sport', 10),
    ...many(3, 'culture', 12),
    ...many(3, 'economy', 20),
  ]);
  const { leading, blocks } = await readFrontPage();
  expect(leading.map((story) => story.category)).toEqual(Array(4).fill('society'));
  expect(blocks.map((block) => block.category)).toEqual(['economy', 'culture', 'politics']);
});

it('is empty, not broken, when nothing is published', async () => {
  expect(await readFrontPage()).toEqual({ leading: [], latest: [], blocks: [] });
});
