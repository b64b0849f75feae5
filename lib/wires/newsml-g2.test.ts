import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parse, storiesOf } from './test-documents.ts';

const { items } = parse('agency-g2.xml');
const find = (id: string) => storiesOf('agency-g2.xml').find((one) => one.externalId === id);

describe('a message of NewsML-G2', () => {
  test('text in NITF: versions, terms, topics, authors, and the pictures of its package', () => {
    expect(find('urn:example:g2:flood')).toMatchObject({
      source: 'primer',
      sourceName: 'Агентство «Пример»',
      sourceVersion: 4,
      sourceUpdatedAt: new Date('2026-03-17T08:30:00Z'),
      publishedAt: new Date('2026-03-17T06:00:00Z'),
      headline: 'Журавка вернулась в берега',
      lead: 'Река Журавка вернулась в берега через четыре дня после разлива.',
      category: 'incidents',
      tags: ['наводнение', 'Интервью', 'половодье'],
      authors: ['Анна Лугова', 'Пётр Берегов'],
      language: 'ru',
      urgency: 2,
      dateline: { places: ['Заречье'] },
      rights: '© Агентство «Пример», 2026',
      usageTerms: 'Только для подписчиков. Без передачи третьим лицам.',
      slugline: 'Разлив-Заречье',
      pictures: [
        {
          url: 'https://agency.example/flood1.jpg',
          caption: 'Набережная после разлива',
          credit: 'Олег Снимков / Пример',
          alt: 'Мокрая мостовая и люди с мётлами',
        },
        {
          url: 'https://agency.example/flood2.jpg',
          caption: 'Лодка у причала',
          credit: 'Вера Кадр',
        },
      ],
    });
  });

  test('the body is the richest of the alternatives, without notes to editors', () => {
    const body = find('urn:example:g2:flood')?.bodyHtml;
    expect(body).toContain('<h2>Что осталось сделать</h2>');
    expect(body).toContain('<a href="https://agency.example/bridge">сообщили дорожники</a>');
    expect(body).toContain('<cite>Иван Мостовой</cite>');
    expect(body).not.toMatch(/Для редакторов|хуже разметки/);
  });

  test('text in XHTML with prefixes; a picture the item itself links to', () => {
    expect(find('urn:example:g2:choir')).toMatchObject({
      headline: 'Хор спел на льду',
      sourceUrl: 'https://agency.example/choir',
      bodyHtml:
        '<p>Концерт собрал триста слушателей.</p><p>Второе отделение прошло у костра.<br>Пели до темноты.</p>',
      category: 'culture',
      authors: ['Нина Речная'],
      dateline: { places: ['БЕРЕЗНЯКИ'] },
      pictures: [{ url: 'https://agency.example/flood2.jpg' }],
    });
  });

  test('plain text, which is not markup, under an embargo; an older code', () => {
    expect(find('urn:example:g2:plain')).toMatchObject({
      sourceName: 'Агентство «Пример»',
      bodyHtml: '<p>Первый абзац доклада.</p>\n<p>Второй абзац, где 5 &lt; 7.</p>',
      category: 'economy',
      visibleFrom: new Date('2999-01-01T03:00:00Z'),
      action: 'publish',
    });
  });

  test('an embargo without an end and what is withheld wait for an editor', () => {
    expect(find('urn:example:g2:open')).toMatchObject({
      action: 'hold',
      bodyHtml: '<p>Текст в base64.</p>',
    });
    expect(find('urn:example:g2:held')).toMatchObject({ action: 'hold' });
  });

  test('a cancellation without a word about its provider meets the story it is about', () => {
    expect(find('urn:example:g2:killed')).toMatchObject({
      source: 'primer',
      sourceVersion: 9,
      action: 'withdraw',
    });
  });

  test('pictures, films, packages and concepts are no stories; bad items cost only themselves', () => {
    expect(items).toHaveLength(14);
    expect(items.filter((item) => 'skipped' in item)).toMatchObject([
      { number: 1, skipped: 'a package of items, not a story' },
      { number: 3, skipped: 'an item of class picture, not a story' },
      { number: 4, skipped: 'an item of class picture, not a story' },
      { number: 5, skipped: 'an item of class video, not a story' },
      { number: 13, skipped: 'a concept, not a story' },
    ]);
    expect(items.filter((item) => 'rejected' in item)).toMatchObject([
      { number: 11, rejected: 'time of change: unreadable date «вчера»' },
      { number: 12, incomplete: true },
      { number: 14, rejected: '<surprise>: no item of NewsML-G2' },
    ]);
  });
});

