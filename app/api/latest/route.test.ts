import { addHours, subHours, subMinutes } from 'date-fns';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { insertStories, insertStory } from '#lib/stories/test-stories.ts';
import { GET } from './route.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const now = new Date();
const ask = () => GET();
const read = async () => (await ask()).json();

it('names the newest fifty with all a rail shows, newest first', async () => {
  const flashedAt = new Date('2026-11-22T11:31:00Z');
  const ids = await insertStories([
    ...Array.from({ length: 51 }, (_, at) => ({ publishedAt: subMinutes(flashedAt, at) })),
    {
      headline: 'Метель в Гомеле',
      category: 'regions',
      path: '/regions/2026/11/22/metel',
      publishedAt: flashedAt,
      urgency: 1,
      lead: '',
      bodyHtml: '',
    },
    { state: 'held', publishedAt: flashedAt },
  ]);
  const { stories } = await read();
  expect(stories).toHaveLength(50);
  expect(stories).toContainEqual({
    id: ids[51],
    path: '/regions/2026/11/22/metel',
    headline: 'Метель в Гомеле',
    publishedAt: '2026-11-22T14:31:00+03:00',
    category: 'regions',
    label: 'Молния',
    flash: true,
    tags: [],
  });
  const times = stories.map((story: { publishedAt: string }) => Date.parse(story.publishedAt));
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('gives the order of the top news, and whole only those that are not among the newest', async () => {
  const ids = await insertStories([
    ...Array.from({ length: 50 }, (_, at) => ({ publishedAt: subMinutes(now, at) })),
    {
      headline: 'на первом месте',
      publishedAt: subHours(now, 300),
      topPlace: 1,
      topUntil: addHours(now, 1),
    },
  ]);
  const { top, older } = await read();
  expect(top).toEqual([ids[50], ...ids.slice(0, 5)]);
  expect(older).toMatchObject([{ id: ids[50], headline: 'на первом месте' }]);
});

it('gives a picture with the two that may stand first, and with no other', async () => {
  for (const digit of ['a', 'b', 'c']) {
    const pictures = [{ position: 0, digest: digit.repeat(32) }];
    await insertStory({ publishedAt: now, pictures });
  }
  const { stories } = await read();
  const picture = {
    avif: expect.stringMatching(/^\/pictures\/.+\.avif$/),
    colour: expect.any(String),
  };
  expect(stories).toMatchObject([{ picture }, { picture }, {}]);
  expect(stories[2]).not.toHaveProperty('picture');
});

it('tells which stories readers have seen were taken back in the last two days', async () => {
  const seen = { publishedAt: subHours(now, 90), firstPublishedAt: subHours(now, 90) };
  const [withdrawn, held] = await insertStories([
    { ...seen, state: 'withdrawn', withdrawnAt: subHours(now, 2), changedAt: subHours(now, 2) },
    { ...seen, state: 'held', changedAt: subHours(now, 3) },
    { ...seen, state: 'withdrawn', withdrawnAt: subHours(now, 49) },
    { ...seen, state: 'held', changedAt: now, firstPublishedAt: null },
    seen,
  ]);
  expect((await read()).withdrawn).toEqual([withdrawn, held]);
});

it('is empty, and no failure, when nothing is published', async () => {
  const answer = await GET();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual({
    stories: [],
    top: [],
    older: [],
    withdrawn: [],
    urgent: null,
  });
});
