import { describe, expect, test } from 'vitest';
import { parse, storiesOf } from './test-documents.ts';

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

describe('what the person importing asks for', () => {
  test('a name for the source, a category for unknown sections, everything held', () => {
    const asked = { sourceName: 'Хроника', category: 'incidents', hold: true };
    const [bridge, snow] = storiesOf('zarechye-windows-1251.xml', asked);
    expect(bridge).toMatchObject({ sourceName: 'Хроника', category: 'regions', held: true });
    expect(snow).toMatchObject({ category: 'incidents', held: true });
  });

  test('holding does not keep what was cancelled', () => {
    expect(storiesOf('agency-2.0.json', { hold: true })[1]?.action).toBe('withdraw');
  });
});

const feed = (channel: string, item: string) =>
  `<rss version="2.0" xmlns:yandex="http://news.yandex.ru" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Вестник</title>${channel}<item><title>Ярмарка</title><link>https://vestnik.example/1</link>${item}</item></channel></rss>`;

test('what a feed forbids holds for an item with a notice of its own too', () => {
  const own = '<dc:rights>© Нина Речная</dc:rights>';
  const said = storiesOf(Buffer.from(feed('<copyright>Перепечатка запрещена</copyright>', own)));
  expect(said).toMatchObject([{ rights: '© Нина Речная; Перепечатка запрещена' }]);
});

test('every notice of a feed and of its items is kept, each once', () => {
  const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
  const of = (sign: string) =>
    `<dc:rights>© ${sign}</dc:rights><dc:rights>Второе ${sign}</dc:rights><dc:rights>© ${sign}</dc:rights><media:copyright ${media}>Третье ${sign}</media:copyright>`;
  const channel = `<copyright>Общее</copyright>${of('Б')}`;
  expect(storiesOf(Buffer.from(feed(channel, of('А'))))).toMatchObject([
    { rights: '© А; Второе А; Третье А; Общее; © Б; Второе Б; Третье Б' },
  ]);
});

test('of notices that are too long the beginning and the end are kept', () => {
  const long = `Начало ${'условий '.repeat(1_000)}. Перепечатка запрещена`;
  const [story] = storiesOf(Buffer.from(feed('', `<dc:rights>${long}</dc:rights>`)));
  expect(story?.rights).toMatch(/^Начало условий .* … .* Перепечатка запрещена$/);
  expect(story?.rights?.length).toBeLessThanOrEqual(2_000);
});

test('a full text of lines, with marks of words alone, has its paragraphs', () => {
  const body = 'Первый абзац.\n\nВторой &lt;b&gt;важный&lt;/b&gt; абзац.';
  const [story] = storiesOf(Buffer.from(feed('', `<yandex:full-text>${body}</yandex:full-text>`)));
  expect(story?.bodyHtml).toBe('<p>Первый абзац.</p>\n<p>Второй <b>важный</b> абзац.</p>');
  const blocks = 'Начало\n\n&lt;p&gt;Абзац&lt;/p&gt;';
  const [whole] = storiesOf(
    Buffer.from(feed('', `<yandex:full-text>${blocks}</yandex:full-text>`)),
  );
  expect(whole?.bodyHtml).toContain('<p>Абзац</p>');
  expect(whole?.bodyHtml).not.toContain('<p><p>');
});

test('a text of lines without a tag has its paragraphs', () => {
  const lines =
    'В Заречье открыли мост.\n  Его длина — 120 метров.\nЧто дальше\nВесной построят второй.';
  const html =
    '<p>В Заречье открыли мост.</p>\n<p>Его длина — 120 метров.</p>\n<p>Что дальше</p>\n<p>Весной построят второй.</p>';
  for (const name of ['yandex:full-text', 'description']) {
    const [story] = storiesOf(Buffer.from(feed('', `<${name}>${lines}</${name}>`)));
    expect(story?.bodyHtml).toBe(html);
  }
  const marked = 'В Заречье открыли\n&lt;b&gt;мост&lt;/b&gt;.\nОн длинный.';
  const [story] = storiesOf(Buffer.from(feed('', `<description>${marked}</description>`)));
  expect(story?.bodyHtml).toBe('В Заречье открыли\n<b>мост</b>.\nОн длинный.');
});

describe('what plugins put after a text', () => {
  const link = '<a href="https://vestnik.example/1">Мост открыт</a>';
  const home = '<a href="https://vestnik.example">Вести</a>';
  const first = 'В Заречье открыли мост длиной 120 метров, он связал набережную с парком.';
  const excerpt = 'В Заречье открыли мост длиной 120 метров, он связал набережную с';
  const item = (description: string, body: string) =>
    `<description><![CDATA[${description}]]></description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${body}]]></content:encoded>`;

  test.each([
    `Сообщение ${link} появились сначала на ${home}.`,
    `Запись ${link} впервые появилась ${home}.`,
    `The post ${link} appeared first on ${home}.`,
  ])('%s', (footer) => {
    const [story] = storiesOf(
      Buffer.from(
        feed(
          '',
          item(
            `<p>${excerpt} [&#8230;]</p><p>${footer}</p>`,
            `<p>${first}</p><p>Ещё.</p><p>${footer}</p>`,
          ),
        ),
      ),
    );
    expect(story).toMatchObject({ lead: '', bodyHtml: `<p>${first}</p><p>Ещё.</p>` });
  });

  test('a link that leads on, in a summary alone too', () => {
    const description = `<p>${excerpt}&#8230; <a href="https://vestnik.example/1">Читать далее</a></p>`;
    const [story] = storiesOf(Buffer.from(feed('', item(description, `<p>${first}</p>`))));
    expect(story?.lead).toBe('');
    const [brief] = storiesOf(
      Buffer.from(feed('', `<description><![CDATA[${description}]]></description>`)),
    );
    expect(brief?.bodyHtml).toBe(`<p>${excerpt}… </p>`);
  });

  test('in a whole text such a link is the author’s', () => {
    const body = `<p>${first} <a href="https://most.example/">Подробнее</a></p>`;
    const [story] = storiesOf(Buffer.from(feed('', item('Мост открыт.', body))));
    expect(story?.bodyHtml).toBe(body);
  });
});
