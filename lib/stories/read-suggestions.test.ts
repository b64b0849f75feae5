import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readSuggestions } from './read-suggestions.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:tests', reason: 'a test' };
let count = 0;
function publish(headline: string, tags: string[] = []) {
  count += 1;
  return publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: `suggest:${count}`,
      headline,
      lead: 'Коротко.',
      bodyHtml: '<p>Текст.</p>',
      category: 'society',
      tags,
    },
    by,
  );
}
const textsOf = async (query: string, kind: string) =>
  (await readSuggestions(query))
    .filter((one) => one.kind === kind)
    .map(({ text }) => text.replaceAll('\u00a0', ' '));

it('suggests sections, tags, words in their plainest form and headlines', async () => {
  await publish('Сбор урожая начался', ['Урожай-2026']);
  await publish('Урожаем довольны');
  await publish('Урожай собран');
  expect(await readSuggestions('общ')).toContainEqual({
    kind: 'section',
    text: 'Общество',
    path: '/society',
  });
  expect(await textsOf('уро', 'tag')).toEqual(['Урожай-2026']);
  expect(await textsOf('уро', 'words')).toEqual(['урожай']);
  expect(await textsOf('уро', 'story')).toHaveLength(3);
  expect(await textsOf('урожай соб', 'story')).toEqual(['Урожай собран']);
  expect(await textsOf('урожай соб', 'words')).toEqual([]);
});

it('knows a slip of the keyboard’s layout', async () => {
  await publish('Урожай собран');
  expect(await textsOf('ehj;', 'words')).toEqual(['урожай']);
});

it('suggests nothing of a withdrawn story', async () => {
  const { id } = await publish('Ледоход начался', ['Ледоход']);
  expect(await readSuggestions('лед')).toHaveLength(3);
  await withdrawStory(id, null, by);
  expect(await readSuggestions('лед')).toEqual([]);
});

it.each(['', 'у', '%', '__', '\\', "'", '((((', '.*', '[^', 'а'.repeat(60), '🐝🐝'])(
  'suggests nothing for «%s», and fails at nothing',
  async (query) => {
    await publish('Урожай собран');
    expect(await readSuggestions(query)).toEqual([]);
  },
);
