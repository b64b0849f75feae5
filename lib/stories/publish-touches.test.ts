import { subDays } from 'date-fns/subDays';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readPicture } from '#lib/pictures/read-picture.ts';
import {
  correctStory,
  moveStory,
  placeInTopNews,
  setUrgency,
  updateStory,
  withdrawPicture,
} from './publish-changes.ts';
import { removeSamples } from './publish-samples.ts';
import { holdStory, releaseStory, restoreStory, withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { throughDoor } from './publish-transaction.ts';
import { readDays, readMonths } from './read-archive.ts';
import { readCorrections } from './read-corrections.ts';
import { readFrontPage } from './read-front-page.ts';
import { readLatest } from './read-latest.ts';
import { readDay, readStoryPage } from './read-lists.ts';
import { readHasSamples } from './read-samples.ts';
import { readStoryAtPath } from './read-story.ts';
import { readTagPage } from './read-tags.ts';
import { readTopNews } from './read-top-news.ts';
import type { StoryInput } from './story-input.ts';
import { eventsOf, isTouched, readAll } from './test-reads.ts';
import { insertPicture } from './test-stories.ts';

const { clear } = useTestDatabase();

const by = { actor: 'editor:test', reason: 'test' };
const [digestA, digestB] = ['a'.repeat(32), 'b'.repeat(32)];
const pathA = '/society/2023/12/13/most';
const pathC = '/society/2022/07/01/yarmarka';
const base = { source: 'vestka', sourceName: 'Вестка', bodyHtml: '<p>Начало.</p><p>Дальше.</p>' };

/** A: the story that changes. B: another category, tag, day and picture. C: held. */
let storyA: StoryInput;
let a: number;
let b: number;
let c: number;

beforeEach(async () => {
  await clear();
  const [pictureA, pictureB] = [await insertPicture(digestA), await insertPicture(digestB)];
  const publish = async (story: StoryInput) => (await publishStory(story, by)).id;
  storyA = {
    ...base,
    externalId: 'a',
    headline: 'Мост',
    category: 'society',
    tags: ['Мосты'],
    publishedAt: new Date('2023-12-13T11:26:00Z'),
    pictures: [{ pictureId: pictureA }],
  };
  a = await publish(storyA);
  b = await publish({
    ...base,
    externalId: 'b',
    headline: 'Река',
    category: 'world',
    tags: ['Реки'],
    publishedAt: new Date('2020-05-05T09:00:00Z'),
    pictures: [{ pictureId: pictureB }],
  });
  await correctStory(b, { kind: 'correction', text: 'Было иначе.' }, by);
  c = await publish({
    ...base,
    externalId: 'c',
    headline: 'Ярмарка',
    category: 'society',
    publishedAt: new Date('2022-07-01T09:00:00Z'),
    action: 'hold',
  });
});

/** Every kind of page, of A and of B. */
const pages = {
  front: readFrontPage,
  latest: readLatest,
  top: () => readTopNews({ limit: 5 }),
  news: () => readStoryPage({ page: 1 }),
  society: () => readStoryPage({ category: 'society', page: 1 }),
  world: () => readStoryPage({ category: 'world', page: 1 }),
  'day A': () => readDay({ category: 'society', day: '2023-12-13' }),
  'month A': () => readDays({ year: 2023, month: 12 }),
  'year A': () => readMonths({ year: 2023 }),
  'day B': () => readDay({ day: '2020-05-05' }),
  'month B': () => readDays({ category: 'world', year: 2020, month: 5 }),
  'tag A': () => readTagPage({ slug: 'mosty', page: 1 }),
  'tag B': () => readTagPage({ slug: 'reki', page: 1 }),
  'tag of nobody': () => readTagPage({ slug: 'nichi', page: 1 }),
  'story A': () => readStoryAtPath(pathA),
  'story B': () => readStoryAtPath('/world/2020/05/05/reka'),
  'address of C': () => readStoryAtPath(pathC),
  'address A moves to': () => readStoryAtPath('/world/2023/12/13/most'),
  'address of nothing': () => readStoryAtPath('/society/2023/12/13/nichego'),
  'picture A': () => readPicture(digestA),
  'picture B': () => readPicture(digestB),
  corrections: () => readCorrections({ limit: 100 }),
  samples: readHasSamples,
};
type Page = keyof typeof pages;

const cards: Page[] = ['front', 'latest', 'top', 'news'];
const ofA: Page[] = ['society', 'day A', 'tag A'];
const all = [...cards, ...ofA, 'story A'] as Page[];
const visibility = [...all, 'month A', 'year A', 'picture A'] as Page[];

describe('an event drops the pages it changes and no other', () => {
  const events: Record<string, { change: () => Promise<unknown>; drops: Page[] }> = {
    'a body rewritten': {
      change: () => updateStory(a, { bodyHtml: '<p>Начало.</p><p>Иначе.</p>' }, by),
      drops: ['story A'],
    },
    'a headline rewritten': {
      change: () => updateStory(a, { headline: 'Мост открыт' }, by),
      drops: all,
    },
    'a lead rewritten': { change: () => updateStory(a, { lead: 'Иначе.' }, by), drops: all },
    'a mistake corrected': {
      change: () => correctStory(a, { kind: 'correction', text: 'Было иначе.' }, by),
      drops: [...all, 'corrections'],
    },
    'a clarification': {
      change: () => correctStory(a, { kind: 'clarification', text: 'Точнее так.' }, by),
      drops: ['story A', 'corrections'],
    },
    'a new urgency': { change: () => setUrgency(a, 2, by), drops: all },
    'a place in the top news': {
      change: () => placeInTopNews(a, 1, null, by),
      drops: ['front', 'latest', 'top', 'story A'],
    },
    'another slug': {
      change: () => moveStory(a, { slug: 'nichego' }, by),
      drops: [...all, 'address of nothing'],
    },
    'another category': {
      change: () => moveStory(a, { category: 'world' }, by),
      drops: [...all, 'world', 'month A', 'year A', 'day A', 'address A moves to'],
    },
    'another tag': {
      change: () => publishStory({ ...storyA, tags: ['Реки'] }, by),
      drops: ['latest', 'story A', 'tag A', 'tag B'],
    },
    'another main picture': {
      change: async () =>
        publishStory({ ...storyA, pictures: [{ pictureId: await insertPicture('c') }] }, by),
      drops: [...all, 'picture A'],
    },
    'a picture withdrawn': {
      change: () => withdrawPicture(digestA, by),
      drops: [...all, 'picture A'],
    },
    withdrawal: { change: () => withdrawStory(a, 'Ошибка.', by), drops: visibility },
    holding: { change: () => holdStory(a, by), drops: visibility },
    'the release of C': {
      change: () => releaseStory(c, by, new Date('2022-07-01T09:00:00Z')),
      drops: [...cards, 'society', 'address of C'],
    },
    'a change of C, which nobody has seen': {
      change: () => updateStory(c, { headline: 'Ярмарка мастеров' }, by),
      drops: [],
    },
    'a sample story': {
      change: () =>
        publishStory(
          {
            ...base,
            externalId: 's',
            headline: 'x',
            category: 'regions',
            sample: true,
            action: 'hold',
          },
          by,
        ),
      drops: ['samples'],
    },
  };
  it.each(Object.entries(events))('%s', async (_, { change, drops }) => {
    const before = await readAll(pages);
    const happened = await eventsOf(change);
    const after = await readAll(pages);
    const names = Object.keys(pages) as Page[];
    const dropped = names.filter((name) => isTouched(before[name].main, happened));
    expect(dropped).toEqual(names.filter((name) => drops.includes(name)));
    const changed = names.filter((name) => before[name].text !== after[name].text);
    expect(dropped).toEqual(expect.arrayContaining(changed));
  });

  it('so does a restored story, and one deleted with the samples', async () => {
    await withdrawStory(a, null, by);
    const withdrawn = await readAll(pages);
    const restored = await eventsOf(() => restoreStory(a, by));
    // Nothing of A stood there: the lists are dropped for what enters them.
    for (const page of visibility.filter((name) => name !== 'samples')) {
      expect(isTouched(withdrawn[page].main, restored), page).toBe(true);
    }
    await publishStory({ ...storyA, externalId: 's', headline: 'Образец', sample: true }, by);
    const stored = await readAll(pages);
    const removed = await eventsOf(() => removeSamples());
    for (const page of [...cards, 'day A', 'tag A', 'picture A', 'samples'] as Page[]) {
      expect(isTouched(stored[page].main, removed), page).toBe(true);
    }
    expect(isTouched(stored['story B'].main, removed)).toBe(false);
  });
});

it('a story that loses its place in the top news to another is touched too', async () => {
  await placeInTopNews(b, 1, null, by);
  const happened = await eventsOf(() => placeInTopNews(a, 1, null, by));
  expect(happened.map(({ storyId, kind }) => [storyId, kind])).toEqual([
    [b, 'top'],
    [a, 'top'],
  ]);
  expect(happened.every(({ touches }) => touches.includes('top'))).toBe(true);
});

it('a story of the last hour of a year in Greenwich is filed under the Minsk day', async () => {
  const { id } = await publishStory(
    {
      ...base,
      externalId: 'y',
      headline: 'Год',
      category: 'society',
      publishedAt: new Date('2024-12-31T21:30:00Z'),
    },
    by,
  );
  const [event] = await eventsOf(() => withdrawStory(id, null, by));
  expect(event?.touches).toEqual(
    expect.arrayContaining(['day:2025-01-01', 'month:2025-01', 'year:2025']),
  );
});

it('refuses to record a change of a story nobody looked at before', async () => {
  const change = throughDoor(by, subDays(new Date(), 1), ({ record }) => record(a, 'updated'));
  await expect(change).rejects.toThrow('without being remembered');
});
