import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { codeOf, vocabulary, vocabularyChanges } from '#lib/database/word-tables.ts';
import { prepareStory } from './prepare-story.ts';
import { updateStory } from './publish-changes.ts';
import { restoreStory, withdrawStory } from './publish-state.ts';
import { countWordsLeft, publishStories } from './publish-stories.ts';
import { publishStory } from './publish-story.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:tests', reason: 'a test' };

async function countOf(word: string): Promise<number | null> {
  const [row] = await database().select().from(vocabulary).where(eq(vocabulary.word, word));
  return row?.stories ?? null;
}

const story = (externalId: string, headline: string, visibleFrom?: Date): StoryInput => ({
  source: 'vestka',
  sourceName: 'Вестка',
  externalId,
  headline,
  lead: 'Открыт новый мост.',
  bodyHtml: '<p>Через Ясенку.</p>',
  category: 'society',
  ...(visibleFrom && { visibleFrom }),
});
const publish = (...given: Parameters<typeof story>) => publishStory(story(...given), by);

/** A transaction of a hundred stories. */
function publishMany(name: string) {
  const ids = Array.from({ length: 100 }, (_, number) => `${name}-${number}`);
  return publishStories(
    ids.map((id) => prepareStory(story(id, 'Мост через реку'), new Date())),
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

it('counts words of many stories with those of others, at the end or with the next story', async () => {
  await publishMany('a');
  await publishMany('b');
  expect(await countOf('мост')).toBeNull();
  await countWordsLeft(by);
  expect([await countOf('мост'), await countOf('ясенку')]).toEqual([200, 0]);

  await publishMany('c');
  const { id } = await publish('1', 'Паром');
  expect([await countOf('мост'), await countOf('паром')]).toEqual([301, 1]);
  await withdrawStory(id, null, by);
  await countWordsLeft(by);
  expect([await countOf('мост'), await countOf('паром')]).toEqual([300, 0]);
});

it('lets words of a few transactions wait, not more', async () => {
  const waiting = { words: 'мост переправа', changes: '1 2' };
  await database()
    .insert(vocabularyChanges)
    .values(Array.from({ length: 15 }, () => waiting));
  await publishMany('a');
  expect([await countOf('мост'), await countOf('переправа')]).toEqual([115, 30]);
  expect(await database().select().from(vocabularyChanges)).toEqual([]);
});

it('spells words for trigrams as the database does', async () => {
  await publish('1', 'Съёмка цеха жюри эхо яблок щавель чудо въезд ўзвышша імя');
  for (const { word, code } of await database().select().from(vocabulary)) {
    expect(code, word).toBe(codeOf(word));
    expect(code, word).toMatch(/^[a-z0-9]+$/);
  }
});