test('a single item with a prefix, in windows-1251', () => {
  const item = `<?xml version="1.0" encoding="windows-1251"?>
    <g2:newsItem xmlns:g2="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="2">
      <g2:itemMeta><g2:provider qcode="nprov:Primer"/><g2:versionCreated>2026-03-17T10:00:00Z</g2:versionCreated></g2:itemMeta>
      <g2:contentMeta><g2:headline>Паром пошёл по расписанию</g2:headline></g2:contentMeta>
      <g2:contentSet><g2:inlineXML contenttype="application/nitf+xml"><n:nitf xmlns:n="urn:n"><n:body><n:body.content><n:p>Первый рейс в шесть утра.</n:p></n:body.content></n:body></n:nitf></g2:inlineXML></g2:contentSet>
    </g2:newsItem>`;
  expect(storiesOf(iconv.encode(item, 'windows-1251'))).toMatchObject([
    { headline: 'Паром пошёл по расписанию', bodyHtml: '<p>Первый рейс в шесть утра.</p>' },
  ]);
});

test('NITF as a text inside an item', () => {
  const nitf =
    '<nitf><body><body.head><hedline><hl1>Весть</hl1></hedline></body.head><body.content><hl2>Раздел</hl2></body.content></body></nitf>';
  const data = `<inlineData contenttype="application/nitf+xml"><![CDATA[${nitf}]]></inlineData>`;
  const item = `<newsItem guid="urn:1"><contentSet>${data}</contentSet></newsItem>`;
  expect(storiesOf(Buffer.from(item))).toMatchObject([
    { headline: 'Весть', bodyHtml: '<h2>Раздел</h2>' },
  ]);
});

