import { describe, expect, it } from 'vitest';
import { prepareStory, StoryInputError } from './prepare-story.ts';
import type { StoryInput } from './story-input.ts';

const now = new Date('2023-12-13T12:00:00Z');
const prepare = (given: Partial<StoryInput>) =>
  prepareStory(
    {
      source: 'test',
      sourceName: 'Проба',
      externalId: '1',
      category: 'society',
      headline: 'Заголовок',
      ...given,
    },
    now,
  );

describe('lead', () => {
  it('is the first paragraph and is not repeated in the body', () => {
    const story = prepare({ bodyHtml: '<p>Первый <b>абзац</b>.</p><p>Второй.</p>' });
    expect(story.lead).toBe('Первый абзац.');
    expect(story.bodyHtml).toBe('<p>Второй.</p>');
  });

  it('takes the whole paragraph where an excerpt was sent', () => {
    const whole =
      'Мост через реку открыли после ремонта, который продолжался два года и три месяца.';
    const story = prepare({
      lead: `${whole.slice(0, 60)}…`,
      bodyHtml: `<p>${whole}</p><p>Дальше.</p>`,
    });
    expect(story.lead.replaceAll('\u00a0', ' ')).toBe(whole);
    expect(story.bodyText).toBe('Дальше.');
  });

  it('keeps a summary that the body does not repeat', () => {
    const story = prepare({ lead: 'Сводка.', bodyHtml: '<p>Первый.</p>' });
    expect([story.lead, story.bodyHtml]).toEqual(['Сводка.', '<p>Первый.</p>']);
  });

  it('is empty for a flash', () => {
    const story = prepare({});
    expect([story.lead, story.bodyHtml, story.state]).toEqual(['', '', 'published']);
  });
});

describe('dateline', () => {
  it.each([
    ['13 декабря, Минск /Корр. ВЕСТКА/. Текст.', '2023-12-13', ['Минск'], 'Корр. ВЕСТКА'],
    ['13 декабря, Минск /Анна Лис - ВЕСТКА/. Текст.', '2023-12-13', ['Минск'], 'Анна Лис - ВЕСТКА'],
    [
      '30 ноября, Минск - Старый Брод /ВЕСТКА/. Текст.',
      '2023-11-30',
      ['Минск', 'Старый Брод'],
      'ВЕСТКА',
    ],
    ['МИНСК, 13 декабря. /ВЕСТКА/. Текст.', '2023-12-13', ['МИНСК'], 'ВЕСТКА'],
    ['/Корр. ВЕСТКА/. Текст.', null, [], 'Корр. ВЕСТКА'],
  ])('is moved out of «%s»', (text, day, places, author) => {
    for (const given of [{ lead: text }, { bodyHtml: `<p>${text}</p>` }]) {
      const story = prepare(given);
      expect(story.dateline).toEqual({ day, places, author });
      expect(story.lead).toBe('Текст.');
    }
  });

  it('takes the year nearest to the publication', () => {
    const publishedAt = new Date('2023-01-02T06:00:00Z');
    const story = prepare({ lead: '31 декабря, Минск /ВЕСТКА/. Текст.', publishedAt });
    expect(story.dateline?.day).toBe('2022-12-31');
  });

  it('is not doubled when both lead and body carry it', () => {
    const text =
      '13 декабря, Минск /ВЕСТКА/. Длинное начало, которое повторяется в тексте целиком.';
    const story = prepare({ lead: text, bodyHtml: `<p>${text}</p><p>Второй.</p>` });
    expect(story.bodyText).toBe('Второй.');
    expect(story.lead).not.toContain('ВЕСТКА');
  });

  it.each([
    'Дорога Минск / Брест / Гомель открыта.',
    '31 февраля, Минск /ВЕСТКА/. Текст.',
    'В 2023 году.',
  ])('is not seen in «%s»', (lead) => {
    const story = prepare({ lead });
    expect(story.dateline).toBeNull();
    expect(story.lead.replaceAll('\u00a0', ' ')).toBe(lead);
  });

  it('given in fields wins over the text', () => {
    const dateline = { day: '2023-12-01', places: ['Орша'], author: null };
    expect(prepare({ lead: '13 декабря, Минск /ВЕСТКА/. Текст.', dateline }).dateline).toEqual(
      dateline,
    );
  });
});

describe('end mark', () => {
  it.each(['Конец.-0-', 'Конец. -0-', 'Конец.-О-', 'Конец.–0–'])('is moved out of «%s»', (end) => {
    const story = prepare({ lead: 'Начало.', bodyHtml: `<p>${end}</p>` });
    expect([story.endMark, story.bodyHtml]).toEqual([true, '<p>Конец.</p>']);
  });

  it('alone in the last paragraph leaves no empty one', () => {
    const story = prepare({ lead: 'Начало.', bodyHtml: '<p>Конец.</p><p>-0-</p>' });
    expect([story.endMark, story.bodyHtml]).toEqual([true, '<p>Конец.</p>']);
  });

  it('is not a score', () => {
    expect(prepare({ lead: 'Начало.', bodyHtml: '<p>Счёт 2-0</p>' }).endMark).toBe(false);
  });
});

