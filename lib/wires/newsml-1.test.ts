import { describe, expect, test } from 'vitest';
import { parse, storiesOf } from './test-documents.ts';

describe('NewsML 1.2', () => {
  const [bridge, fair, open, old] = storiesOf('agency-1.2.xml');

  test('the identifier stays the same from revision to revision', () => {
    expect(bridge).toMatchObject({
      externalId: 'urn:newsml:primer.example:20260317:BRIDGE',
      sourceVersion: 3,
      sourceUpdatedAt: new Date('2026-03-17T07:30:00Z'),
      publishedAt: new Date('2026-03-17T06:00:00Z'),
      action: 'publish',
    });
  });

  test('lines, codes and text of the main component', () => {
    expect(bridge).toMatchObject({
      source: 'primer-example',
      sourceName: 'Агентство «Пример»',
      headline: 'Пешеходный мост достроили',
      category: 'economy',
      tags: ['мосты', 'пешеходы'],
      authors: ['Мария Примерова'],
      dateline: { places: ['ЗАРЕЧЬЕ'] },
      rights: '© Пример, 2026',
      usageTerms: 'Только для подписчиков',
      slugline: 'мост-заречье',
      urgency: 4,
    });
    expect(bridge?.bodyHtml).toMatch(
      /^<p>Мост открыт для пешеходов с утра вторника.<\/p><p>Вечером/,
    );
  });

  test('each picture once, in its widest size, with its caption and credit', () => {
    expect(bridge?.pictures).toEqual([
      {
        url: 'https://agency.example/most-1200.jpg',
        caption: 'Мост накануне открытия',
        credit: 'Олег Снимков / Пример',
        alt: '',
      },
      { url: 'https://agency.example/svet.jpg', caption: 'Подсветка моста', credit: '', alt: '' },
    ]);
  });

  test('NITF inside; an embargo with an end, and one without', () => {
    expect(fair).toMatchObject({
      headline: 'Ярмарка откроется в субботу',
      authors: ['Нина Речная'],
      bodyHtml: '<p>Приедут сорок хозяйств.</p>',
      urgency: 3,
      visibleFrom: new Date('2999-01-01T03:00:00Z'),
      action: 'publish',
    });
    expect(open).toMatchObject({ headline: 'Без срока', visibleFrom: null, action: 'hold' });
  });

  test('a cancellation is of the same source; pictures and packages are no stories', () => {
    expect(old).toMatchObject({ source: 'primer-example', action: 'withdraw' });
    expect(parse('agency-1.2.xml').items.slice(4)).toMatchObject([
      { skipped: 'an item of pictures, not a story' },
      { skipped: 'a package of items, not a story' },
    ]);
  });
});

test.each([
  ['<RevisionId Update="D">2</RevisionId>', '', 'withdraw'],
  ['<RevisionId Update="N">2</RevisionId>', '<Instruction FormalName="Delete"/>', 'withdraw'],
  ['<RevisionId Update="U">2</RevisionId>', '<Instruction FormalName="Update"/>', 'publish'],
  ['<RevisionId>2</RevisionId>', '<Status FormalName="Withheld"/>', 'hold'],
])('%s %s: %s', (revision, management, action) => {
  const item = `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId>${revision}</NewsIdentifier></Identification>
    <NewsManagement>${management}</NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Весть</HeadLine></NewsLines><ContentItem><DataContent>Текст.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
  expect(storiesOf(Buffer.from(item))).toMatchObject([{ sourceVersion: 2, action }]);
});

const item = (id: string, update: string, content: string, status = 'Usable') =>
  `<NewsItem><Identification><NewsIdentifier><NewsItemId>${id}</NewsItemId><RevisionId Update="${update}">2</RevisionId></NewsIdentifier></Identification>
  <NewsManagement><Status FormalName="${status}"/></NewsManagement>${content}</NewsItem>`;
const text = (headline: string, lines = '') =>
  `<NewsComponent><NewsLines><HeadLine>${headline}</HeadLine>${lines}</NewsLines><ContentItem><DataContent>Текст.</DataContent></ContentItem></NewsComponent>`;
const itemsOf = (items: string) => parse(Buffer.from(`<NewsML>${items}</NewsML>`)).items;

test('a revision of parts, or of the status alone, is rejected in words', () => {
  const update = '<Update idref="h"><Replace>Другой заголовок</Replace></Update>';
  expect(
    itemsOf(
      item('1', 'U', update) + item('2', 'A', '', 'Withheld') + item('3', 'A', '', 'Canceled'),
    ),
  ).toMatchObject([
    { rejected: 'changes parts of an earlier revision: only whole revisions are read' },
    { rejected: 'changes the status alone, to «Withheld»' },
    { story: { externalId: 'urn:newsml:3', action: 'withdraw' } },
  ]);
});

test('a list of topics is no item of pictures', () => {
  expect(itemsOf(item('1', 'N', '<TopicSet/>'))).toMatchObject([
    { skipped: 'a list of topics, not a story' },
  ]);
});

test('items inside an item are stories of their own', () => {
  const inner = item('2', 'N', text('Вторая')) + item('3', 'N', text('Третья'));
  const around = `<NewsComponent>${text('Первая')}<NewsComponent>${inner}</NewsComponent></NewsComponent>`;
  const told = (items: string) =>
    itemsOf(items).map((one) => 'story' in one && [one.story.externalId, one.story.headline]);
  expect(told(item('1', 'N', around))).toEqual([
    ['urn:newsml:1', 'Первая'],
    ['urn:newsml:2', 'Вторая'],
    ['urn:newsml:3', 'Третья'],
  ]);
  expect(told(item('1', 'N', `<NewsComponent>${inner}</NewsComponent>`))).toEqual([
    ['urn:newsml:2', 'Вторая'],
    ['urn:newsml:3', 'Третья'],
  ]);
});

test('terms of the lines and of the metadata narrow together', () => {
  const rights =
    '<RightsLine>Для подписчиков</RightsLine></NewsLines><RightsMetadata><UsageRights><UsageType>Не для перепечатки</UsageType></UsageRights></RightsMetadata>';
  const component = text('Весть', rights).replace(
    '</RightsMetadata></NewsLines>',
    '</RightsMetadata>',
  );
  expect(itemsOf(item('1', 'N', component))).toMatchObject([
    { story: { usageTerms: 'Для подписчиков; Не для перепечатки' } },
  ]);
});

test('all copyright lines, and the terms of the NITF inside', () => {
  const nitf = (inside: string) =>
    `<NewsComponent><NewsLines><HeadLine>Весть</HeadLine><CopyrightLine>© Пример</CopyrightLine><CopyrightLine>Перепечатка запрещена</CopyrightLine></NewsLines><ContentItem><DataContent>${inside}</DataContent></ContentItem></NewsComponent>`;
  const document =
    '<nitf><head><docdata><doc.rights limitations="Не для эфира"/><doc.copyright holder="Речная" year="2026"/></docdata></head><body><body.head><rights>No resale</rights></body.head><body.content><p>Цела.</p></body.content></body></nitf>';
  for (const inside of [document, `<![CDATA[${document}]]>`]) {
    expect(itemsOf(item('1', 'N', nitf(inside)))).toMatchObject([
      {
        story: {
          rights: '© Пример; Перепечатка запрещена; © Речная, 2026',
          usageTerms: 'Не для эфира; No resale',
        },
      },
    ]);
  }
});
