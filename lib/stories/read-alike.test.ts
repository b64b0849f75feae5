import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from './limits.ts';
import { readAlikeIds } from './read-alike.ts';
import { insertStories, insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const day = (number: number) => new Date(Date.UTC(2023, 11, number, 9));
const alike = (headline: string, without: number[] = [], limit = 4) =>
  readAlikeIds({ headline }, { without, limit });

it('finds headlines with the same rare words in whatever form, the most alike first', async () => {
  const one = await insertStory({ headline: 'Мост через Ольху «откроют» весной' });
  const both = await insertStory({ headline: 'Опоры моста через Ольху укрепили бетоном' });
  const chance = await insertStory({ headline: 'На мосту поставили скамью' });
  const found = await alike('Опоры моста в Ольхе оденут в бетон');
  expect(found).toEqual([both, one]);
  expect(found).not.toContain(chance);
});

it('leaves out what is given, what is withdrawn, and what shares one word only', async () => {
  const own = await insertStory({ headline: 'Паром через Ольху' });
  await insertStory({ headline: 'Паром через Ольху', state: 'withdrawn' });
  await insertStory({ headline: 'Паром на озере' });
  expect(await alike('Паром через Ольху', [own])).toEqual([]);
});

it('takes the newest of those that are alike the same', async () => {
  const [older = 0, newer = 0] = await insertStories([
    { headline: 'Паром через Ольху', publishedAt: day(1) },
    { headline: 'Паром через Ольху', publishedAt: day(2) },
  ]);
  expect(await alike('Паром через Ольху')).toEqual([newer, older]);
  expect(await alike('Паром через Ольху', [], 1)).toEqual([newer]);
});

it('takes no word that stands everywhere for a subject', async () => {
  const common = 'Главные новости города';
  await insertStories(
    Array.from({ length: limits.relatedWordCount + 1 }, (_, number) => ({
      headline: `${common} ${number}`,
      path: `/society/2023/12/13/number-${number}`,
    })),
  );
  expect(await alike(common)).toEqual([]);
});

it('finds nothing for a headline without words', async () => {
  await insertStory({ headline: 'Паром через Ольху' });
  expect(await alike('—')).toEqual([]);
  expect(await alike("'); drop table stories; --")).toEqual([]);
});
