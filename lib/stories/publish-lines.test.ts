import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import {
  addLine,
  describeLine,
  markKeyMoment,
  putInLine,
  renameLine,
  setLineState,
  takeFromLine,
} from './publish-lines.ts';
import { holdStory, releaseStory, withdrawStory } from './publish-state.ts';
import { readActiveLines, readLines } from './read-line-lists.ts';
import { readLineOf } from './read-line-of.ts';
import { readLine } from './read-lines.ts';
import { readRelated, readStoryAtPath } from './read-story.ts';
import { insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'editor:test', reason: 'test' };
const day = (number: number) => new Date(Date.UTC(2026, 9, number, 9));
const story = (number: number) =>
  insertStory({ headline: `Новость ${number}`, publishedAt: day(number) });

async function lineOf(count: number, slug = 'most'): Promise<number[]> {
  const ids = [];
  for (let number = 1; number <= count; number++) ids.push(await story(number));
  await addLine({ slug, title: 'Мост', description: 'О мосте.' }, by);
  await putInLine(slug, ids, {}, by);
  return ids;
}

async function shown(slug = 'most', order: 'newest' | 'oldest' = 'newest', page = 1) {
  const found = await readLine({ slug, order, page });
  return found.kind === 'line' ? found.stories.map(({ headline }) => headline) : found.kind;
}

describe('a line', () => {
  it('is there for readers once a published story stands in it', async () => {
    await addLine({ slug: 'most', title: '  Мост "Северный" - открыт ' }, by);
    expect(await shown()).toBe('missing');
    const held = await insertStory({ state: 'held', publishedAt: null, path: null });
    await putInLine('most', [held], {}, by);
    expect(await shown()).toBe('missing');
    await releaseStory(held, by);
    const found = await readLine({ slug: 'most', order: 'newest', page: 1 });
    expect(found).toMatchObject({
      line: { title: 'Мост «Северный»\u00a0— открыт', count: 1, state: 'open' },
    });
    await holdStory(held, by);
    expect(await shown()).toBe('missing');
  });

  it('tells its stories newest first and from its beginning, its key moments marked', async () => {
    const [first = 0] = await lineOf(3);
    expect(await shown()).toEqual(['Новость 3', 'Новость 2', 'Новость 1']);
    expect(await shown('most', 'oldest')).toEqual(['Новость 1', 'Новость 2', 'Новость 3']);
    await markKeyMoment('most', first, true, by);
    await putInLine('most', [first], {}, by);
    const found = await readLine({ slug: 'most', order: 'oldest', page: 1 });
    if (found.kind !== 'line') throw new Error(found.kind);
    expect(found.stories.map(({ key }) => key)).toEqual([true, false, false]);
    expect(found.line).toMatchObject({ count: 3, firstAt: day(1), newestAt: day(3) });
  });

  it('has pages of thirty', async () => {
    await lineOf(31);
    expect(await shown()).toHaveLength(30);
    expect(await shown('most', 'newest', 2)).toEqual(['Новость 1']);
    expect(await shown('most', 'oldest', 2)).toEqual(['Новость 31']);
    expect(await shown('most', 'newest', 3)).toEqual([]);
  });

  it('loses a story that is withdrawn or taken out', async () => {
    const [first = 0, second = 0] = await lineOf(3);
    await withdrawStory(first, null, by);
    await takeFromLine('most', [second], by);
    expect(await shown()).toEqual(['Новость 3']);
  });

  it('keeps its former addresses when it is renamed, and takes them back', async () => {
    await lineOf(1);
    await renameLine('most', { slug: 'most-cherez-reku', title: 'Через реку' }, by);
    expect(await readLine({ slug: 'most', order: 'newest', page: 1 })).toEqual({
      kind: 'moved',
      slug: 'most-cherez-reku',
    });
    await expect(addLine({ slug: 'most', title: 'Другой' }, by)).rejects.toThrow('slug: «most»');
    await renameLine('most-cherez-reku', { slug: 'most' }, by);
    expect(await shown()).toEqual(['Новость 1']);
  });

  it('answers that it was removed, at every address, until it is opened again', async () => {
    await lineOf(1);
    await renameLine('most', { slug: 'pereprava' }, by);
    await setLineState('pereprava', 'removed', by);
    expect([await shown('most'), await shown('pereprava')]).toEqual(['removed', 'removed']);
    await setLineState('pereprava', 'open', by);
    expect(await shown('pereprava')).toEqual(['Новость 1']);
  });
});

