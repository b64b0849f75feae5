import { asc, count, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories, storyAddresses, storyEvents, storyMonths } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { vocabulary } from '#lib/database/word-tables.ts';
import { besideNote } from './notes.ts';
import { prepareStory, StoryInputError } from './prepare-story.ts';
import { publishStories } from './publish-stories.ts';
import { publishStory } from './publish-story.ts';
import { readFormer, readHasFormer } from './read-former.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);
const now = new Date('2026-11-28T09:00:00Z');
const by = { actor: 'import' };

const story = (number: number, more: Partial<StoryInput> = {}): StoryInput => ({
  source: 'arhiv',
  sourceName: 'Архив',
  externalId: `a-${number}`,
  headline: `Мост номер ${number}`,
  bodyHtml: `<p>Начало ${number}.</p><p>Продолжение.</p>`,
  category: 'society',
  tags: ['Мосты', `Мост ${number}`],
  publishedAt: new Date(Date.UTC(2019, 4, number)),
  ...more,
});
const publish = (inputs: StoryInput[], at = now) =>
  publishStories(
    inputs.map((input) => prepareStory(input, at)),
    by,
    at,
  );

async function everything() {
  const db = database();
  const rows = await db.select().from(stories).orderBy(asc(stories.id));
  const events = await db.select().from(storyEvents).orderBy(asc(storyEvents.id));
  return {
    stories: rows.map(({ search: _, ...row }) => row),
    addresses: await db.select().from(storyAddresses).orderBy(asc(storyAddresses.path)),
    months: await db.select().from(storyMonths).orderBy(asc(storyMonths.month)),
    events: events.map(({ storyId, kind }) => [storyId, kind]),
    // Of those that come together, each is told its neighbours as they are in the end.
    touches: new Set(
      events.flatMap(({ touches }) => touches.filter((one) => !one.startsWith('beside:'))),
    ),
  };
}

it('stores many as it stores one after another', async () => {
  const inputs = [
    story(1),
    story(2, { headline: 'Мост номер 1', publishedAt: new Date(Date.UTC(2019, 4, 1)) }),
    story(3, { action: 'hold' }),
    story(4, { visibleFrom: new Date('2999-01-01T00:00:00Z') }),
    story(5, { action: 'withdraw' }),
    story(6, { headline: '♥', publishedAt: null }),
    story(7, { tags: [], publishedAt: new Date(Date.UTC(2020, 0, 1)) }),
  ];
  const together = await publish(inputs);
  const many = await everything();
  await clear();
  const apart = [];
  for (const input of inputs) apart.push(await publishStory(input, by, now));
  expect(together).toEqual(apart);
  expect(many).toEqual(await everything());
  expect(together.map((one) => !(one instanceof StoryInputError) && one.state)).toEqual([
    ...['published', 'published', 'held', 'scheduled', 'withdrawn', 'published', 'published'],
  ]);
});

it('stories stored before are told of the neighbours they get, the words of all are counted', async () => {
  const [first, last] = [await publishStory(story(1), by), await publishStory(story(9), by)];
  const before = await database().select().from(storyEvents);
  await publish([story(3), story(5)]);
  const events = await database().select().from(storyEvents).orderBy(asc(storyEvents.id));
  const touches = events.slice(before.length).flatMap((event) => event.touches);
  expect(touches).toEqual(expect.arrayContaining([besideNote(first.id), besideNote(last.id)]));
  const [word] = await database().select().from(vocabulary).where(eq(vocabulary.word, 'мост'));
  expect(word?.stories).toBe(4);
});

it('what several touch is said once', async () => {
  await publish([story(1), story(2), story(3)]);
  const events = await database().select().from(storyEvents).orderBy(asc(storyEvents.id));
  expect(events).toHaveLength(3);
  const all = events.flatMap(({ touches }) => touches);
  expect(all.filter((one) => one === 'list:society')).toHaveLength(1);
  expect(all.filter((one) => one === 'month:2019-05')).toHaveLength(1);
  for (const event of events) expect(event.touches).toContain(`story:${event.storyId}`);
});

it('the same again changes nothing; the second of one batch is a change of the first', async () => {
  const inputs = [story(1), story(2), story(1, { headline: 'Мост назвали' })];
  const first = await publish(inputs);
  expect(first.map((one) => 'outcome' in one && one.outcome)).toEqual(['new', 'new', 'updated']);
  const again = await publish(inputs.slice(1));
  expect(again.map((one) => 'outcome' in one && one.outcome)).toEqual(['unchanged', 'unchanged']);
  const [total] = await database().select({ stories: count() }).from(stories);
  expect(total?.stories).toBe(2);
});

it('one the database cannot hold costs only itself', async () => {
  // PostgreSQL keeps no zero byte in a text.
  const inputs = [story(1), story(2), story(3, { rights: 'Все\0права' }), story(4), story(5)];
  const results = await publish(inputs);
  expect(results.map((one) => ('outcome' in one ? one.outcome : one.field))).toEqual([
    ...['new', 'new', 'story', 'new', 'new'],
  ]);
  expect(results[2]).toBeInstanceOf(StoryInputError);
});

it('old addresses lead to the story, and to no other that claims them later', async () => {
  expect(await readHasFormer()).toBe(false);
  const former = '/2019/05/%D0%BC%D0%BE%D1%81%D1%82';
  const [first] = await publish([
    story(1, { formerAddresses: [former, '/archives/1'] }),
    story(2, { formerAddresses: ['/archives/1'] }),
    story(3, { formerAddresses: ['/archives/3'], action: 'hold' }),
  ]);
  const path = first && 'path' in first ? first.path : null;
  expect(path).not.toBeNull();
  expect(await readHasFormer()).toBe(true);
  expect(await readFormer(former)).toBe(path);
  expect(await readFormer('/archives/1')).toBe(path);
  expect(await readFormer('/archives/2')).toBeNull();
  expect(await readFormer('/archives/3')).toBeNull();
  expect(() => prepareStory(story(4, { formerAddresses: ['archives/4'] }), now)).toThrow(
    'formerAddresses.0',
  );
});
