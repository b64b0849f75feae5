import { addMinutes } from 'date-fns/addMinutes';
import { subHours } from 'date-fns/subHours';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readPicture } from '#lib/pictures/read-picture.ts';
import { limits } from './limits.ts';
import { withdrawPicture } from './publish-changes.ts';
import { endLive, reopenLive, startLive } from './publish-live.ts';
import {
  addLiveEntry,
  editLiveEntry,
  removeLiveEntry,
  setKeyMoment,
} from './publish-live-entries.ts';
import { withdrawStory } from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readLivePage, readLiveUpdates } from './read-live.ts';
import { readStoryAtPath } from './read-story.ts';
import { labelOf, lastChangeOf } from './story.ts';
import { insertPicture } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test' };
const began = subHours(new Date(), 3);
const at = (minutes: number) => addMinutes(began, minutes);

async function liveStory(): Promise<{ id: number; path: string }> {
  const story = { source: 'vestka', sourceName: 'Вестка', externalId: 'a', category: 'society' };
  const given = { ...story, headline: 'Паводок', lead: 'Вода прибывает.', publishedAt: began };
  const { id, path } = await publishStory(given, by, began);
  await startLive(id, by, began);
  return { id, path: path ?? '' };
}

async function storyAt(path: string) {
  const found = await readStoryAtPath(path);
  if (found.kind !== 'story') throw new Error(found.kind);
  return found.story;
}

const add = (id: number, minutes: number, text: string, given = {}) =>
  addLiveEntry(id, { bodyHtml: `<p>${text}</p>`, ...given }, by, at(minutes));

it('an entry is cleaned, set, and an update of its story', async () => {
  const { id, path } = await liveStory();
  const words = {
    title: 'Щиты - "подняты"',
    bodyHtml: '<h2>Где</h2><p onclick="x()">В городе - вода<script>alert(1)</script></p>',
  };
  await addLiveEntry(id, words, by, at(10));
  const story = await storyAt(path);
  expect(story.liveText?.newest).toMatchObject([
    {
      title: 'Щиты\u00a0— «подняты»',
      bodyHtml: '<p><strong>Где</strong></p>\n<p>В\u00a0городе\u00a0— вода</p>',
      bodyText: 'Где В городе — вода',
      at: at(10),
    },
  ]);
  expect(lastChangeOf(story)).toEqual(at(10));
  expect(labelOf(story)).toBe('Онлайн');
});

it.each([
  ['no text', { bodyHtml: '<p> </p>' }, /^text: is empty/],
  [
    'a whole story',
    { bodyHtml: `<p>${'слово '.repeat(2_000)}</p>` },
    /^text: has 11999 characters/,
  ],
  ['a paragraph for a title', { bodyHtml: '<p>Да</p>', title: 'а'.repeat(201) }, /^title: has 201/],
  ['a time to come', { bodyHtml: '<p>Да</p>', at: at(11) }, /time of an entry/],
])('%s is refused, in words', async (_, entry, words) => {
  const { id } = await liveStory();
  await expect(addLiveEntry(id, entry, by, at(10))).rejects.toThrow(words);
  expect((await readLivePage({ storyId: id, order: 'newest', page: 1 })).entries).toEqual([]);
});

describe('states', () => {
  it('begin once, end, and go on', async () => {
    const { id, path } = await liveStory();
    await expect(startLive(id, by)).rejects.toThrow('live text already, open');
    await endLive(id, by, at(60));
    await expect(endLive(id, by)).rejects.toThrow('has ended');
    await expect(add(id, 61, 'Ещё')).rejects.toThrow('has ended');
    const ended = await storyAt(path);
    expect([ended.live, ended.liveText?.endedAt]).toEqual(['ended', at(60)]);
    expect(labelOf(ended)).toBeNull();
    await reopenLive(id, by);
    await expect(reopenLive(id, by)).rejects.toThrow('goes on');
    expect((await storyAt(path)).liveText).toMatchObject({ state: 'open', endedAt: null });
  });

  it('of other stories cannot be changed', async () => {
    const other = { source: 'vestka', sourceName: 'Вестка', externalId: 'b', category: 'society' };
    const { id } = await publishStory({ ...other, headline: 'Иное' }, by);
    await expect(add(id, 1, 'Текст')).rejects.toThrow(`Story ${id} is no live text`);
    await expect(editLiveEntry(99, { title: 'Да' }, by)).rejects.toThrow('no live entry 99');
    expect(await readLiveUpdates(id)).toBeNull();
  });
});

