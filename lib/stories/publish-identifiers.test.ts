import { beforeEach, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { prepareStory } from './prepare-story.ts';
import { publishStories } from './publish-stories.ts';
import { publishStory } from './publish-story.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const wire = { actor: 'wire:agency' };
const now = new Date('2026-05-04T09:00:00Z');

const story = (externalId: string, minute: number, given: Partial<StoryInput> = {}) => ({
  ...{ source: 'agency', sourceName: 'Агентство', externalId, category: 'society' },
  sourceUpdatedAt: new Date(now.getTime() + minute * 60_000),
  headline: `Мост открыт, ${minute}`,
  bodyHtml: '<p>Движение открыли утром.</p>',
  ...given,
});
const wires = [
  story('7001', 1),
  story('7001', 2, { identifiers: ['7002'] }),
  story('7002', 3, { identifiers: ['7003'] }),
  story('7003', 4, { action: 'withdraw' as const }),
];
const stored = () =>
  database()
    .select({ externalId: stories.externalId, headline: stories.headline, state: stories.state })
    .from(stories);
const killed = [{ externalId: '7001', headline: 'Мост открыт, 3', state: 'withdrawn' }];

it('a document names a story by any identifier its source gave it', async () => {
  const outcomes = [];
  for (const one of wires) outcomes.push((await publishStory(one, wire, now)).outcome);
  expect(outcomes).toEqual(['new', 'updated', 'updated', 'updated']);
  expect(await stored()).toEqual(killed);
});

it('in one archive, too', async () => {
  const prepared = wires.map((one) => prepareStory(one, now));
  expect(await publishStories(prepared, wire, now)).toMatchObject([
    { outcome: 'new' },
    ...[1, 2, 3].map(() => ({ outcome: 'updated' })),
  ]);
  expect(await stored()).toEqual(killed);
});

it('also when the first of them never came, and never another source’s', async () => {
  await publishStory(wires[1] as StoryInput, wire, now);
  await publishStory(
    { ...(wires[3] as StoryInput), source: 'other', externalId: '7002' },
    wire,
    now,
  );
  expect(await stored()).toContainEqual({
    ...killed[0],
    headline: 'Мост открыт, 2',
    state: 'published',
  });
  await publishStory({ ...(wires[3] as StoryInput), externalId: '7002' }, wire, now);
  expect(await stored()).toContainEqual({ ...killed[0], headline: 'Мост открыт, 2' });
});
