import { addHours } from 'date-fns/addHours';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { prepareStory } from './prepare-story.ts';
import { publishDueStories } from './publish-due.ts';
import { holdStory, releaseStory, scheduleStory } from './publish-state.ts';
import { publishStories } from './publish-stories.ts';
import { publishStory } from './publish-story.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const wire = { actor: 'wire:agency' };
const editor = { actor: 'editor:test' };
const now = new Date('2026-05-04T09:00:00Z');
const later = (hours: number) => addHours(now, hours);

const story = (version: number, given: Partial<StoryInput> = {}): StoryInput => ({
  ...{ source: 'agency', sourceName: 'Агентство', externalId: 'one', sourceVersion: version },
  ...{ headline: `Мост открыт, ${version}`, category: 'society' },
  bodyHtml: '<p>Движение открыли утром.</p>',
  ...given,
});
const pulled = { pulled: true };
const at = (visibleFrom: Date) => ({ visibleFrom });

describe('an embargo', () => {
  it('outlives the wait for an editor, who schedules by releasing', async () => {
    const { id } = await publishStory(story(1, { ...pulled, ...at(later(3)) }), wire, now);
    expect(await releaseStory(id, editor, now)).toMatchObject({
      state: 'scheduled',
      visibleFrom: later(3),
    });
    await publishDueStories(later(2));
    expect(await publishDueStories(later(3))).toBe(1);
  });

  it('gives way to an editor who orders once more', async () => {
    const { id } = await publishStory(story(1, { ...pulled, ...at(later(3)) }), wire, now);
    await releaseStory(id, editor, now);
    expect(await releaseStory(id, editor, now)).toMatchObject({ state: 'published' });
  });

  it('that is over holds nothing', async () => {
    const { id } = await publishStory(story(1, { ...pulled, ...at(later(3)) }), wire, now);
    expect(await releaseStory(id, editor, later(4))).toMatchObject({ state: 'published' });
  });

  it('on a new version hides it, also of a source that is held', async () => {
    for (const given of [{}, pulled]) {
      const one = { externalId: JSON.stringify(given), ...given };
      const { id } = await publishStory(story(1, one), wire, now);
      await releaseStory(id, editor, now);
      const next = story(2, { ...one, ...at(later(3)) });
      expect(await publishStory(next, wire, later(1))).toMatchObject({ state: 'scheduled' });
    }
  });
});

describe('the time an editor set', () => {
  it('stays when the source sends another version, and another', async () => {
    const { id } = await publishStory(story(1, pulled), wire, now);
    await scheduleStory(id, later(3), editor, now);
    for (const version of [2, 3]) {
      const answer = await publishStory(story(version, pulled), wire, later(1));
      expect(answer).toMatchObject({ outcome: 'updated', state: 'scheduled' });
    }
    expect(await publishDueStories(later(2))).toBe(0);
    expect(await publishDueStories(later(3))).toBe(1);
  });

  it('stays when the source releases what it withheld; its embargo may be later', async () => {
    const { id } = await publishStory(story(1, { action: 'hold' }), wire, now);
    await scheduleStory(id, later(3), editor, now);
    expect(await publishStory(story(2), wire, later(1))).toMatchObject({ state: 'scheduled' });
    await publishStory(story(3, at(later(5))), wire, later(1));
    expect(await publishDueStories(later(4))).toBe(0);
    expect(await publishDueStories(later(5))).toBe(1);
  });

  it('is nothing a source has to keep to about its own embargo', async () => {
    await publishStory(story(1, at(later(3))), wire, now);
    expect(await publishStory(story(2), wire, later(1))).toMatchObject({ state: 'published' });
  });
});

it('what an editor held stays so, though its source took it back meanwhile', async () => {
  const { id } = await publishStory(story(1), wire, now);
  await holdStory(id, editor, now);
  const cancelled = await publishStory(story(2, { action: 'withdraw' }), wire, now);
  expect(cancelled).toMatchObject({ state: 'withdrawn' });
  expect(await publishStory(story(3), wire, now)).toMatchObject({ state: 'held' });
  await releaseStory(id, editor, now);
  await publishStory(story(4, { action: 'withdraw' }), wire, now);
  expect(await publishStory(story(5), wire, now)).toMatchObject({ state: 'published' });
});

it('what a feed brought is raised when its source sends the same, by whatever way', async () => {
  await publishStory(story(1, pulled), wire, now);
  expect(await publishStory(story(1), wire, now)).toMatchObject({
    outcome: 'updated',
    state: 'published',
  });
  const other = { externalId: 'two' };
  const { id } = await publishStory(story(1, { ...pulled, ...other }), wire, now);
  await holdStory(id, editor, now);
  const [imported] = await publishStories([prepareStory(story(1, other), now)], wire, now);
  expect(imported).toMatchObject({ outcome: 'updated' });
});