test('a package of several stories does not give them its pictures', () => {
  const news = (id: string, kind: string, content: string) =>
    `<newsItem guid="${id}"><itemMeta><itemClass qcode="ninat:${kind}"/></itemMeta><contentMeta><headline>${id}</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
  const text = '<inlineData contenttype="text/plain">Текст.</inlineData>';
  const message = `<newsMessage><itemSet>
    <packageItem guid="p"><groupSet><group><itemRef residref="a"/><itemRef residref="b"/><itemRef residref="c"/></group></groupSet></packageItem>
    ${news('a', 'text', text)}${news('b', 'text', text)}
    ${news('c', 'picture', '<remoteContent href="https://agency.example/c.jpg" contenttype="image/jpeg"/>')}
  </itemSet></newsMessage>`;
  expect(storiesOf(Buffer.from(message)).map(({ pictures }) => pictures)).toEqual([[], []]);
});

const item = (id: string, kind: string, content: string, meta = '', lines = '') =>
  `<newsItem guid="${id}"><itemMeta><itemClass qcode="ninat:${kind}"/>${meta}</itemMeta><contentMeta>${lines || `<headline>${id}</headline>`}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
const photo = (id: string, meta = '') =>
  item(
    id,
    'picture',
    `<remoteContent href="https://agency.example/${id}.jpg" contenttype="image/jpeg"/>`,
    meta,
  );
const text = '<inlineData contenttype="text/plain">Текст.</inlineData>';

test('a picture that was killed, or waits for its own embargo, is not shown with the story', () => {
  const references = ['a', 'killed', 'late', 'open', 'past', 'plain'].map(
    (id) => `<itemRef residref="${id}"/>`,
  );
  const message = `<newsMessage><itemSet>${item('a', 'text', text)}
    <packageItem guid="p"><groupSet><group>${references.join('')}</group></groupSet></packageItem>
    ${photo('killed', '<pubStatus qcode="stat:canceled"/>')}
    ${photo('late', '<embargoed>2999-01-01T00:00:00Z</embargoed>')}${photo('open', '<embargoed/>')}
    ${photo('past', '<embargoed>2020-01-01T00:00:00Z</embargoed>')}${photo('plain')}
  </itemSet></newsMessage>`;
  const [story] = storiesOf(Buffer.from(message));
  expect(story?.pictures?.map(({ url }) => url)).toEqual([
    'https://agency.example/past.jpg',
    'https://agency.example/plain.jpg',
  ]);
});

test('a text that stands elsewhere is rejected in words; its cancellation is obeyed', () => {
  const file =
    '<remoteContent href="https://agency.example/t.xml" contenttype="application/nitf+xml"/>';
  const cancelled = item('b', 'text', file, '<pubStatus qcode="stat:canceled"/>');
  const message = `<newsMessage><itemSet>${item('a', 'text', file)}${cancelled}</itemSet></newsMessage>`;
  expect(parse(Buffer.from(message)).items).toMatchObject([
    { rejected: 'body: it stands elsewhere, and is not opened: https://agency.example/t.xml' },
    { story: { action: 'withdraw' } },
  ]);
});

test('of lines in several languages the publication’s own, all terms of all rights', () => {
  const lines =
    '<headline xml:lang="en">Bridge</headline><headline xml:lang="ru">Мост</headline><description xml:lang="en">Opened</description><description xml:lang="ru-BY">Открыт</description>';
  const rights = (terms: string) => `<rightsInfo><usageTerms>${terms}</usageTerms></rightsInfo>`;
  const both = item('a', 'text', text, '', lines).replace(
    '<itemMeta>',
    `${rights('Для подписчиков.')}${rights('Не для перепечатки')}<itemMeta>`,
  );
  expect(storiesOf(Buffer.from(both))).toMatchObject([
    { headline: 'Мост', lead: 'Открыт', usageTerms: 'Для подписчиков. Не для перепечатки' },
  ]);
});

test.each([
  ['a film', item('x', 'video', ''), '<itemRef residref="x"/>'],
  ['sound', item('x', 'audio', ''), '<itemRef residref="x"/>'],
  ['a package', '<packageItem guid="x"/>', '<itemRef residref="x"/>'],
  [
    'a picture of another message',
    '',
    '<itemRef residref="x"><itemClass uri="http://cv.iptc.org/newscodes/ninature/picture"/></itemRef>',
  ],
  ['the story a second time', '', '<itemRef residref="a"/>'],
])('%s in the package of a story leaves it its pictures', (_, more, reference) => {
  const message = `<newsMessage><itemSet>
    <packageItem guid="p"><groupSet><group><itemRef residref="a"/><itemRef residref="b"/><itemRef residref="c"/>${reference}</group></groupSet></packageItem>
    ${item('a', 'text', text)}${photo('b')}${photo('c')}${more}
  </itemSet></newsMessage>`;
  const [story] = storiesOf(Buffer.from(message));
  expect(story?.pictures?.map(({ url }) => url)).toEqual([
    'https://agency.example/b.jpg',
    'https://agency.example/c.jpg',
  ]);
});

test('a subject newer than the table is of the category of a broader one it names', () => {
  const subject = (code: string, more: string) =>
    `<headline>a</headline><subject qcode="${code}"><name>Гиревой спорт</name>${more}</subject>`;
  const read = (lines: string) => storiesOf(Buffer.from(item('a', 'text', text, '', lines)))[0];
  const broader = '<broader qcode="medtop:15000000"/>';
  const expected = { category: 'sport', tags: ['Гиревой спорт'] };
  expect(read(subject('medtop:20001337', broader))).toMatchObject(expected);
  expect(read(subject('primer:17', broader))).toMatchObject(expected);
  const own = subject('medtop:20000002', broader);
  expect(read(own)?.category).toBe('culture');
});

test('the terms of the NITF inside narrow too', () => {
  const nitf =
    '<inlineXML><nitf><head><docdata><doc.rights limitations="Не для эфира"/><doc.copyright holder="Речная"/></docdata></head><body><body.head><rights>No resale</rights></body.head><body.content><p>Цела.</p></body.content></body></nitf></inlineXML>';
  const rights = '<rightsInfo><usageTerms>Для подписчиков.</usageTerms></rightsInfo>';
  const one = item('a', 'text', nitf).replace('<itemMeta>', `${rights}<itemMeta>`);
  expect(storiesOf(Buffer.from(one))).toMatchObject([
    { rights: '© Речная', usageTerms: 'Для подписчиков. Не для эфира; No resale' },
  ]);
});
