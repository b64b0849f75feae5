import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareStory } from '#lib/stories/prepare-story.ts';
import { parse, storiesOf } from './test-documents.ts';

const file = '../archives/zarechye-wxr.xml';
const uploads = 'https://zarechye.example/wp-content/uploads';
const bytes = readFileSync(`tests/fixtures/wires/${file}`);
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');

test('published posts become stories, everything else is counted by kind', () => {
  const { format, items } = parse(file);
  expect(format).toBe('wxr');
  const kinds = items.map((item) => ('skipped' in item ? item.skipped : 'a story'));
  expect(kinds).toEqual([
    ...['a story', 'a story', 'a page', 'a draft', 'a private post', 'a private post'],
    ...['a menu item', 'an attachment', 'an attachment', 'an attachment', 'an attachment'],
  ]);
});

test('a post of the classic editor comes with everything it had', () => {
  const [story] = storiesOf(file);
  expect(story).toMatchObject({
    sourceName: 'Вести Заречья',
    sourceUrl: null,
    externalId: 'https://zarechye.example/?p=101',
    headline: 'Мост «Журавлиный» открыли & освятили',
    category: 'culture',
    tags: ['Мосты'],
    authors: ['Ольга Вымыслова'],
    language: 'ru-RU',
    publishedAt: new Date('2019-05-12T06:30:00Z'),
    sourceUpdatedAt: new Date('2019-05-13T06:30:00Z'),
    formerAddresses: ['/2019/05/%D0%BC%D0%BE%D1%81%D1%82'],
  });
  if (!story) throw new Error('There is no story.');
  const stored = prepareStory(story, new Date());
  expect(stored.pictures.map(({ url, caption, alt }) => [url, plain(caption), plain(alt)])).toEqual(
    [
      [`${uploads}/lenta.jpg`, 'Лента перерезана', 'Люди у ленты'],
      [`${uploads}/most.jpg`, 'Мост утром', ''],
      [`${uploads}/a.jpg`, 'Вид с горы', ''],
      [`${uploads}/b.jpg`, '', ''],
    ],
  );
  expect(plain(stored.lead)).toBe('В Заречье открыли пешеходный мост. Его ждали три года.');
  expect(plain(stored.bodyHtml).split('\n')).toEqual([
    '<p>Мост связал набережную с парком.<br>Длина его — 120 метров.</p>',
    '<figure data-picture="1"></figure>',
    '<p>Скобки [так в тексте] остались, рамка ушла.</p>',
    '<figure data-picture="2"></figure>',
    '<figure data-picture="3"></figure>',
    '<p><a href="https://video.example/watch/12">https://video.example/watch/12</a></p>',
    expect.stringMatching(/^<p>\]?&gt;<\/p>$/),
  ]);
});

test('a gallery of blocks keeps a caption for each picture, and its pictures their full size', () => {
  const [, story] = storiesOf(file);
  if (!story) throw new Error('There is no second story.');
  const stored = prepareStory(story, new Date());
  expect(stored.pictures.map(({ url, caption }) => [url, caption])).toEqual([
    [`${uploads}/a.jpg`, 'Первая'],
    [`${uploads}/b.jpg`, 'Вторая'],
  ]);
  expect(stored.lead).toBe('Первый абзац.');
  expect(story.authors).toEqual(['petr']);
  expect(story.formerAddresses).toEqual(['/archives/102']);
});

test('control characters of old databases are no obstacle', () => {
  const dirty = bytes.toString().replace('пешеходный', 'пеше\u0002ход\u001fный');
  const [story] = storiesOf(Buffer.from(dirty));
  expect(story?.bodyHtml).toContain('пешеходный');
});

test('where an export breaks off, the posts before stay', () => {
  const cut = bytes.subarray(0, bytes.indexOf('Последний абзац'));
  // Its pictures stand behind the break, and are told as lost.
  const items = parse(cut).items.filter((item) => !('skipped' in item));
  expect(items.map((item) => ('rejected' in item ? item.rejected : 'a story'))).toEqual([
    'a story',
    expect.stringContaining('cut short inside <content:encoded>'),
  ]);
});

test('entities of its own are refused', () => {
  const bomb = bytes
    .toString()
    .replace('<rss ', '<!DOCTYPE rss [<!ENTITY a "аааа"><!ENTITY b "&a;&a;">]>\n<rss ');
  expect(() => parse(Buffer.from(bomb))).toThrow('entities of its own');
});

test('pictures an export names and does not hold are told', () => {
  const post = (number: number, body: string, meta = '') =>
    `<item><title>Весть</title><guid>https://zarechye.example/?p=${number}</guid><wp:post_id>${number}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${body}]]></content:encoded>${meta}</item>`;
  const thumbnail =
    '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>8</wp:meta_value></wp:postmeta>';
  const attachment =
    '<item><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://zarechye.example/7.jpg</wp:attachment_url></item>';
  const items = [
    post(1, 'Да.', thumbnail),
    post(2, '[gallery ids="7,9"]'),
    post(3, '<!-- wp:gallery {"ids":[7]} /-->'),
    attachment,
  ];
  const text = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('')}</channel></rss>`;
  const told = parse(Buffer.from(text)).items.map((item) =>
    'skipped' in item
      ? item.skipped
      : `a story of ${'story' in item && item.story.pictures?.length}`,
  );
  const lost = 'a picture of a story, which the export does not hold';
  expect(told).toEqual([
    ...['a story of 0', lost, 'a story of 1', lost, 'a story of 1', 'an attachment'],
  ]);
});

test.each([
  ['', ''],
  ['<ul class="blocks-gallery-grid">', '</ul>'],
])('a gallery of blocks stays together, with the caption of the whole (%s)', (open, close) => {
  const image = (name: string) =>
    `<figure class="wp-block-image"><img src="https://zarechye.example/${name}.jpg" alt=""/>${name === 'b' ? '<figcaption>Хор</figcaption>' : ''}</figure>`;
  const pictures = ['a', 'b']
    .map((name) => (open ? `<li class="blocks-gallery-item">${image(name)}</li>` : image(name)))
    .join('\n');
  const gallery = `<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images">${open}${pictures}${close}<figcaption class="blocks-gallery-caption">Праздник на набережной</figcaption></figure><!-- /wp:gallery -->`;
  const text = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>Праздник</title>
    <guid>https://zarechye.example/?p=1</guid><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
    <content:encoded><![CDATA[<!-- wp:paragraph --><p>В Заречье отметили день моста.</p><!-- /wp:paragraph --><figure class="wp-block-image"><img src="https://zarechye.example/main.jpg"/></figure>${gallery}]]></content:encoded></item></channel></rss>`;
  const [story] = storiesOf(Buffer.from(text));
  if (!story) throw new Error('There is no story.');
  const stored = prepareStory(story, new Date());
  expect(plain(stored.bodyHtml)).toBe(
    '<figure data-gallery="1,2"><figcaption>Праздник на набережной</figcaption></figure>',
  );
  expect(stored.pictures.map(({ caption }) => caption)).toEqual(['', '', 'Хор']);
});
