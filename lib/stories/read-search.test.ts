import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { limits } from './limits.ts';
import { publishStory } from './publish-story.ts';
import { readSearch } from './read-search.ts';
import type { StoryInput } from './story-input.ts';
import { insertStories } from './test-stories.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const at = (day: number) => new Date(Date.UTC(2026, 0, day, 9));

async function found(query: string, page = 1) {
  const answer = await readSearch({ query, page });
  if (answer.kind !== 'found') throw new Error(`${query}: ${answer.kind}`);
  return answer;
}
const headlines = async (query: string) =>
  (await found(query)).stories.map(({ headline }) => headline.replaceAll('\u00a0', ' '));

let count = 0;
function publish(given: Partial<StoryInput>) {
  count += 1;
  return publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: `search:${count}`,
      headline: `Заметка ${count}`,
      lead: 'Коротко о главном.',
      bodyHtml: '<p>Без подробностей.</p>',
      category: 'society',
      publishedAt: at(1),
      ...given,
    },
    { actor: 'editor:tests', reason: 'a test' },
  );
}

describe('what came through the door', () => {
  it('is found by any form of its words, in headline, lead and body, in any case', async () => {
    await publish({ headline: 'Урожай яблок собран' });
    await publish({ headline: 'В лиде', lead: 'Рекордным урожаем в области довольны.' });
    await publish({ headline: 'В тексте', bodyHtml: '<p>Говорили и об <b>урожаях</b>.</p>' });
    await publish({ headline: 'О другом' });
    for (const query of ['урожай', 'УРОЖАЮ', 'урожаев']) {
      expect(await headlines(query)).toEqual(['Урожай яблок собран', 'В лиде', 'В тексте']);
    }
    expect(await headlines('урожай яблок')).toEqual(['Урожай яблок собран']);
    expect(await headlines('урожай or подробности')).toHaveLength(4);
  });

  it('is found whatever typography did to its words', async () => {
    await publish({ headline: 'В Минске "Ледорез" открыл сезон - впервые...' });
    await publish({ headline: 'Зелёный за́мок' });
    for (const query of ['минске', 'ледорез', '«Ледорез»', 'впервые', '"сезон впервые"']) {
      expect(await headlines(query), query).toHaveLength(1);
    }
    expect(await headlines('В Минске «Ледорез» открыл сезон — впервые…')).toHaveLength(1);
    expect(await headlines('зеленый замок')).toHaveLength(1);
  });

  it('is found by a phrase, and left out by a minus, in the marks of any keyboard', async () => {
    await publish({ headline: 'Новый мост открыт', publishedAt: at(1) });
    await publish({ headline: 'Мост — новый, берег — старый', publishedAt: at(2) });
    for (const phrase of ['"новый мост"', '«новый мост»', '„новый мост“', '“новый мост”']) {
      expect(await headlines(phrase), phrase).toEqual(['Новый мост открыт']);
    }
    for (const query of ['мост -берег', 'мост −берег', 'мост –берег']) {
      expect(await headlines(query), query).toEqual(['Новый мост открыт']);
    }
    for (const query of ['мост - берег', 'мост — берег', 'мост -']) {
      expect(await headlines(query), query).toContain('Мост — новый, берег — старый');
    }
  });

  it('is found by all forms of words whose stems differ, and by no other word', async () => {
    await publish({ headline: 'Сбор урожая начался', publishedAt: at(1) });
    await publish({ headline: 'Урожай собран', publishedAt: at(2) });
    await publish({ headline: 'Урожайность выросла', publishedAt: at(3) });
    await publish({ headline: 'Два дня без дождя', publishedAt: at(4) });
    await publish({ headline: 'Послы встретились с отцом города', publishedAt: at(5) });
    for (const query of ['урожай', 'урожая', 'урожаем', '"сбор урожаев" or "урожай собран"']) {
      expect(await headlines(query), query).toEqual(['Урожай собран', 'Сбор урожая начался']);
    }
    expect(await headlines('день')).toEqual(['Два дня без дождя']);
    expect(await headlines('посол отец')).toHaveLength(1);
    expect(await headlines('урожай -сбор')).toEqual(['Урожай собран']);
  });

  it('brings what it says of the words, marked', async () => {
    const filling = '<p>Говорили и о другом, долго и подробно.</p>'.repeat(20);
    const body = `${filling}<p>Урожаем довольны <b>все</b> & соседи.</p>${filling}`;
    await publish({ headline: 'Сбор урожая', bodyHtml: body });
    const [story] = (await found('урожай')).stories;
    expect(story?.markedHeadline).toEqual([
      { text: 'Сбор ', hit: false },
      { text: 'урожая', hit: true },
    ]);
    expect(story?.excerpt.filter(({ hit }) => hit)).toEqual([{ text: 'Урожаем', hit: true }]);
    const excerpt = story?.excerpt.map(({ text }) => text).join('') ?? '';
    expect(excerpt).toMatch(/^…\s.*Урожаем довольны все & соседи\./);
    expect(excerpt.length).toBeLessThanOrEqual(limits.searchExcerpt + 3);
  });
});

