import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { parseDocument } from './parse-document.ts';
import type { DocumentContext } from './wire-entry.ts';

const context: DocumentContext = {
  address: null,
  contentType: null,
  sourceName: null,
  category: null,
  hold: false,
};

function parse(document: string | Buffer, asked: Partial<DocumentContext> = {}) {
  const bytes =
    typeof document === 'string' ? readFileSync(`tests/fixtures/wires/${document}`) : document;
  return parseDocument(bytes, { ...context, ...asked });
}

function storiesOf(document: string | Buffer, asked: Partial<DocumentContext> = {}): StoryInput[] {
  return parse(document, asked).items.flatMap((item) => ('story' in item ? [item.story] : []));
}

const rss = (items: string, attributes = '') =>
  Buffer.from(
    `<rss version="2.0" ${attributes}><channel><title>Лента</title><link>https://l.example/</link>${items}</channel></rss>`,
  );

describe('RSS in windows-1251', () => {
  const [bridge, snow, choir] = storiesOf('zarechye-windows-1251.xml');

  test('full text is the body, and the description cut from it no lead', () => {
    expect(bridge).toMatchObject({
      source: 'zarechnaya-khronika',
      sourceName: 'Заречная хроника',
      sourceUrl: 'https://zarechye.example/news/101',
      externalId: 'https://zarechye.example/news/101',
      headline: 'В Заречье открыли пешеходный мост — «Журавлиный»',
      lead: '',
      category: 'regions',
      tags: ['Мосты'],
      publishedAt: new Date('2026-03-17T09:30:00Z'),
      language: 'ru',
      action: 'publish',
    });
    expect(bridge?.bodyHtml).toContain('«Теперь до парка пять минут»');
    expect(bridge?.pictures).toEqual([
      { url: 'https://zarechye.example/img/most.jpg', caption: '', credit: '', alt: '' },
    ]);
  });

  test('sound is no picture; the description’s own picture is, made absolute', () => {
    expect(snow).toMatchObject({
      externalId: 'zar-102',
      headline: 'Снегопад ожидается "умеренный"',
      sourceUrl: 'https://zarechye.example/news/102',
      category: 'society',
      tags: ['Раздел Погоды'],
      publishedAt: new Date('2026-03-17T08:00:00Z'),
      pictures: [{ url: 'https://zarechye.example/img/sneg.jpg', alt: 'Снег на площади' }],
    });
  });

  test('of several sizes the widest picture, with caption and credit of its group', () => {
    expect(choir?.pictures).toEqual([
      {
        url: 'https://zarechye.example/img/hor-1280.jpg',
        caption: 'Хор на сцене. Фото из архива',
        credit: 'Пётр Придуманный',
        alt: '',
      },
    ]);
  });
});

test('RSS in KOI8-R, plain and compressed without announcement', () => {
  for (const file of ['zarechye-koi8-r.xml', 'hostile/compressed.xml']) {
    expect(storiesOf(file)[0]?.headline).toBe('Библиотека продлила часы работы');
  }
});

test('RSS 1.0', () => {
  expect(storiesOf('archive.rdf')).toMatchObject([
    {
      sourceName: 'Архив хроники',
      externalId: 'https://archive.example/1',
      headline: 'Музей показал коллекцию часов',
      authors: ['Иван Выдумкин'],
      category: 'culture',
      publishedAt: new Date('2026-02-01T12:00:00Z'),
    },
  ]);
});

describe('Atom', () => {
  const [storks, lesson] = storiesOf('polesye.atom');

  test('with XHTML, bases inside one another, and an author of its own', () => {
    expect(storks).toMatchObject({
      sourceName: 'Журнал «Полесье»',
      sourceUrl: 'https://polesye.example/journal/2026/aisty',
      headline: 'Аисты вернулись — раньше срока',
      lead: 'Первых птиц заметили над поймой.',
      category: 'ecology',
      tags: ['Птицы'],
      authors: ['Анна Лугова'],
      rights: '© Журнал «Полесье»',
      publishedAt: new Date('2026-03-17T05:00:00Z'),
      sourceUpdatedAt: new Date('2026-03-18T06:30:00Z'),
    });
    expect(storks?.bodyHtml).toContain('href="https://polesye.example/journal/about"');
    expect(storks?.pictures?.[0]?.url).toBe('https://polesye.example/journal/img/aist.jpg');
  });

  test('with plain text, which is not markup, and the author of the feed', () => {
    expect(lesson).toMatchObject({
      headline: '5 < 7, или Урок арифметики',
      authors: ['Редакция журнала'],
      bodyHtml: '<p>Первый абзац.</p>\n<p>Второй абзац &lt;без тегов&gt;.</p>',
    });
  });
});

