import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from './limits.ts';
import { readDay, readNewest, readStoryPage } from './read-lists.ts';
import { insertStories, insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = (text: string) => new Date(text);
const headlines = (cards: { headline: string }[]) => cards.map((card) => card.headline);

describe('the newest stories', () => {
  it('are the published ones alone, newest first, the later stored first within a second', async () => {
    const same = at('2026-11-22T10:00:00Z');
    await insertStories([
      { headline: 'старая', publishedAt: at('2026-11-21T10:00:00Z') },
      { headline: 'первая той же секунды', publishedAt: same },
      { headline: 'вторая той же секунды', publishedAt: same },
      { headline: 'задержана', state: 'held', publishedAt: same, path: null },
      { headline: 'отложена', state: 'scheduled', publishedAt: same, path: null },
      { headline: 'снята', state: 'withdrawn', publishedAt: same },
    ]);
    const newest = await readNewest({ limit: 10 });
    expect(headlines(newest)).toEqual(['вторая той же секунды', 'первая той же секунды', 'старая']);
  });

  it('keep to a category, or leave some out', async () => {
    await insertStories([
      { headline: 'мир', category: 'world' },
      { headline: 'спорт', category: 'sport' },
      { headline: 'общество', category: 'society' },
    ]);
    expect(headlines(await readNewest({ category: 'sport', limit: 5 }))).toEqual(['спорт']);
    const excludedCategories = ['world', 'sport'];
    expect(headlines(await readNewest({ excludedCategories, limit: 5 }))).toEqual(['общество']);
  });

  it('are a flash when there is a headline only', async () => {
    await insertStory({ lead: '', bodyHtml: '', bodyText: '' });
    await insertStory({ lead: 'Абзац.', bodyHtml: '', bodyText: '' });
    expect((await readNewest({ limit: 2 })).map((card) => card.flash)).toEqual([false, true]);
  });

  it('carry the main picture, and none when it is withdrawn or only stands in the body', async () => {
    await insertStory({
      pictures: [
        { position: 0, digest: 'a1', focalX: 0.3 },
        { position: 1, digest: 'a2' },
      ],
    });
    await insertStory({ pictures: [{ position: 0, digest: 'b1', withdrawn: true }] });
    await insertStory({ pictures: [{ position: 1, digest: 'c1' }] });
    const [inBody, withdrawn, main] = await readNewest({ limit: 3 });
    expect(inBody?.picture).toBeNull();
    expect(withdrawn?.picture).toBeNull();
    expect(main?.picture).toEqual({
      digest: 'a1',
      width: 1600,
      height: 900,
      colour: '#336699',
      alt: 'Снимок a1',
      caption: 'Подпись',
      credit: 'Фото Имени Фамилии',
      focalX: 0.3,
      focalY: 0.5,
    });
  });
});

describe('pages', () => {
  it('follow one another without a gap or a repetition and end with the last story', async () => {
    const start = at('2026-11-22T10:00:00Z').getTime();
    const count = limits.pageSize * 2;
    // Three stories share each minute: page borders fall among equal times.
    await insertStories(
      Array.from({ length: count }, (_, index) => ({
        headline: String(index),
        publishedAt: new Date(start - Math.floor(index / 3) * 60_000),
      })),
    );
    const first = await readStoryPage({ page: 1 });
    const second = await readStoryPage({ page: 2 });
    expect([first.hasNext, second.hasNext]).toEqual([true, false]);
    expect(first.stories).toHaveLength(limits.pageSize);
    const seen = headlines([...first.stories, ...second.stories]);
    expect(new Set(seen).size).toBe(count);
    const times = [...first.stories, ...second.stories].map((card) => card.publishedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await readStoryPage({ page: 3 })).toEqual({ stories: [], page: 3, hasNext: false });
  });

  it('end at the fiftieth although there are further stories', async () => {
    await insertStories(
      Array.from({ length: limits.pageSize * limits.pageDepth + 1 }, () => ({ category: 'sport' })),
    );
    const last = await readStoryPage({ category: 'sport', page: limits.pageDepth });
    expect(last.stories).toHaveLength(limits.pageSize);
    expect(last.hasNext).toBe(false);
    expect((await readStoryPage({ category: 'sport', page: 51 })).stories).toEqual([]);
    expect((await readStoryPage({ category: 'sport', page: 0 })).stories).toEqual([]);
    expect((await readStoryPage({ category: 'world', page: 1 })).stories).toEqual([]);
  });
});

describe('a day', () => {
  it('runs from midnight to midnight in Minsk', async () => {
    await insertStories([
      { headline: 'последняя секунда вчера', publishedAt: at('2023-12-12T20:59:59.999Z') },
      { headline: 'полночь', publishedAt: at('2023-12-12T21:00:00Z') },
      { headline: 'последняя секунда', publishedAt: at('2023-12-13T20:59:59.999Z') },
      { headline: 'полночь завтра', publishedAt: at('2023-12-13T21:00:00Z') },
    ]);
    expect(headlines(await readDay({ day: '2023-12-13' }))).toEqual([
      'последняя секунда',
      'полночь',
    ]);
    expect(await readDay({ day: '2023-12-13', category: 'sport' })).toEqual([]);
  });

  it('holds every one of its stories', async () => {
    await insertStories(Array.from({ length: 600 }, () => ({})));
    expect(await readDay({ day: '2023-12-13', category: 'society' })).toHaveLength(600);
  });

  it('that does not exist is an error, not an empty day', async () => {
    await expect(readDay({ day: '2023-02-30' })).rejects.toThrow('2023-02-30');
  });
});