describe('a mistyped query', () => {
  beforeEach(async () => {
    await publish({ headline: 'Урожай яблок собран', lead: 'В садоводстве работают.' });
  });

  it.each([
    ['урожяй', 'урожай'],
    ['Урожяй яблок', 'Урожай яблок'],
    ['садовотстве', 'садоводстве'],
    ['содоводствы', 'садоводстве'],
    ['ehj;fq', 'урожай'],
    ['«урожяй яблок» -груш', '«урожай яблок» -груш'],
  ])('%s is answered with what is found for %s', async (typed, meant) => {
    const answer = await found(typed);
    expect(answer.correction).toEqual({ query: meant, applied: true });
    expect(answer.count).toBe(1);
  });

  it('that finds something all the same is only asked about', async () => {
    for (let day = 1; day < 5; day += 1) {
      await publish({ headline: `Урожай ${day}`, publishedAt: at(day) });
    }
    await publish({ headline: 'Фестиваль «Урожяйка»', bodyHtml: '<p>урожайка</p>' });
    const answer = await found('урожяйка');
    expect(answer.count).toBe(1);
    expect(answer.correction).toBeNull();
  });

  it('that resembles nothing stays as it is', async () => {
    for (const query of ['превысокомногорассмотрительствующая', 'zzzzzz', 'урожай груш']) {
      expect(await found(query), query).toMatchObject({ count: 0, correction: null });
    }
  });
});

describe('filters', () => {
  const today = new Date();
  const ago = (days: number) => new Date(today.getTime() - days * 86_400_000);
  const ask = async (filters: object) => {
    const answer = await readSearch({ query: 'мост', page: 1, ...filters });
    return answer.kind === 'found' ? answer.stories.map(({ headline }) => headline) : answer.kind;
  };

  beforeEach(async () => {
    await insertStories([
      { headline: 'Мост сегодня', category: 'society', publishedAt: ago(0.1) },
      { headline: 'Мост на днях', category: 'regions', publishedAt: ago(3) },
      { headline: 'О другом', lead: 'О мосте.', category: 'society', publishedAt: ago(0.05) },
      { headline: 'Мост весной', category: 'society', publishedAt: ago(200) },
      { headline: 'Мост давно', publishedAt: new Date('2019-03-31T20:59:59Z') },
      { headline: 'Мост позже', publishedAt: new Date('2019-03-31T21:00:00Z') },
    ]);
  });

  it('narrow by section and by period back from now', async () => {
    expect(await ask({ category: 'regions' })).toEqual(['Мост на днях']);
    expect(await ask({ period: 'day' })).toEqual(['Мост сегодня', 'О другом']);
    expect(await ask({ period: 'week' })).toEqual(['Мост сегодня', 'Мост на днях', 'О другом']);
    expect(await ask({ period: 'year', category: 'regions' })).toEqual(['Мост на днях']);
    expect(await ask({ period: 'year' })).toContain('Мост весной');
    expect(await ask({ period: 'month' })).not.toContain('Мост весной');
  });

  it('narrow by whole days in Minsk', async () => {
    expect(await ask({ from: '2019-03-01', to: '2019-03-31' })).toEqual(['Мост давно']);
    expect(await ask({ from: '2019-04-01', to: '2019-04-01' })).toEqual(['Мост позже']);
    expect(await ask({ to: '2019-04-01' })).toEqual(['Мост позже', 'Мост давно']);
    expect(await ask({ from: '2019-04-02' })).not.toContain('Мост позже');
  });

  it('order by time alone', async () => {
    expect((await ask({ order: 'newest' })).slice(0, 2)).toEqual(['О другом', 'Мост сегодня']);
  });
});

it('only what readers may see is found', async () => {
  await insertStories([
    { headline: 'Мост открыт' },
    { headline: 'Мост задержан', state: 'held', path: null },
    { headline: 'Мост отложен', state: 'scheduled', path: null },
    { headline: 'Мост снят', state: 'withdrawn' },
  ]);
  expect(await headlines('мост')).toEqual(['Мост открыт']);
});

