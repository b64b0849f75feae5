import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories, storyEvents, tags } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { correctStory, moveStory, placeInTopNews, updateStory } from './publish-changes.ts';
import { publishDueStories } from './publish-due.ts';
import {
  holdStory,
  releaseStory,
  restoreStory,
  StoryChangeError,
  scheduleStory,
  withdrawStory,
} from './publish-state.ts';
import { publishStory } from './publish-story.ts';
import { readNewest } from './read-lists.ts';
import { readStoryAtPath } from './read-story.ts';
import { readTagPage } from './read-tags.ts';
import { readTopNews } from './read-top-news.ts';
import type { StoryInput } from './story-input.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const wire = { actor: 'import' };
const editor = { actor: 'editor:anna', reason: 'проверка' };
const at = (text: string) => new Date(`2023-12-13T${text}:00+03:00`);
const now = at('14:26');

const input = (given: Partial<StoryInput> = {}): StoryInput => ({
  source: 'wire',
  sourceName: 'Лента',
  externalId: 'a1',
  headline: 'Ярмарка мастеров',
  lead: 'Первый абзац.',
  bodyHtml: '<p>Текст об урожае.</p>',
  category: 'society',
  tags: ['Ремёсла'],
  ...given,
});
const publish = (given: Partial<StoryInput> = {}, moment = now) =>
  publishStory(input(given), wire, moment);
const path = '/society/2023/12/13/yarmarka-masterov';

const events = async () =>
  (await database().select().from(storyEvents).orderBy(storyEvents.id)).map(({ kind }) => kind);
const headlines = async () => (await readNewest({ limit: 10 })).map(({ headline }) => headline);

describe('publishing', () => {
  it('makes the address from the Minsk day and the headline, and the story readable', async () => {
    const published = await publish({ publishedAt: new Date('2023-12-12T21:30:00Z') });
    expect(published).toMatchObject({ outcome: 'new', state: 'published', path });
    const found = await readStoryAtPath(path);
    expect(found).toMatchObject({
      kind: 'story',
      story: { lead: 'Первый абзац.', tags: [{ slug: 'remyosla' }] },
    });
  });

  it('numbers two stories with one headline', async () => {
    await publish();
    expect((await publish({ externalId: 'a2' })).path).toBe(`${path}-2`);
  });

  it('changes nothing the second time', async () => {
    await publish();
    expect((await publish({}, at('15:00'))).outcome).toBe('unchanged');
    expect(await events()).toEqual(['published']);
  });

  it('updates a changed story at its old address and says so only when the text changed', async () => {
    await publish();
    const retagged = await publish({ tags: ['Город'] }, at('15:00'));
    expect(retagged).toMatchObject({ outcome: 'updated', path });
    expect(await readStoryAtPath(path)).toMatchObject({ story: { updatedAt: null } });
    await publish({ headline: 'Другой заголовок', tags: ['Город'] }, at('15:02'));
    expect(await readStoryAtPath(path)).toMatchObject({
      story: { headline: 'Другой заголовок', updatedAt: at('15:02') },
    });
  });

  it.each([
    [{ sourceVersion: 2 }, { sourceVersion: 1 }],
    [{ sourceUpdatedAt: at('14:00') }, { sourceUpdatedAt: at('13:00') }],
  ])('does not let an older version overwrite (%j)', async (newer, older) => {
    await publish({ ...newer, headline: 'Новее' });
    expect((await publish({ ...older, headline: 'Старее' })).outcome).toBe('outdated');
    expect(await headlines()).toEqual(['Новее']);
  });

  it('stores nothing of a refused story', async () => {
    await expect(publish({ category: 'nowhere' })).rejects.toThrow(/^category/);
    expect(await database().select().from(stories)).toEqual([]);
  });

  it('finds a word in another form', async () => {
    await publish();
    const { rows } = await database().execute(
      `select id from stories where search @@ websearch_to_tsquery('russian', 'урожай')`,
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps events in order when many publish at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => publish({ externalId: `b${n}`, headline: 'Одно' })),
    );
    const paths = await database().select({ path: stories.path }).from(stories);
    expect(new Set(paths.map((row) => row.path)).size).toBe(20);
  });

  it('withdraws what its source cancels, and lets the source publish it again', async () => {
    await publish({ sourceVersion: 1 });
    const cancelled = { sourceVersion: 2, action: 'withdraw' as const, headline: 'Отозвано' };
    const { id } = await publish(cancelled);
    expect(await readStoryAtPath(path)).toMatchObject({ kind: 'withdrawn' });
    await restoreStory(id, editor);
    expect(await headlines()).toEqual(['Ярмарка мастеров']);
    await publish({ sourceVersion: 3 });
    expect(await readStoryAtPath(path)).toMatchObject({ kind: 'story' });
  });
});

