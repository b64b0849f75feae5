import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readTagCount, readTagEntries } from './read-tag-entries.ts';
import { insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = (text: string) => new Date(text);

it('lists the tags that have published stories, each with its newest', async () => {
  await insertStory({ publishedAt: at('2023-12-13T09:00:00Z'), tags: ['mosty', 'reki'] });
  await insertStory({ publishedAt: at('2023-12-14T09:00:00Z'), tags: ['mosty'] });
  await insertStory({
    publishedAt: at('2023-12-15T09:00:00Z'),
    state: 'withdrawn',
    tags: ['mosty', 'lesa'],
  });
  expect(await readTagEntries({ page: 1, size: 10 })).toEqual([
    { slug: 'mosty', newestAt: at('2023-12-14T09:00:00Z') },
    { slug: 'reki', newestAt: at('2023-12-13T09:00:00Z') },
  ]);
});

it('has every tag on exactly one page', async () => {
  await insertStory({ tags: ['a', 'b', 'c', 'd', 'e'] });
  await insertStory({ state: 'held', path: null, tags: ['bb'] });
  const pages = await Promise.all([1, 2, 3, 4].map((page) => readTagEntries({ page, size: 2 })));
  const slugs = pages.map((page) => page.map(({ slug }) => slug));
  expect(slugs.slice(0, 3).every((page) => page.length > 0)).toBe(true);
  expect(slugs.flat()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await readTagCount()).toMatchObject({ tags: 6 });
});

it('knows when the newest story with a tag was published', async () => {
  expect(await readTagCount()).toEqual({ tags: 0, newestAt: null });
  await insertStory({ state: 'withdrawn', tags: ['lesa'] });
  expect(await readTagCount()).toEqual({ tags: 0, newestAt: null });
  await insertStory({ publishedAt: at('2023-12-13T09:00:00Z'), tags: ['mosty'] });
  await insertStory({ publishedAt: at('2023-12-14T09:00:00Z') });
  expect(await readTagCount()).toEqual({ tags: 2, newestAt: at('2023-12-13T09:00:00Z') });
});
