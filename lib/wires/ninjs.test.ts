import { describe, expect, test } from 'vitest';
import { parse, storiesOf } from './test-documents.ts';

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
          { url: 'https://agency.example/p2.jpg' },
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

  const one = (item: object) =>
    storiesOf(Buffer.from(JSON.stringify({ uri: 'urn:1', ...item })))[0];

  test('a gallery among the associations, in order, below the text', () => {
    const photo = (name: string) => ({
      ...{ name, type: 'picture', by: 'О. Снимков', descriptions: [{ value: `Подпись ${name}` }] },
      renditions: [{ name: 'large', href: `https://agency.example/${name}.jpg`, width: 900 }],
    });
    const associations = [
      photo('one'),
      { name: 'gallery', type: 'composite', associations: [photo('two'), photo('three')] },
      { name: 'clip', type: 'video', renditions: [{ href: 'https://agency.example/clip.mp4' }] },
    ];
    const story = one({ type: 'text', headline: 'Выставка', body_text: 'Открыта.', associations });
    expect(story?.pictures).toMatchObject([
      { url: 'https://agency.example/one.jpg', caption: 'Подпись one', credit: 'О. Снимков' },
      { url: 'https://agency.example/two.jpg', caption: 'Подпись two' },
      { url: 'https://agency.example/three.jpg', caption: 'Подпись three' },
    ]);
    expect(story?.bodyHtml).toMatch(/Открыта.*two\.jpg.*three\.jpg/);
    expect(story?.bodyHtml).not.toContain('one.jpg');
  });

  test('kinds of text readers want to know, people the story is about, terms at an address', () => {
    expect(
      one({
        ...{ type: 'text', headlines: [{ value: 'Разговор у реки' }], slugline: 'река-разговор' },
        genres: [{ uri: 'http://cv.iptc.org/newscodes/genre/Interview', name: 'interview' }],
        people: [
          { name: 'Анна Лугова', rel: 'about' },
          { name: 'Пётр', rel: 'mentions' },
        ],
        subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/20000430', name: 'реки' }],
        rightsInfo: { linkedRights: 'https://agency.example/terms' },
      }),
    ).toMatchObject({
      category: 'ecology',
      tags: ['реки', 'Интервью', 'Анна Лугова'],
      usageTerms: 'https://agency.example/terms',
      slugline: 'река-разговор',
    });
  });

  test('a body that comes as NITF only', () => {
    const value =
      '<nitf><body><body.content><p>Текст.</p><hl2>Раздел</hl2></body.content></body></nitf>';
    const bodies = [{ contentType: 'application/nitf+xml', value }];
    expect(one({ headlines: [{ value: 'Весть' }], bodies })?.bodyHtml).toBe(
      '<p>Текст.</p><h2>Раздел</h2>',
    );
    const cut = [{ contentType: 'application/nitf+xml', value: value.slice(0, 60) }];
    const item = { uri: 'urn:1', headlines: [{ value: 'Весть' }], bodies: cut };
    expect(parse(Buffer.from(JSON.stringify(item))).items).toMatchObject([
      { rejected: expect.stringContaining('body: NITF that is cut short') },
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

  test('a picture that was killed, or waits for its own embargo, is not shown with the story', () => {
    const photo = (name: string, more: object = {}) => ({
      ...{
        name,
        type: 'picture',
        renditions: { a: { href: `https://agency.example/${name}.jpg` } },
      },
      ...more,
    });
    const story = one({
      ...{ type: 'text', headline: 'Выставка', body_text: 'Открыта.' },
      associations: [
        photo('killed', { pubStatus: 'canceled' }),
        photo('withheld', { pubStatus: 'withheld' }),
        photo('late', { embargoed: '2999-01-01T00:00:00Z' }),
        photo('open', { embargoed: null }),
        photo('past', { embargoed: '2020-01-01T00:00:00Z' }),
        photo('plain', { pubStatus: 'usable' }),
      ],
    });
    expect(story?.pictures?.map(({ url }) => url)).toEqual([
      'https://agency.example/past.jpg',
      'https://agency.example/plain.jpg',
    ]);
  });

  test('terms at an address do not hide those written out', () => {
    const item = {
      ...{ type: 'text', headline: 'Весть', usageTerms: 'Для подписчиков' },
      rightsInfo: [
        { linkedRights: 'https://agency.example/terms' },
        { encodedRights: 'Not for redistribution' },
      ],
    };
    expect(one(item)?.usageTerms).toBe(
      'Для подписчиков; https://agency.example/terms; Not for redistribution',
    );
  });
});
