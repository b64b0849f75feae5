import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '#lib/clock/clock.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { moveStory, placeInTopNews } from './publish-changes.ts';
import { holdStory, releaseStory, restoreStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readDays, readYears } from './read-archive.ts';
import { readFrontPage } from './read-front-page.ts';
import { readDay, readNewest, readStoryPage } from './read-lists.ts';
import { readStoryAtPath } from './read-story.ts';
import { readTagPage } from './read-tags.ts';
import { readTopNews } from './read-top-news.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test', reason: 'test' };
const input: StoryInput = {
  source: 'vestka',
  sourceName: 'Вестка',
  externalId: 'one',
  headline: 'Открыт новый мост',
  bodyHtml: '<p>Первый абзац.</p><p>Второй абзац.</p>',
  category: 'society',
  tags: ['Мосты'],
};

/** In how many of the places readers may meet it the story is. */
async function places(): Promise<string[]> {
  const now = new Date();
  const today = dayOf(now);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const { leading } = await readFrontPage();
  const seen = {
    newest: (await readNewest({ limit: 5 })).length,
    page: (await readStoryPage({ category: 'society', page: 1 })).stories.length,
    day: (await readDay({ day: today })).length,
    years: (await readYears()).length,
    days: (await readDays({ year, month })).length,
    tag: (await readTagPage({ slug: 'mosty', page: 1 })) ? 1 : 0,
    top: (await readTopNews({ limit: 5 })).length,
    front: leading.length,
  };
  return Object.entries(seen).flatMap(([name, count]) => (count > 0 ? [name] : []));
}
const everywhere = ['newest', 'page', 'day', 'years', 'days', 'tag', 'top', 'front'];

describe('a story that went through the door', () => {
  it('is nowhere while held, everywhere once released, nowhere when withdrawn, and back', async () => {
    const { id } = await publishStory({ ...input, action: 'hold' }, by);
    expect(await places()).toEqual([]);
    const { path } = await releaseStory(id, by);
    expect(await places()).toEqual(everywhere);
    await placeInTopNews(id, 1, null, by);
    await withdrawStory(id, 'По решению редакции.', by);
    expect(await places()).toEqual([]);
    expect(await readStoryAtPath(path ?? '')).toMatchObject({
      kind: 'withdrawn',
      note: 'По решению редакции.',
    });
    await restoreStory(id, by);
    expect(await places()).toEqual(everywhere);
    expect(await readStoryAtPath(path ?? '')).toMatchObject({
      kind: 'story',
      story: { lead: 'Первый абзац.', tags: [{ slug: 'mosty', name: 'Мосты' }] },
    });
    await holdStory(id, by);
    expect(await places()).toEqual([]);
    expect(await readStoryAtPath(path ?? '')).toEqual({ kind: 'missing' });
  });

  it('answers at its new address after a move, and its former ones lead there', async () => {
    const { id, path } = await publishStory(input, by);
    const moved = await moveStory(id, { category: 'economy', slug: 'most' }, by);
    expect(moved.path).toMatch(/^\/economy\/.+\/most$/);
    expect(await readStoryAtPath(path ?? '')).toEqual({ kind: 'moved', path: moved.path });
    expect((await readStoryAtPath(moved.path ?? '')).kind).toBe('story');
  });
});