describe('a page of entries', () => {
  it('has them in the order asked for, with key moments and the pages these stand on', async () => {
    const { id } = await liveStory();
    const many = limits.livePage + 2;
    for (let minute = 0; minute < many; minute++) {
      await add(id, minute, `Сообщение ${minute}. Дальше.`, { key: minute === 0 });
    }
    const last = await add(id, many, 'Последнее', { title: 'Итог', key: true });
    const newest = await readLivePage({ storyId: id, order: 'newest', page: 1 });
    expect(newest).toMatchObject({ pages: 2 });
    expect(newest.entries).toHaveLength(limits.livePage);
    expect(newest.entries[0]?.id).toBe(last);
    expect(newest.moments).toMatchObject([
      { title: 'Итог', page: 1 },
      { title: 'Сообщение 0', page: 2 },
    ]);
    const older = await readLivePage({ storyId: id, order: 'newest', page: 2 });
    expect(older.entries.map(({ bodyText }) => bodyText.split('.')[0])).toEqual([
      'Сообщение 2',
      'Сообщение 1',
      'Сообщение 0',
    ]);
    const first = await readLivePage({ storyId: id, order: 'oldest', page: 1 });
    expect(first.entries[0]?.bodyText).toBe('Сообщение 0. Дальше.');
    expect(first.moments.map(({ page }) => page)).toEqual([1, 2]);
    const end = await readLivePage({ storyId: id, order: 'oldest', page: 2 });
    expect(end.entries.map((entry) => entry.id).at(-1)).toBe(last);
    expect(end.entries).toHaveLength(3);
  });
});

describe('what an open page is told', () => {
  it('is what came, what was changed and what was removed', async () => {
    const { id } = await liveStory();
    const first = await add(id, 1, 'Первое');
    for (let minute = 2; minute < 2 + limits.liveUpdates; minute++) await add(id, minute, 'Дальше');
    const gone = await add(id, 40, 'Ошибка');
    await editLiveEntry(first, { bodyHtml: '<p>Верное</p>' }, by, at(41));
    await removeLiveEntry(gone, by, at(42));
    const updates = await readLiveUpdates(id, at(50));
    expect(updates?.removed).toEqual([gone]);
    expect(updates?.entries).toHaveLength(limits.liveUpdates + 1);
    expect(updates?.entries.at(-1)).toMatchObject({ id: first, updatedAt: at(41) });
    expect((await readLiveUpdates(id, addMinutes(at(42), 60 * 25)))?.removed).toEqual([]);
  });

  it('is nothing once the story is withdrawn', async () => {
    const { id } = await liveStory();
    await withdrawStory(id, null, by);
    expect(await readLiveUpdates(id)).toBeNull();
  });

  it('a key moment and the same words once more are no change of an entry', async () => {
    const { id } = await liveStory();
    const entry = await add(id, 1, 'Первое');
    await setKeyMoment(entry, true, by, at(2));
    await editLiveEntry(entry, { bodyHtml: '<p>Первое</p>' }, by, at(3));
    const updates = await readLiveUpdates(id);
    expect(updates?.entries).toMatchObject([{ key: true, updatedAt: null }]);
  });
});

it('a picture is seen while an entry shows it', async () => {
  const { id, path } = await liveStory();
  const digest = 'e'.repeat(32);
  const pictureId = await insertPicture(digest);
  expect((await readPicture(digest)).kind).toBe('gone');
  const entry = await add(id, 1, 'Снимок', { picture: { pictureId, caption: 'Мост' } });
  expect((await readPicture(digest)).kind).toBe('picture');
  expect((await storyAt(path)).liveText?.newest[0]?.picture).toMatchObject({ digest, alt: 'Мост' });
  expect(await withdrawPicture(digest, by)).toBe(1);
  expect((await storyAt(path)).liveText?.newest[0]?.picture).toBeNull();
  await removeLiveEntry(entry, by);
  expect((await readPicture(digest)).kind).toBe('gone');
});
