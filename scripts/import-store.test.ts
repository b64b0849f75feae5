import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { vocabulary } from '#lib/database/word-tables.ts';
import { prepareStory } from '#lib/stories/prepare-story.ts';
import { openStore } from './import-store.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

it('leaves out the words it has stored, and only those', async () => {
  const store = openStore([]);
  const bring = async (externalId: string, text: string, held = false) => {
    const story = prepareStory(
      {
        ...{ source: 'imported', sourceName: 'Архив', externalId, category: 'society', held },
        headline: 'Мост',
        lead: 'Через реку.',
        bodyHtml: `<p>${text}</p>`,
      },
      new Date(),
    );
    store.makeReady([story]);
    await store.publish([story]);
    return [...(story.words?.text ?? [])];
  };
  const stored = async () =>
    (await database().select().from(vocabulary)).map(({ word }) => word).toSorted();

  // Held: nobody may find its words yet.
  expect(await bring('1', 'Паром ходит.', true)).toEqual(['паром', 'ходит']);
  expect(await stored()).toEqual([]);
  expect(await bring('2', 'Паром ходит.')).toEqual(['паром', 'ходит']);
  expect(await bring('3', 'Паром стоит.')).toEqual(['стоит']);
  expect(await stored()).toEqual(['мост', 'паром', 'реку', 'стоит', 'ходит', 'через']);
});
