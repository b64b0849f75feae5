import { addHours, subHours } from 'date-fns';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readTopNews } from './read-top-news.ts';
import { insertStories } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const now = new Date();
const ago = (hours: number) => subHours(now, hours);
const ahead = addHours(now, 1);
const top = async (limit: number, exceptId?: number) =>
  (await readTopNews({ limit, exceptId })).map((story) => story.headline);

it('begins with the places editors gave, while they last', async () => {
  await insertStories([
    { headline: 'второе место', publishedAt: ago(400), topPlace: 2, topUntil: ahead },
    { headline: 'первое место', publishedAt: ago(300), topPlace: 1, topUntil: ahead },
    { headline: 'место истекло', publishedAt: ago(90), topPlace: 1, topUntil: ago(1) },
    { headline: 'снята', state: 'withdrawn', publishedAt: ago(1), topPlace: 1, topUntil: ahead },
    { headline: 'молния', publishedAt: ago(2), urgency: 1 },
  ]);
  expect(await top(3)).toEqual(['первое место', 'второе место', 'молния']);
});

it('goes on by urgency, then recency, within two days, then with the newest', async () => {
  await insertStories([
    { headline: 'старая молния', publishedAt: ago(50), urgency: 1 },
    { headline: 'обычная свежая', publishedAt: ago(1) },
    { headline: 'обычная вчера', publishedAt: ago(30) },
    { headline: 'срочная вчера', publishedAt: ago(40), urgency: 2 },
    { headline: 'давняя', publishedAt: ago(500), urgency: 1 },
  ]);
  expect(await top(5)).toEqual([
    'срочная вчера',
    'обычная свежая',
    'обычная вчера',
    'старая молния',
    'давняя',
  ]);
  expect(await top(2)).toEqual(['срочная вчера', 'обычная свежая']);
});

it('names stories of others where an editor placed them, and nowhere else', async () => {
  await insertStories([
    { headline: 'чужая молния', source: 'agentstvo', publishedAt: ago(1), urgency: 1 },
    { headline: 'чужая на месте', source: 'agentstvo', topPlace: 1, topUntil: ahead },
    { headline: 'своя', publishedAt: ago(300) },
  ]);
  expect(await top(5)).toEqual(['чужая на месте', 'своя']);
});

it('never names the story being read', async () => {
  const [placed = 0, fresh = 0] = await insertStories([
    { headline: 'на месте', publishedAt: ago(1), topPlace: 1, topUntil: ahead },
    { headline: 'свежая', publishedAt: ago(2) },
    { headline: 'давняя', publishedAt: ago(200) },
  ]);
  expect(await top(5, placed)).toEqual(['свежая', 'давняя']);
  expect(await top(5, fresh)).toEqual(['на месте', 'давняя']);
});

it('is empty when nothing is published', async () => {
  await insertStories([{ state: 'held', path: null, topPlace: 1, topUntil: ahead }]);
  expect(await top(5)).toEqual([]);
});
