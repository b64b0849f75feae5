import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { codeOf, vocabulary } from '#lib/database/word-tables.ts';
import { updateStory } from './publish-changes.ts';
import { restoreStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:tests', reason: 'a test' };

async function countOf(word: string): Promise<number | null> {
  const [row] = await database().select().from(vocabulary).where(eq(vocabulary.word, word));
  return row?.stories ?? null;
}

function publish(externalId: string, headline: string, visibleFrom?: Date) {
  return publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId,
      headline,
      lead: 'Открыт новый мост.',
      bodyHtml: '<p>Через Ясенку.</p>',
      category: 'society',
      ...(visibleFrom && { visibleFrom }),
    },
    by,
  );
}

it('knows the words readers may find, and in how many stories they are', async () => {
  const { id } = await publish('1', 'Мост через реку');
  await publish('2', 'Новый МОСТ');
  await publish('3', 'Тайна', new Date(Date.now() + 86_400_000));
  expect(await countOf('мост')).toBe(2);
  expect(await countOf('реку')).toBe(1);
  expect(await countOf('ясенку')).toBe(0);
  expect(await countOf('тайна')).toBeNull();

  await updateStory(id, { headline: 'Паром через реку' }, by);
  expect([await countOf('паром'), await countOf('мост')]).toEqual([1, 2]);
  await withdrawStory(id, null, by);
  expect([await countOf('паром'), await countOf('мост')]).toEqual([0, 1]);
  await restoreStory(id, by);
  expect([await countOf('паром'), await countOf('мост')]).toEqual([1, 2]);
});

it('spells words for trigrams as the database does', async () => {
  await publish('1', 'Съёмка цеха жюри эхо яблок щавель чудо въезд ўзвышша імя');
  for (const { word, code } of await database().select().from(vocabulary)) {
    expect(code, word).toBe(codeOf(word));
    expect(code, word).toMatch(/^[a-z0-9]+$/);
  }
});