describe('typography', () => {
  it('sets quotes, dashes and no-break spaces in words but not in dateline', () => {
    const story = prepare({
      headline: 'Ярмарка "Зима" - в городе',
      lead: '13 декабря, Минск /Имя Фамилия - ВЕСТКА/. Он сказал: "Да".',
    });
    expect(story.headline.replaceAll('\u00a0', ' ')).toBe('Ярмарка «Зима» — в городе');
    expect(story.headline).toContain('\u00a0—');
    expect(story.lead).toContain('«Да»');
    expect(story.dateline?.author).toBe('Имя Фамилия - ВЕСТКА');
  });

  it('changes no number, date or word', () => {
    const text = 'В 2023-12-13 и 1/2, 2+2, 5 %, -2, так-то и 10 руб.';
    expect(prepare({ lead: text }).lead.replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('keeps the groups of one number together', () => {
    const { headline } = prepare({ headline: 'Склад на 8 400 метров за 1 200 000 в 2026 году' });
    expect(headline).toContain('8\u00a0400 метров');
    expect(headline).toContain('1\u00a0200\u00a0000');
  });

  it('leaves other languages alone', () => {
    expect(prepare({ headline: 'He said "no" - twice', language: 'en' }).headline).toBe(
      'He said "no" - twice',
    );
  });
});

describe('HTML', () => {
  it('lets nothing active through and keeps the words', () => {
    const story = prepare({
      lead: 'Начало.',
      bodyHtml: `<script>alert(1)</script><p onclick="x()" style="color:red">Текст
        <a href="javascript:alert(1)">а</a> <a href="https://example.by/?a=1&amp;b=2" onmouseover="x">б</a>
        &lt;img src=x onerror=alert(1)&gt;</p><iframe src="https://example.by"></iframe>
        <svg><script>alert(1)</script></svg><form><input value="1"></form>`,
    });
    expect(story.bodyHtml).not.toMatch(
      /<(?:script|iframe|svg|form|input|img)|<[^>]*(?:javascript:|\son|style=)/,
    );
    expect(story.bodyHtml).toContain('<a href="https://example.by/?a=1&amp;b=2">б</a>');
    expect(story.bodyText).toContain('<img src=x onerror=alert(1)>');
  });

  it('makes paragraphs of stray text and of double breaks', () => {
    const story = prepare({ lead: 'Начало.', bodyHtml: 'Один<br><br>два<div>три</div>' });
    expect(story.bodyHtml).toBe('<p>Один</p>\n<p>два</p>\n<p>три</p>');
  });

  it('puts known pictures at their places, the main one not again, unknown ones nowhere', () => {
    const url = (name: string) => `https://example.by/${name}.jpg`;
    const story = prepare({
      lead: 'Начало.',
      bodyHtml: `<img src="${url('main')}"><p>Текст</p>
        <figure><img src="${url('second')}"><figcaption>Подпись</figcaption></figure><img src="${url('stranger')}">`,
      pictures: [{ url: url('main') }, { url: url('second') }],
    });
    expect(story.bodyHtml).toBe('<p>Текст</p>\n<figure data-picture="1"></figure>');
    expect(story.pictures[1]?.caption).toBe('Подпись');
  });

  it('survives twenty thousand nested tags', () => {
    const deep = `${'<div>'.repeat(20_000)}глубоко${'</div>'.repeat(20_000)}`;
    expect(prepare({ lead: 'Начало.', bodyHtml: deep }).bodyText).toBe('глубоко');
  });
});

it.each([
  ['А-'.repeat(5000), '<p>б</p>', 'б'],
  ['13 декабря, '.repeat(800), '<p>б</p>', 'б'],
  ['y', `<p>а${' '.repeat(500_000)}б</p>`, 'а б'],
  ['y', `${'<br>'.repeat(100_000)}б`, 'б'],
])('a text made to be slow is read like any other', (lead, bodyHtml, text) => {
  expect(prepare({ lead, bodyHtml })).toMatchObject({ dateline: null, bodyText: text });
});

describe('refusal', () => {
  it.each([
    [{ headline: ' ' }, 'headline'],
    [{ headline: '\u0000\u0001' }, 'headline'],
    [{ category: 'nowhere' }, 'category'],
    [{ urgency: 9 }, 'urgency'],
    [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    [{ publishedAt: new Date('nonsense') }, 'publishedAt'],
  ])('of %j names the field', (given, field) => {
    const refused = () => prepare(given);
    expect(refused).toThrow(StoryInputError);
    expect(refused).toThrow(new RegExp(`^${field}: `));
  });
});

describe('state', () => {
  const later = new Date(now.getTime() + 60_000);
  it.each([
    [{ action: 'hold' as const }, 'held'],
    [{ action: 'withdraw' as const }, 'withdrawn'],
    [{ visibleFrom: later }, 'scheduled'],
    [{ publishedAt: later }, 'scheduled'],
    [{ visibleFrom: now }, 'published'],
  ])('of %j is %s', (given, state) => {
    expect(prepare(given).state).toBe(state);
  });
});