describe('JSON Feed', () => {
  test('1.0', () => {
    expect(storiesOf('tech-1.0.json')).toMatchObject([
      {
        externalId: 't-1',
        lead: 'Школьники собрали робота за лето.',
        category: 'technology',
        tags: ['Роботы'],
        authors: ['Редакция Техновестника'],
        pictures: [{ url: 'https://tech.example/img/robot.jpg' }],
        publishedAt: new Date('2026-03-10T09:00:00Z'),
        sourceUpdatedAt: new Date('2026-03-11T09:00:00Z'),
      },
    ]);
  });

  test('1.1, with items that cost only themselves', () => {
    const { items, notes } = parse('tech-1.1.json');
    expect(items).toMatchObject([
      { id: '7', story: { externalId: '7', authors: ['Вера Словарёва'] } },
      { id: 't-8', story: { publishedAt: null } },
      { id: 't-9', rejected: 'headline: there is none' },
      { number: 4, rejected: 'nothing in it' },
      { id: 't-10', rejected: 'date: unreadable date «позавчера»' },
    ]);
    expect(notes).toEqual(['items without a date, published with the time of import: 1']);
  });

  test('that names itself nowhere', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: 1, title: 'Есть' }] };
    expect(storiesOf(Buffer.from(JSON.stringify(feed)))).toMatchObject([
      { headline: 'Есть', sourceName: 'Источник не указан' },
    ]);
  });
});

describe('ninjs', () => {
  test('1.3: topics, versions, terms, and the feature picture in its widest size', () => {
    expect(storiesOf('agency-1.3.json')).toMatchObject([
      {
        sourceName: 'Агентство «Пример»',
        sourceVersion: 3,
        sourceUpdatedAt: new Date('2026-03-15T07:00:00Z'),
        publishedAt: new Date('2026-03-15T06:00:00Z'),
        category: 'sport',
        tags: ['хоккей на траве'],
        urgency: 2,
        authors: ['Мария Примерова'],
        rights: '© Агентство «Пример», 2026',
        usageTerms: 'Только для подписчиков',
        dateline: { day: null, places: ['Заречье'], author: null },
        lead: 'Финал завершился со счётом 3:2.',
        pictures: [
          {
            url: 'https://agency.example/p1.jpg',
            caption: 'Капитан с кубком',
            credit: 'Олег Снимков',
          },
        ],
      },
    ]);
  });

  const { items } = parse('agency-2.0.json');

  test('2.0: the main headline, HTML before text, without what is printed above the lead', () => {
    const [fair] = storiesOf('agency-2.0.json');
    expect(fair).toMatchObject({
      headline: 'Ярмарка открылась на площади',
      lead: '',
      category: 'economy',
      pictures: [
        {
          url: 'https://agency.example/p20-large.jpg',
          caption: 'Торговые ряды',
          credit: 'Пример/Снимков',
        },
      ],
    });
    expect(fair?.bodyHtml).toMatch(/^<p>На площади Заречья/);
    expect(fair?.bodyHtml).toContain('<img src="https://agency.example/p20-large.jpg">');
  });

  test('2.0: pictures and packages are skipped', () => {
    expect(items[1]).toMatchObject({ skipped: 'an item of type picture, not a story' });
    expect(items[2]).toMatchObject({ skipped: 'a package of items, not a story' });
  });

  test('2.0: what the agency cancelled is withdrawn, even without a headline; withheld is held', () => {
    expect(items[3]).toMatchObject({ story: { action: 'withdraw' } });
    expect(items[4]).toMatchObject({ story: { action: 'hold' } });
  });

  test('3.1: an embargo, descriptions only, an urgency of the agency’s own', () => {
    expect(storiesOf('agency-3.1.json')).toMatchObject([
      {
        visibleFrom: new Date('2999-01-01T03:00:00Z'),
        urgency: 5,
        authors: ['Нина Речная'],
        action: 'publish',
      },
    ]);
  });

  test.each([
    ['', 'hold'],
    [null, 'hold'],
    [false, 'publish'],
    ['2026-03-16T10:00:00Z', 'publish'],
  ])('an embargo of %j: %s', (embargoed, action) => {
    const item = { uri: 'urn:1', type: 'text', headline: 'Доклад', embargoed };
    expect(storiesOf(Buffer.from(JSON.stringify(item)))).toMatchObject([{ action }]);
  });

  test('an embargo nobody can read is no permission to publish', () => {
    const item = { uri: 'urn:1', type: 'text', headline: 'Доклад', embargoed: 'до утра' };
    expect(parse(Buffer.from(JSON.stringify(item))).items).toMatchObject([
      { rejected: 'embargo: unreadable date «до утра»' },
    ]);
  });

  test('an item of no type that is nothing but a picture is skipped', () => {
    const item = {
      uri: 'urn:1',
      headline: 'Снимок',
      renditions: { a: { href: 'https://x/1.jpg' } },
    };
    expect(parse(Buffer.from(JSON.stringify(item))).items).toMatchObject([
      { skipped: 'a picture item, not a story' },
    ]);
  });
});