describe('an editor', () => {
  it('withdraws: 410 with the note, out of every list; restores: at the same address', async () => {
    const { id } = await publish();
    await withdrawStory(id, 'Ошибка', editor, at('15:00'));
    expect(await readStoryAtPath(path)).toEqual({
      kind: 'withdrawn',
      withdrawnAt: at('15:00'),
      note: 'Ошибка',
    });
    expect(await headlines()).toEqual([]);
    expect((await readTagPage({ slug: 'remyosla', page: 1 }))?.page.stories ?? []).toEqual([]);
    await restoreStory(id, editor, at('16:00'));
    expect(await readStoryAtPath(path)).toMatchObject({ story: { publishedAt: now } });
    expect((await readTagPage({ slug: 'remyosla', page: 1 }))?.page.stories).toHaveLength(1);
    expect(await events()).toEqual(['published', 'withdrawn', 'restored']);
  });

  it('is not overruled by a wire', async () => {
    const { id } = await publish();
    await withdrawStory(id, null, editor);
    expect((await publish({ headline: 'Снова' })).state).toBe('withdrawn');
    expect(await headlines()).toEqual([]);
  });

  it('holds and releases', async () => {
    const { id } = await publish({ action: 'hold' });
    expect(await headlines()).toEqual([]);
    await releaseStory(id, editor, at('18:00'));
    expect(await readNewest({ limit: 1 })).toMatchObject([{ publishedAt: at('18:00') }]);
    await holdStory(id, editor);
    expect(await readStoryAtPath(path)).toEqual({ kind: 'missing' });
  });

  it('corrects and rewrites', async () => {
    const { id } = await publish();
    await correctStory(id, { kind: 'correction', text: 'Было "два", верно "три".' }, editor);
    await updateStory(id, { headline: 'Ярмарка закрылась', note: 'Итоги' }, editor, at('19:00'));
    expect(await readStoryAtPath(path)).toMatchObject({
      story: {
        headline: 'Ярмарка закрылась',
        lead: 'Первый абзац.',
        bodyText: 'Текст об урожае.',
        updateNote: 'Итоги',
        corrections: [{ kind: 'correction', text: 'Было «два», верно «три».' }],
      },
    });
  });

  it('moves: the former address leads to the current one, also after two moves and back', async () => {
    const { id } = await publish();
    await moveStory(id, { category: 'culture' }, editor);
    const moved = '/culture/2023/12/13/yarmarka-masterov';
    expect(await readStoryAtPath(path)).toEqual({ kind: 'moved', path: moved });
    await moveStory(id, { slug: 'yarmarka' }, editor);
    const last = '/culture/2023/12/13/yarmarka';
    expect(await readStoryAtPath(path)).toEqual({ kind: 'moved', path: last });
    await moveStory(id, { category: 'society', slug: 'yarmarka-masterov' }, editor);
    expect(await readStoryAtPath(last)).toEqual({ kind: 'moved', path });
    expect(await readStoryAtPath(path)).toMatchObject({ kind: 'story' });
  });

  it('places in the top news until the time is over; another story takes the place', async () => {
    const [{ id }, other] = [
      await publish(),
      await publish({ externalId: 'a2', headline: 'Вторая' }),
    ];
    await placeInTopNews(id, 1, null, editor);
    expect(await readTopNews({ limit: 1 })).toMatchObject([{ id }]);
    await placeInTopNews(other.id, 1, null, editor);
    expect(await readTopNews({ limit: 1 })).toMatchObject([{ id: other.id }]);
    const rows = await database()
      .select({ place: stories.topPlace })
      .from(stories)
      .where(eq(stories.id, id));
    expect(rows).toEqual([{ place: null }]);
  });

  it.each([
    ['restore what is not withdrawn', (id: number) => restoreStory(id, editor)],
    [
      'schedule what readers have seen',
      (id: number) => scheduleStory(id, new Date(Date.now() + 1e6), editor),
    ],
    ['move to nowhere', (id: number) => moveStory(id, { category: 'nowhere' }, editor)],
    ['use a slug with capitals', (id: number) => moveStory(id, { slug: 'Ярмарка' }, editor)],
    ['give a sixth place', (id: number) => placeInTopNews(id, 6, null, editor)],
    [
      'correct with nothing',
      (id: number) => correctStory(id, { kind: 'correction', text: ' ' }, editor),
    ],
    ['change what is not there', () => holdStory(999, editor)],
  ])('cannot %s', async (_, order) => {
    const { id } = await publish();
    await expect(order(id)).rejects.toThrow(StoryChangeError);
    expect(await events()).toEqual(['published']);
  });
});

describe('a schedule', () => {
  it('publishes at its minute, not before, with that time', async () => {
    await publish({ visibleFrom: at('18:00'), publishedAt: at('12:00') });
    expect(await publishDueStories(at('17:59'))).toBe(0);
    expect(await readStoryAtPath(path)).toEqual({ kind: 'missing' });
    expect(await publishDueStories(at('18:03'))).toBe(1);
    expect(await readNewest({ limit: 1 })).toMatchObject([{ publishedAt: at('18:00') }]);
  });

  it('publishes each story once, whoever runs it', async () => {
    await publish({ visibleFrom: at('18:00') });
    await Promise.all([1, 2, 3].map(() => publishDueStories(at('18:01'))));
    expect(await events()).toEqual(['scheduled', 'published']);
  });

  it('hides the tag of a story not yet visible', async () => {
    await publish({ visibleFrom: at('18:00') });
    expect(await database().select().from(tags)).toHaveLength(1);
    expect((await readTagPage({ slug: 'remyosla', page: 1 }))?.page.stories ?? []).toEqual([]);
  });
});
