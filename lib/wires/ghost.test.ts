import { expect, test } from 'vitest';
import { prepareStory } from '#lib/stories/prepare-story.ts';
import { parse, storiesOf } from './test-documents.ts';

const file = '../archives/vestnik-ghost.json';
const site = 'https://vestnik.example';
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');

test('published posts for everybody become stories, everything else is counted by kind', () => {
  const { format, items } = parse(file, { site });
  expect(format).toBe('ghost');
  const told = items.map((item) =>
    'skipped' in item ? item.skipped : 'rejected' in item ? item.rejected : 'a story',
  );
  expect(told).toEqual([
    ...['a story', 'a story', 'a story', 'a draft', 'a page', 'a post for members only'],
    ...['a post planned for later', 'body: it is no document of Ghost’s editor'],
  ]);
});

test('a post comes with authors, tags, pictures and its old address', () => {
  const [story] = storiesOf(file, { site });
  expect(story).toMatchObject({
    sourceName: 'Почтовый вестник',
    externalId: 'u-1',
    category: 'economy',
    tags: ['Почта'],
    authors: ['Анна Небылицына', 'Пётр Выдумкин'],
    publishedAt: new Date('2024-03-01T08:00:00Z'),
    formerAddresses: ['/zapis-1'],
  });
  if (!story) throw new Error('There is no story.');
  expect(
    prepareStory(story, new Date()).pictures.map(({ url, caption, alt }) => [url, caption, alt]),
  ).toEqual([
    [`${site}/content/images/pochta.jpg`, 'Почта утром', 'Здание почты'],
    [`${site}/content/images/zal.jpg`, 'Зал', ''],
  ]);
});

test('a body of the Lexical editor', () => {
  const story = storiesOf(file, { site })[1];
  if (!story) throw new Error('There is no second story.');
  const stored = prepareStory(story, new Date());
  expect(plain(stored.lead)).toBe('Поезд пришёл вовремя.');
  expect(plain(stored.bodyHtml).split('\n')).toEqual([
    '<h2>На вокзале</h2>',
    '<ul><li>перрон</li></ul>',
    `<p><a href="${site}/raspisanie/">Расписание</a></p>`,
    '<p>Вставка</p>',
  ]);
  expect(stored.pictures.map(({ url, alt, caption }) => [url, alt, plain(caption)])).toEqual([
    [`${site}/content/images/poezd.jpg`, 'Поезд', 'Поезд у перрона'],
  ]);
});

test('a body of mobiledoc', () => {
  const story = storiesOf(file, { site })[2];
  if (!story) throw new Error('There is no third story.');
  expect(story.bodyHtml?.replaceAll('\n', '')).toBe(
    '<p>Река <strong>вышла</strong><br><a href="https://reka.example/">из берегов</a></p>' +
      `<figure><img src="${site}/content/images/reka.jpg" alt><figcaption>Река</figcaption></figure>` +
      '<ul><li>лодка</li></ul><hr><p>Конец.</p>',
  );
});

test('without the address of its site nothing leads nowhere', () => {
  const [story] = storiesOf(file);
  expect(story?.pictures).toEqual([]);
  expect(JSON.stringify(story)).not.toContain('__GHOST_URL__');
});

const exported = (post: object) =>
  Buffer.from(
    JSON.stringify({
      data: {
        posts: [{ id: 1, uuid: 'u', title: 'Весть', slug: 'vest', html: '<p>Да.</p>', ...post }],
      },
    }),
  );

test.each([
  ['2018-08-22 05:57:41', '2018-08-22T05:57:41Z'],
  ['2018-08-22T05:57:41.000Z', '2018-08-22T05:57:41Z'],
  [1_388_318_310_782, '2013-12-29T11:58:30.782Z'],
])('a time of Ghost, %s, is Greenwich time', (written, instant) => {
  const times = { published_at: written, updated_at: written };
  expect(storiesOf(exported(times))).toMatchObject([
    { publishedAt: new Date(instant), sourceUpdatedAt: new Date(instant) },
  ]);
});

test('a time nobody can read rejects the post', () => {
  expect(parse(exported({ published_at: 'вчера' })).items).toMatchObject([
    { rejected: 'date: unreadable date «вчера»' },
  ]);
});

test('pictures that are lost without the address of the former site are told', () => {
  const told = { skipped: expect.stringContaining('--site'), isOther: true };
  const post = exported({ feature_image: '__GHOST_URL__/content/images/a.jpg' });
  expect(parse(post).items).toMatchObject([{ story: { pictures: [] } }, told]);
  expect(parse(exported({ image: '/content/images/a.jpg' })).items).toMatchObject([{}, told]);
  expect(parse(post, { site }).items).toHaveLength(1);
  expect(parse(exported({})).items).toHaveLength(1);
});

test('words of cards: of a gallery, a heading, a film', () => {
  const children = [
    { type: 'gallery', images: [{ src: `${site}/1.jpg` }], caption: 'Праздник' },
    { type: 'header', header: 'Глава', subheader: 'О реке' },
    { type: 'video', src: `${site}/1.mp4`, caption: '<p>Как <b>шёл</b> снег</p>' },
  ];
  const lexical = JSON.stringify({ root: { children } });
  const [story] = storiesOf(exported({ html: '', lexical }));
  expect(story?.bodyHtml).toContain('<p>Праздник</p>');
  expect(story?.bodyHtml).toContain('<h2>Глава</h2><p>О реке</p>');
  expect(story?.bodyHtml).toContain(`<a href="${site}/1.mp4">Как шёл снег</a>`);
});