describe('the list of lines', () => {
  it('has open ones first, the newest before the others, without removed and empty ones', async () => {
    const [first = 0, second = 0, third = 0] = [await story(1), await story(2), await story(3)];
    for (const slug of ['a', 'b', 'c', 'd', 'e']) await addLine({ slug, title: slug }, by);
    await putInLine('a', [first], {}, by);
    await putInLine('b', [first, second], {}, by);
    await putInLine('c', [third], {}, by);
    await putInLine('d', [third], {}, by);
    await setLineState('c', 'closed', by);
    await setLineState('d', 'removed', by);
    const { lines, hasNext } = await readLines(1);
    expect(lines.map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
    expect(hasNext).toBe(false);
    expect(lines[0]).toMatchObject({ count: 2, newest: { headline: 'Новость 2' } });
    const active = await readActiveLines({ since: day(2), limit: 4 });
    expect(active.map(({ slug }) => slug)).toEqual(['b']);
  });
});

describe('an article', () => {
  it('names the stories next to it in the first of its lines that has others', async () => {
    const ids = await lineOf(5);
    const third = ids[2] ?? 0;
    const line = await readLineOf({ id: third, publishedAt: day(3) });
    expect(line).toMatchObject({ slug: 'most', count: 5 });
    expect(line?.near.map(({ headline }) => headline)).toEqual([
      'Новость 4',
      'Новость 2',
      'Новость 1',
    ]);
    await addLine({ slug: 'reka', title: 'Река' }, by);
    await putInLine('reka', [ids[0] ?? 0, third], {}, by);
    expect(await readLineOf({ id: third, publishedAt: day(3) })).toMatchObject({ slug: 'most' });
    await setLineState('most', 'removed', by);
    expect(await readLineOf({ id: third, publishedAt: day(3) })).toMatchObject({ slug: 'reka' });
    await takeFromLine('reka', [ids[0] ?? 0], by);
    expect(await readLineOf({ id: third, publishedAt: day(3) })).toBeNull();
  });

  it('is followed by others of its line before those of its tags, and by none its block names', async () => {
    const ids = await lineOf(6);
    const path = '/society/2026/10/30/novost';
    const id = await insertStory({ path, headline: 'Своя', tags: ['reki'], publishedAt: day(30) });
    await insertStory({ headline: 'По теме', tags: ['reki'], publishedAt: day(29) });
    await putInLine('most', [id], {}, by);
    const found = await readStoryAtPath(path);
    if (found.kind !== 'story') throw new Error(found.kind);
    const shownBeside = ids.slice(3);
    const related = await readRelated(found.story, { limit: 4, shown: shownBeside });
    expect(related.map(({ headline }) => headline)).toEqual([
      ...['Новость 3', 'Новость 2', 'По теме', 'Новость 1'],
    ]);
  });
});

describe('an order that does not fit is refused in words, and changes nothing', () => {
  it.each([
    ['a slug of other signs', () => addLine({ slug: 'Мост', title: 'Мост' }, by), 'slug: «Мост»'],
    ['the slug of the pages', () => addLine({ slug: 'page', title: 'Мост' }, by), 'slug: «page»'],
    ['no title', () => addLine({ slug: 'm', title: ' ' }, by), 'title: a line needs one.'],
    ['a long title', () => addLine({ slug: 'm', title: 'а'.repeat(121) }, by), 'title: 121'],
    ['no line', () => describeLine('nichego', 'О нём.', by), 'There is no line «nichego».'],
    ['no story', () => putInLine('most', [404], {}, by), 'There is no story 404.'],
    ['not in it', () => takeFromLine('most', [404], by), 'Story 404 does not stand in'],
    ['no moment', () => markKeyMoment('most', 404, true, by), 'Story 404 does not stand in'],
  ])('%s', async (_, order, message) => {
    await lineOf(1);
    await expect(order()).rejects.toThrow(message);
    expect((await readLines(1)).lines).toHaveLength(1);
  });

  it('a story after one that is not there is not put either', async () => {
    const [first = 0] = await lineOf(1);
    await addLine({ slug: 'reka', title: 'Река' }, by);
    await expect(putInLine('reka', [first, 404], {}, by)).rejects.toThrow('404');
    expect(await shown('reka')).toBe('missing');
  });
});
