import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { holdStory, releaseStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readSearch } from './read-search.ts';
import { readStoryAtPath } from './read-story.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'feed:lenta' };
const editor = { actor: 'editor:test' };

const story = (version: number, given: Partial<StoryInput> = {}): StoryInput => ({
  ...{ source: 'lenta', sourceName: 'Лента', externalId: 'one', sourceVersion: version },
  ...{ headline: `Мост открыт, ${version}`, category: 'society', pulled: true },
  bodyHtml: '<p>Движение открыли утром.</p><p>Ограждения уберут завтра.</p>',
  sourceUrl: 'https://lenta.example/1',
  ...given,
});

it('what is pulled waits for an editor, and once released goes on being renewed', async () => {
  const { id, state } = await publishStory(story(1), by);
  expect(state).toBe('held');
  expect((await publishStory(story(2), by)).state).toBe('held');
  const { path } = await releaseStory(id, editor);
  expect(await publishStory(story(3), by)).toMatchObject({
    outcome: 'updated',
    state: 'published',
  });
  expect(await readStoryAtPath(path ?? '')).toMatchObject({
    story: { headline: 'Мост открыт, 3' },
  });
  await holdStory(id, editor);
  expect((await publishStory(story(4), by)).state).toBe('held');
  await withdrawStory(id, null, editor);
  expect((await publishStory(story(5), by)).state).toBe('withdrawn');
});

it('its cancellation withdraws it', async () => {
  const { id } = await publishStory(story(1), by);
  await releaseStory(id, editor);
  expect((await publishStory(story(2, { action: 'withdraw' }), by)).state).toBe('withdrawn');
});

it('of what is pulled readers get the beginning, in the search as well', async () => {
  const { id } = await publishStory(story(1), by);
  const { path } = await releaseStory(id, editor);
  const found = await readStoryAtPath(path ?? '');
  expect(found).toMatchObject({
    story: { lead: 'Движение открыли утром.', onlyLead: true, bodyHtml: '', bodyText: '' },
  });
  const searched = await readSearch({ query: 'ограждения', page: 1 });
  expect(JSON.stringify(searched)).not.toContain('Ограждения');
});

it('a text that is one long paragraph is its own beginning no further than a lead is long', async () => {
  const sentence = 'Движение по новому мосту открыли утром. ';
  const bodyHtml = `<p>${sentence.repeat(30)}Ограждения уберут завтра.</p>`;
  const { id } = await publishStory(story(1, { bodyHtml }), by);
  const { path } = await releaseStory(id, editor);
  const found = await readStoryAtPath(path ?? '');
  const lead = found && 'story' in found ? found.story.lead : '';
  expect(lead).toMatch(/^Движение по.+…$/u);
  expect(lead.length).toBeLessThan(420);
  const searched = await readSearch({ query: 'ограждения', page: 1 });
  expect(JSON.stringify(searched)).not.toContain('Ограждения');
});

it('of a wire they get all of it', async () => {
  const { path } = await publishStory(story(1, { pulled: false }), by);
  expect(await readStoryAtPath(path ?? '')).toMatchObject({
    story: { onlyLead: false, bodyHtml: '<p>Ограждения уберут завтра.</p>' },
  });
});
