import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { storyMonths } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { correctStory, updateStory } from './publish-changes.ts';
import { removeSamples } from './publish-samples.ts';
import { holdStory, restoreStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import type { StoryInput } from './story-input.ts';
import { randomNewsroom } from './test-newsroom.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test', reason: 'test' };
const at = (text: string) => new Date(text);

let count = 0;
async function publish(publishedAt: string, given: Partial<StoryInput> = {}): Promise<number> {
  count += 1;
  const { id } = await publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: String(count),
      headline: `Паром ${count}`,
      bodyHtml: '<p>Начало.</p>',
      category: 'society',
      publishedAt: at(publishedAt),
      ...given,
    },
    by,
  );
  return id;
}

async function months(): Promise<[string, number, string][]> {
  const rows = await database().select().from(storyMonths).orderBy(asc(storyMonths.month));
  return rows.map((row) => [row.month, row.stories, row.modifiedAt.toISOString()]);
}

it('counts a story in the month its publication has in Minsk', async () => {
  await publish('2022-12-31T20:59:59Z');
  await publish('2022-12-31T21:00:00Z');
  await publish('2023-01-02T09:00:00Z', { action: 'hold' });
  expect(await months()).toEqual([
    ['2022-12', 1, '2022-12-31T20:59:59.000Z'],
    ['2023-01', 1, '2022-12-31T21:00:00.000Z'],
  ]);
});

it('knows when the newest story of a month last changed, also after it is gone', async () => {
  const first = await publish('2023-05-01T09:00:00Z');
  const second = await publish('2023-05-02T09:00:00Z');
  await updateStory(first, { headline: 'Мост' }, by, at('2023-06-01T09:00:00Z'));
  expect(await months()).toEqual([['2023-05', 2, '2023-06-01T09:00:00.000Z']]);
  await correctStory(second, { kind: 'correction', text: 'Было.' }, by, at('2023-07-01T09:00:00Z'));
  expect(await months()).toEqual([['2023-05', 2, '2023-07-01T09:00:00.000Z']]);

  await withdrawStory(second, null, by);
  expect(await months()).toEqual([['2023-05', 1, '2023-06-01T09:00:00.000Z']]);
  await holdStory(first, by);
  expect(await months()).toEqual([]);
  await restoreStory(second, by);
  expect(await months()).toEqual([['2023-05', 1, '2023-07-01T09:00:00.000Z']]);
});

it('forgets the months of a sample edition with it', async () => {
  await publish('2023-05-01T09:00:00Z', { sample: true });
  await publish('2023-05-02T09:00:00Z', { sample: true });
  await publish('2023-05-03T09:00:00Z');
  await removeSamples();
  expect(await months()).toEqual([['2023-05', 1, '2023-05-03T09:00:00.000Z']]);
});

it('holds after whatever an editor does, and so does what the migration counts', {
  timeout: 60_000,
}, async () => {
  const newsroom = randomNewsroom({
    seed: 20261128,
    now: new Date(),
    times: ['2023-05-01T09:00:00Z', '2023-05-31T20:58:00Z', '2024-01-01T09:00:00Z'].map(at),
    categories: ['society', 'world'],
    tags: ['mosty'],
    lines: ['most'],
  });
  await newsroom.open([]);
  const file = join(import.meta.dirname, '../database/migrations/0005_story-months.sql');
  const recount = /INSERT INTO "story_months"[\s\S]*/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const seen = new Set<string>();
  for (let step = 0; step < 240; step++) {
    const done = await newsroom.act();
    const kept = await months();
    await database().delete(storyMonths);
    await database().execute(sql.raw(recount));
    expect(kept, `step ${step}, ${done}`).toEqual(await months());
    seen.add(JSON.stringify(kept));
  }
  expect(seen.size).toBeGreaterThan(15);
});
