import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readRelated, readStoryAtPath } from './read-story.ts';
import type { Story } from './story.ts';
import { insertStory } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const path = '/society/2023/12/13/slug';
const formerPath = '/politics/2023/12/13/slug';

async function storyAt(address: string): Promise<Story> {
  const found = await readStoryAtPath(address);
  if (found.kind !== 'story') throw new Error(`${address}: ${found.kind}`);
  return found.story;
}

describe('at an address', () => {
  it('stands a published story with everything of it', async () => {
    await insertStory({
      path,
      headline: 'Заголовок',
      lead: 'Первый абзац.',
      bodyHtml: '<p>Текст.</p><figure data-picture="2"></figure>',
      datelineDay: '2023-12-12',
      datelinePlaces: ['Минск', 'Гродно'],
      datelineAuthor: 'Корр. ВЕСТКА',
      endMark: true,
      authors: ['Имя Фамилия'],
      tags: ['vtoroy', 'pervyy'],
      pictures: [
        { position: 0, digest: 'main' },
        { position: 1, digest: 'gone', withdrawn: true },
        { position: 2, digest: 'body', focalX: 0.2 },
      ],
      corrections: [
        { kind: 'clarification', at: new Date('2023-12-13T12:00:00Z'), text: 'Раньше' },
        { kind: 'correction', at: new Date('2023-12-13T13:00:00Z'), text: 'Позже' },
      ],
    });
    const story = await storyAt(path);
    expect(story).toMatchObject({ path, headline: 'Заголовок', flash: false, endMark: true });
    expect(story.dateline).toEqual({
      day: '2023-12-12',
      places: ['Минск', 'Гродно'],
      author: 'Корр. ВЕСТКА',
    });
    expect(story.tags.map((tag) => tag.slug)).toEqual(['vtoroy', 'pervyy']);
    expect(story.picture?.digest).toBe('main');
    expect([...story.pictures.keys()]).toEqual([2]);
    expect(story.pictures.get(2)).toMatchObject({ digest: 'body', focalX: 0.2 });
    expect(story.corrections.map((correction) => correction.text)).toEqual(['Позже', 'Раньше']);
    expect(JSON.stringify(story)).not.toContain('original');
  });

  it('a story without a dateline has none', async () => {
    await insertStory({ path });
    expect((await storyAt(path)).dateline).toBeNull();
  });

  it('a former address leads to the current one', async () => {
    await insertStory({ path, formerPaths: [formerPath] });
    expect(await readStoryAtPath(formerPath)).toEqual({ kind: 'moved', path });
  });

  it('a withdrawn story tells its date and note at every address, and nothing else', async () => {
    const withdrawnAt = new Date('2023-12-14T09:00:00Z');
    const withdrawalNote = 'По просьбе редакции.';
    await insertStory({
      path,
      formerPaths: [formerPath],
      state: 'withdrawn',
      withdrawnAt,
      withdrawalNote,
    });
    const gone = { kind: 'withdrawn', withdrawnAt, note: withdrawalNote };
    expect(await readStoryAtPath(path)).toEqual(gone);
    expect(await readStoryAtPath(formerPath)).toEqual(gone);
  });

  it('a held or scheduled story is missing, like one that never was', async () => {
    await insertStory({ path, state: 'held' });
    await insertStory({ path: formerPath, state: 'scheduled' });
    const missing = { kind: 'missing' };
    expect(await readStoryAtPath(path)).toEqual(missing);
    expect(await readStoryAtPath(formerPath)).toEqual(missing);
    expect(await readStoryAtPath('/society/2023/12/13/another')).toEqual(missing);
    expect(await readStoryAtPath('/society/2023/12/13/\u0000')).toEqual(missing);
    expect(await readStoryAtPath('/общество/2023/12/13/%')).toEqual(missing);
  });
});

describe('related stories', () => {
  const day = (number: number) => new Date(Date.UTC(2023, 11, number, 9));

  it('share the rarest tag first, then the category, each once and never the story itself', async () => {
    await insertStory({ path, tags: ['common', 'rare'], publishedAt: day(20) });
    for (const number of [1, 2, 3]) {
      await insertStory({
        headline: `частый ${number}`,
        tags: ['common'],
        category: 'sport',
        publishedAt: day(10 + number),
      });
    }
    await insertStory({
      headline: 'редкий и частый',
      tags: ['rare', 'common'],
      category: 'world',
      publishedAt: day(1),
    });
    await insertStory({ headline: 'снятый', tags: ['rare'], state: 'withdrawn' });
    await insertStory({ headline: 'той же рубрики', publishedAt: day(19) });
    await insertStory({ headline: 'другой рубрики', category: 'sport', publishedAt: day(21) });
    const related = await readRelated(await storyAt(path), { limit: 10 });
    expect(related.map((card) => card.headline)).toEqual([
      'редкий и частый',
      'частый 3',
      'частый 2',
      'частый 1',
      'той же рубрики',
    ]);
    const two = await readRelated(await storyAt(path), { limit: 2 });
    expect(two.map((card) => card.headline)).toEqual(['редкий и частый', 'частый 3']);
  });

  it('of a story alone in its category are none', async () => {
    await insertStory({ path });
    await insertStory({ category: 'sport' });
    expect(await readRelated(await storyAt(path), { limit: 4 })).toEqual([]);
  });
});