it('headlines come before leads and leads before texts; the newest first among them', async () => {
  await insertStories([
    { headline: 'Мост, старая', publishedAt: at(1) },
    { headline: 'Мост, новая', publishedAt: at(2) },
    { headline: 'Открытие', lead: 'О новом мосте.', publishedAt: at(5) },
    { headline: 'Хроника', bodyText: 'И мост открыт.', publishedAt: at(9) },
  ]);
  expect(await headlines('мост')).toEqual(['Мост, новая', 'Мост, старая', 'Открытие', 'Хроника']);
});

it('a query with nothing to look for is unclear, whatever it is made of', async () => {
  await insertStories([{ headline: 'Мост' }]);
  const unclear = ['и в на', '!!!', '-', '—', '-мост', '"', '""', '…', '\\', "'", '%', '()', ':*'];
  for (const query of [...unclear, 'мост or -река', '-мост -река']) {
    expect(await readSearch({ query, page: 1 }), query).toEqual({ kind: 'unclear' });
  }
});

it('a hostile query is text', async () => {
  await insertStories([{ headline: 'Мост' }]);
  const hostile = [
    "'; drop table stories; --",
    '<script>alert(1)</script>',
    'мост & !река | (берег',
    'мост:*',
    "мост' or '1'='1",
    '\\x00 мост',
    `${'('.repeat(200)}`,
    'а -'.repeat(66),
    'мост or '.repeat(25),
    `${'мост" '.repeat(33)}`,
    'я'.repeat(200),
    '🐝🐝 мост',
  ];
  // One that takes too long would be ended and say so.
  for (const query of hostile) {
    expect((await readSearch({ query, page: 1 })).kind, query).toMatch(/^(?:found|unclear)$/);
  }
  expect(await headlines('мост')).toEqual(['Мост']);
});

it('pages follow one another without a gap or a repetition', async () => {
  await insertStories(
    Array.from({ length: limits.pageSize * 2 }, (_, index) => ({
      headline: index % 2 ? `Мост ${index}` : `Заметка ${index}`,
      lead: 'О мосте.',
    })),
  );
  const [one, two, three] = [await found('мост'), await found('мост', 2), await found('мост', 3)];
  expect([one.hasNext, two.hasNext, three.hasNext]).toEqual([true, false, false]);
  const ids = [...one.stories, ...two.stories].map(({ id }) => id);
  expect(new Set(ids).size).toBe(limits.pageSize * 2);
  expect(three.stories).toEqual([]);
  expect([one.count, two.count, three.count]).toEqual([60, 60, 60]);
  expect((await found('река', 1)).count).toBe(0);
});

describe('of very many matches', () => {
  const total = limits.searchMatches + 1_000;

  it('the newest are shown, however the stories lie in the database', async () => {
    await insertStories(
      Array.from({ length: total }, (_, index) => ({
        headline: `Мост ${index}`,
        bodyText: '',
        publishedAt: new Date(Date.UTC(2020, 0, 1) + ((index * 7919) % total) * 60_000),
      })),
    );
    const first = await found('мост');
    expect(first).toMatchObject({ count: limits.searchDepth, more: true, hasNext: true });
    const newest = Date.UTC(2020, 0, 1) + (total - 1) * 60_000;
    const last = await found('мост', Math.ceil(limits.searchDepth / limits.pageSize));
    expect(first.stories[0]?.publishedAt.getTime()).toBe(newest);
    expect(last.hasNext).toBe(false);
    expect(last.stories.at(-1)?.publishedAt.getTime()).toBe(
      newest - (limits.searchDepth - 1) * 60_000,
    );
  });

  it('those older than the newest stories are reached when these have none', async () => {
    await insertStories(
      Array.from({ length: total + limits.searchLeast }, (_, index) => ({
        headline: index < total ? `Мост ${index}` : 'О другом',
        bodyText: '',
        publishedAt: new Date(Date.UTC(2020, 0, 1) + index * 60_000),
      })),
    );
    const { stories, count } = await found('мост');
    expect(count).toBe(limits.searchDepth);
    expect(stories[0]?.headline).toBe(`Мост ${total - 1}`);
  });
});

it('a search that takes too long is ended and says so; the next one is not harmed', async () => {
  await insertStories([{ headline: 'Мост' }]);
  const db = database();
  const locked = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  const holding = db.transaction(async (tx) => {
    await tx.execute(sql`lock table stories in access exclusive mode`);
    locked.resolve();
    await done.promise;
  });
  await locked.promise;
  const answer = await readSearch({ query: 'мост', page: 1 });
  done.resolve();
  await holding;
  expect(answer).toEqual({ kind: 'too-long' });
  expect(await headlines('мост')).toEqual(['Мост']);
});
