import { asc } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { packOriginals } from './pack-originals.ts';
import { type PreparedStory, prepareStory } from './prepare-story.ts';
import { setUrgency } from './publish-changes.ts';
import { publishStories } from './publish-stories.ts';
import { readOriginal } from './read-original.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'import' };
const input = (number: number, more: Partial<StoryInput> = {}): StoryInput => ({
  ...{ source: 'imported', sourceName: 'Архив', category: 'society' },
  ...{ externalId: String(number), headline: `Новость ${number}`, lead: `Начало "${number}".` },
  ...more,
});

function pack(inputs: readonly StoryInput[]): PreparedStory[] {
  const prepared = inputs.map((one) => prepareStory(one, new Date()));
  packOriginals(prepared);
  return prepared;
}

const publish = (inputs: readonly StoryInput[]) => publishStories(pack(inputs), by);
const storedOriginals = () =>
  database().transaction(async (tx) => {
    const rows = await tx.select().from(stories).orderBy(asc(stories.id));
    const originals: Partial<StoryInput>[] = [];
    for (const row of rows) originals.push(await readOriginal(tx, row));
    return originals;
  });

it('what came together is read apart, whatever was known before or stands twice', async () => {
  await publish([input(2), input(150)]);
  const many = Array.from({ length: 250 }, (_, number) => input(number));
  const changed = input(7, { lead: 'Иначе.' });
  await publish([...many.slice(0, 120), changed, ...many.slice(120)]);
  const byNumber = new Map((await storedOriginals()).map((one) => [one.externalId, one]));
  const expected = many.map((one, number) => [String(number), number === 7 ? changed : one]);
  expect(byNumber).toEqual(new Map(expected as [string, StoryInput][]));
});

it('stories of two pieces that are stored in turns keep their own', async () => {
  const [a, c] = pack([input(1), input(3)]);
  const [b, d] = pack([input(2), input(4)]);
  await publishStories([a, b, c, d] as PreparedStory[], by);
  expect(await storedOriginals()).toEqual([input(1), input(2), input(3), input(4)]);
});

it('what an editor raised stays until the source itself says something else', async () => {
  const [first] = await publish([input(1), input(2)]);
  if (!first || !('id' in first)) throw new Error('It was not stored.');
  await setUrgency(first.id, 2, { actor: 'editor:vera' });
  const urgency = async () =>
    (await database().select().from(stories).orderBy(asc(stories.id)))[0]?.urgency;
  await publish([input(1, { lead: 'Иначе.' })]);
  expect(await urgency()).toBe(2);
  expect(await storedOriginals()).toEqual([input(1, { lead: 'Иначе.' }), input(2)]);
  await publish([input(1, { lead: 'И снова.', urgency: 4 })]);
  expect(await urgency()).toBe(4);
});
