import { addMinutes } from 'date-fns/addMinutes';
import { subMinutes } from 'date-fns/subMinutes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { site } from '#lib/site.ts';
import { setUrgency, updateStory } from './publish-changes.ts';
import { publishDueStories } from './publish-due.ts';
import { restoreStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { endDueUrgentBars, endUrgentBar } from './publish-urgent.ts';
import { readUrgentStory } from './read-urgent.ts';
import type { StoryInput } from './story-input.ts';
import { eventsOf } from './test-reads.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test' };
const now = new Date();
let count = 0;

async function publish(given: Partial<StoryInput> = {}, at = now): Promise<number> {
  const externalId = `urgent ${++count}`;
  const story = { source: 'vestka', sourceName: 'Вестка', category: 'society', urgency: 1 };
  const { id } = await publishStory(
    { ...story, externalId, headline: `Новость ${count}`, lead: 'Подробно.', ...given },
    by,
    at,
  );
  return id;
}

const shown = async () => (await readUrgentStory())?.id ?? null;

describe('in the bar stands', () => {
  it('the newest of urgency 1 and 2, for an hour from its publication', async () => {
    await publish({ publishedAt: subMinutes(now, 30) });
    const id = await publish({ urgency: 2, publishedAt: subMinutes(now, 10) });
    await publish({ urgency: 3 });
    expect(await readUrgentStory()).toMatchObject({
      id,
      label: 'Срочно',
      until: addMinutes(now, 50).getTime(),
    });
  });

  it('none from a source that is not trusted, and none with an old date', async () => {
    await publish({ source: 'agency', sourceName: 'Агентство' });
    await publish({ publishedAt: subMinutes(now, site.urgentBar.minutes) });
    expect(await shown()).toBeNull();
  });

  it('a story made urgent later, for an hour from then; no longer than it is urgent', async () => {
    const id = await publish({ urgency: 5 }, subMinutes(now, 300));
    await setUrgency(id, 2, by, subMinutes(now, 5));
    expect(await readUrgentStory()).toMatchObject({ id, until: addMinutes(now, 55).getTime() });
    await setUrgency(id, 5, by);
    expect(await shown()).toBeNull();
  });

  it('a scheduled story from its own minute on', async () => {
    const id = await publish({ visibleFrom: addMinutes(now, 1) });
    expect(await shown()).toBeNull();
    await publishDueStories(addMinutes(now, 1));
    expect(await shown()).toBe(id);
  });

  it('no withdrawn one; restored it has what is left of its hour', async () => {
    const older = await publish({ publishedAt: subMinutes(now, 20) });
    const id = await publish({ publishedAt: subMinutes(now, 10) });
    await withdrawStory(id, null, by);
    expect(await shown()).toBe(older);
    await restoreStory(id, by);
    expect(await readUrgentStory()).toMatchObject({ id, until: addMinutes(now, 50).getTime() });
  });

  it('none an editor took out; the one before comes back', async () => {
    const older = await publish({ publishedAt: subMinutes(now, 20) });
    const id = await publish();
    await endUrgentBar(id, by);
    expect(await shown()).toBe(older);
    await expect(endUrgentBar(id, by)).rejects.toThrow('not in the bar');
    // Details are added later: that begins no other hour.
    await updateStory(id, { lead: 'Подробнее.' }, by);
    expect(await shown()).toBe(older);
  });
});

it('the end of its hour is an event that touches every page with the bar', async () => {
  const id = await publish();
  expect(await endDueUrgentBars(addMinutes(now, 59))).toBe(0);
  const events = await eventsOf(() => endDueUrgentBars(addMinutes(now, 60)));
  expect(events).toMatchObject([{ storyId: id, kind: 'urgent-over' }]);
  expect(events[0]?.touches).toEqual(expect.arrayContaining(['urgent', `card:${id}`]));
  expect(await shown()).toBeNull();
  expect(await endDueUrgentBars(addMinutes(now, 61))).toBe(0);
});
