import { addMinutes, subMinutes } from 'date-fns';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { updateStory, withdrawPicture } from './publish-changes.ts';
import { withdrawStory } from './publish-state.ts';
import { readFeedStories, readTagFeed } from './read-feed.ts';
import { readStoryAtPath } from './read-story.ts';
import { eventsOf, isTouched, readNoting } from './test-reads.ts';
import { insertStories, insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = new Date('2026-11-22T09:00:00Z');
const by = { actor: 'editor:test' };
const idsOf = async (choice: Parameters<typeof readFeedStories>[0]) =>
  (await readFeedStories(choice)).stories.map(({ id }) => id);

it('has the newest first: of all, of a category, from a source, since a time', async () => {
  const [one, two, three, four] = await insertStories([
    { publishedAt: at },
    { publishedAt: addMinutes(at, 3), category: 'world' },
    { publishedAt: addMinutes(at, 2), source: 'agency' },
    { publishedAt: subMinutes(at, 1) },
    { publishedAt: addMinutes(at, 9), state: 'held' },
    { publishedAt: addMinutes(at, 9), state: 'scheduled', visibleFrom: addMinutes(at, 9) },
    { publishedAt: addMinutes(at, 9), state: 'withdrawn', withdrawnAt: at },
  ]);
  expect(await idsOf({ limit: 50 })).toEqual([two, three, one, four]);
  expect(await idsOf({ limit: 2 })).toEqual([two, three]);
  expect(await idsOf({ category: 'world', limit: 50 })).toEqual([two]);
  expect(await idsOf({ source: 'vestka', limit: 50 })).toEqual([two, one, four]);
  expect(await idsOf({ since: at, limit: 50 })).toEqual([two, three, one]);
  expect(await readFeedStories({ category: 'sport', limit: 50 })).toEqual({
    stories: [],
    changedAt: null,
  });
});

it('has stories as whole as their pages', async () => {
  const path = '/society/2026/11/22/most';
  await insertStory({
    path,
    publishedAt: at,
    tags: ['reki', 'mosty'],
    pictures: [0, 1].map((position) => ({ position, digest: `${position}`.repeat(32) })),
    corrections: [{ kind: 'correction', at, text: 'Было иначе.' }],
    datelineDay: '2026-11-22',
    authors: ['Анна Бор'],
  });
  const page = await readStoryAtPath(path);
  const { stories } = await readFeedStories({ limit: 50 });
  expect([{ kind: 'story', story: stories[0] }]).toEqual([page]);
});

it('has the stories of a tag and its name; none for a tag nobody sees', async () => {
  await insertStory({ tags: ['mosty'], state: 'held' });
  expect(await readTagFeed('mosty', 50)).toBeNull();
  expect(await readTagFeed('<mosty>', 50)).toBeNull();
  const id = await insertStory({ tags: ['reki', 'mosty'] });
  const feed = await readTagFeed('mosty', 50);
  expect(feed?.tag).toEqual({ slug: 'mosty', name: 'Тег mosty' });
  expect(feed?.stories.map((story) => story.id)).toEqual([id]);
});

it('is given up for a change of any word or picture in it, and for what leaves it', async () => {
  const digest = 'a'.repeat(32);
  const [id, other] = [
    await insertStory({ publishedAt: at, tags: ['mosty'], pictures: [{ position: 1, digest }] }),
    await insertStory({ publishedAt: at, category: 'world' }),
  ];
  const feeds = await Promise.all([
    readNoting(() => readFeedStories({ limit: 50 })),
    readNoting(() => readFeedStories({ category: 'society', limit: 50 })),
    readNoting(() => readTagFeed('mosty', 50)),
  ]);
  const touched = async (change: () => Promise<unknown>) => {
    const events = await eventsOf(change);
    return feeds.map(({ main }) => isTouched(main, events));
  };
  const all = [true, true, true];
  expect(await touched(() => updateStory(id, { bodyHtml: '<p>Иначе.</p>' }, by))).toEqual(all);
  expect(await touched(() => withdrawPicture(digest, by))).toEqual(all);
  expect(await touched(() => withdrawStory(id, null, by))).toEqual(all);
  expect(await touched(() => updateStory(other, { lead: 'Иначе.' }, by))).toEqual([
    true,
    false,
    false,
  ]);
});

it('is as old as its newest story, and newer when a story left it', async () => {
  const corrected = addMinutes(at, 5);
  await insertStory({ publishedAt: at });
  const id = await insertStory({
    publishedAt: subMinutes(at, 60),
    corrections: [{ kind: 'clarification', at: corrected, text: 'Точнее.' }],
  });
  const changedAt = async () => (await readFeedStories({ limit: 50 })).changedAt;
  expect(await changedAt()).toEqual(corrected);
  const withdrawnAt = addMinutes(at, 30);
  await withdrawStory(id, null, by, withdrawnAt);
  expect(await changedAt()).toEqual(withdrawnAt);
});