describe('what the person importing asks for', () => {
  test('a name for the source, a category for unknown sections, everything held', () => {
    const asked = { sourceName: 'Хроника', category: 'incidents', hold: true };
    const [bridge, snow] = storiesOf('zarechye-windows-1251.xml', asked);
    expect(bridge).toMatchObject({ sourceName: 'Хроника', category: 'regions', action: 'hold' });
    expect(snow).toMatchObject({ category: 'incidents', action: 'hold' });
  });

  test('holding does not keep what was cancelled', () => {
    expect(storiesOf('agency-2.0.json', { hold: true })[1]?.action).toBe('withdraw');
  });
});

describe('hostile documents', () => {
  test.each([
    ['entities.xml', 'it declares entities of its own'],
    ['external-entity.xml', 'it declares entities of its own'],
    ['page.html', 'an HTML page, not a feed'],
    ['cut.xml', 'cut short inside <description>'],
    ['noise.xml', 'binary data, not a text document'],
    ['empty.json', 'the document is empty'],
    ['other.xml', 'NewsML-G2, which is not read'],
    ['wordpress.xml', 'a WordPress export, which is not read'],
  ])('%s is refused: %s', (file, reason) => {
    expect(() => parse(`hostile/${file}`)).toThrow(reason);
  });

  test('bad items cost only themselves, each with its reason', () => {
    const { items } = parse('hostile/bad-items.xml');
    expect(items.map((item) => ('rejected' in item ? item.rejected : 'story'))).toEqual([
      'story',
      'headline: there is none',
      'identifier: there is none, and no link that could serve',
      'headline: there is none; identifier: there is none, and no link that could serve',
      'date: unreadable date «Tue, 32 Mar 2026 12:00:00 +0300»',
      'date: unreadable date «Thu, 01 Jan 1970 00:00:00 +0000»',
      'broken letters in the text: «…Потерянные \ufffd\ufffd\ufffd буквы …»',
      'story',
    ]);
  });

  test('addresses that are none of the web are not handed on', () => {
    const [story] = storiesOf('hostile/script.xml');
    expect(story).toMatchObject({
      headline: 'Новость со сценарием',
      sourceUrl: null,
      pictures: [],
    });
    expect(story?.bodyHtml).not.toMatch(/javascript:|data:|<script|<iframe/);
  });

  test('a declared encoding that lies is noticed and told', () => {
    const { items, notes } = parse('hostile/lying-encoding.xml');
    expect(items).toMatchObject([{ story: { headline: 'Лента говорит одно, а пишет другое' } }]);
    expect(notes).toContain('it says utf-8, but is windows-1251');
  });

  test('one identifier for several stories does not make them one', () => {
    const items = ['1', '2'].map(
      (n) =>
        `<item><title>Новость ${n}</title><link>/n/${n}</link><guid>https://l.example/</guid></item>`,
    );
    expect(storiesOf(rss(items.join(''))).map(({ externalId }) => externalId)).toEqual([
      'https://l.example/n/1',
      'https://l.example/n/2',
    ]);
  });

  test('1.6 MB of items are read in seconds', () => {
    const item = `<item><title>Новость</title><guid>%</guid><description>${'слово '.repeat(120)}</description></item>`;
    const items = Array.from({ length: 1100 }, (_, n) => item.replace('%', String(n)));
    const started = performance.now();
    expect(storiesOf(rss(items.join('')))).toHaveLength(1100);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
