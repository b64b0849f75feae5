import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readCorrections } from './read-corrections.ts';
import { readHasSamples } from './read-samples.ts';
import { insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

it('lists the corrections of published stories, newest first', async () => {
  const correction = (day: number, text: string) => ({
    kind: 'correction' as const,
    at: new Date(Date.UTC(2023, 11, day)),
    text,
  });
  await insertStory({
    headline: 'дважды',
    corrections: [correction(1, 'первое'), correction(3, 'третье')],
  });
  await insertStory({ headline: 'однажды', corrections: [correction(2, 'второе')] });
  await insertStory({ state: 'withdrawn', corrections: [correction(4, 'снятое')] });
  const all = await readCorrections({ limit: 10 });
  expect(all.map((row) => [row.correction.text, row.story.headline])).toEqual([
    ['третье', 'дважды'],
    ['второе', 'однажды'],
    ['первое', 'дважды'],
  ]);
  expect(await readCorrections({ limit: 1 })).toHaveLength(1);
});

it('tells of the sample edition as long as any of it is stored', async () => {
  await insertStory();
  expect(await readHasSamples()).toBe(false);
  await insertStory({ sample: true, state: 'held', path: null });
  expect(await readHasSamples()).toBe(true);
});
