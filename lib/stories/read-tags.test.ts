import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readTagPage } from './read-tags.ts';
import { insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

it('is a page of the published stories with the tag, newest first', async () => {
  await insertStory({ headline: 'позже', tags: ['minsk'], publishedAt: new Date('2023-12-14') });
  await insertStory({ headline: 'раньше', tags: ['minsk'], publishedAt: new Date('2023-12-13') });
  await insertStory({ headline: 'снята', tags: ['minsk'], state: 'withdrawn' });
  await insertStory({ headline: 'без тега' });
  const found = await readTagPage({ slug: 'minsk', page: 1 });
  expect(found?.tag).toEqual({ slug: 'minsk', name: 'Тег minsk' });
  expect(found?.page.stories.map((story) => story.headline)).toEqual(['позже', 'раньше']);
  expect(found?.page.hasNext).toBe(false);
  expect((await readTagPage({ slug: 'minsk', page: 2 }))?.page.stories).toEqual([]);
});

it('is nothing for a tag that is unknown or that no published story has', async () => {
  await insertStory({ tags: ['zavtra'], state: 'scheduled', path: null });
  expect(await readTagPage({ slug: 'zavtra', page: 1 })).toBeNull();
  expect(await readTagPage({ slug: 'net-takogo', page: 1 })).toBeNull();
  expect(await readTagPage({ slug: '\u0000', page: 1 })).toBeNull();
});
