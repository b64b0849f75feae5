import { expect, it } from 'vitest';
import { buildRss } from './build-rss.ts';
import { channelOf } from './feed-addresses.ts';
import { elementsOf, expectValidRss, textsOf } from './test-feed-rules.ts';
import { edgeStories, feedOf, feedPictureOf, feedStory, siteUrl } from './test-feed-stories.ts';

const self = `${siteUrl}/rss.xml`;

it('keeps the rules of feeds, whatever stands in the stories', () => {
  const document = buildRss(feedOf(edgeStories()));
  const feed = expectValidRss(document, self);
  expect(feed).toMatchObject({ title: 'Вестка', link: `${siteUrl}/`, language: 'ru', ttl: 5 });
  expect(feed?.items).toHaveLength(edgeStories().length);
});

it('gives headlines as they are, and the beginning as text within HTML', () => {
  const [, , , edge] = edgeStories();
  const document = buildRss(feedOf(edge ? [edge] : []));
  expect(textsOf(document, 'title')).toContain(edge?.headline);
  expect(textsOf(document, 'description')[1]).toBe('Высота &lt; 5 м &amp; ширина &gt; 2 м');
  expect(textsOf(buildRss(feedOf([feedStory({ headline: 'Ж'.repeat(180) })])), 'title')).toContain(
    'Ж'.repeat(180),
  );
});

it('calls a story the same after an edit and a move, and another one otherwise', () => {
  const identify = (given: Parameters<typeof feedStory>[0]) =>
    textsOf(buildRss(feedOf([feedStory(given)])), 'guid')[0];
  const first = identify({ id: 7 });
  expect(first).toBe('tag:vestka.test,2026-11-01:story/7');
  const edited = { headline: 'Иначе', path: '/world/2023/12/13/inache', category: 'world' };
  expect(identify({ id: 7, ...edited, publishedAt: new Date() })).toBe(first);
  expect(identify({ id: 8 })).not.toBe(first);
});

it('sends whole texts and pictures of own stories only', () => {
  const own = buildRss(feedOf([feedStory()]));
  expect(textsOf(own, 'content:encoded')[0]).toContain('Первыми проехали строители.');
  expect(elementsOf(own, 'media:content')).toHaveLength(1);
  const foreign = buildRss(feedOf([feedStory({ source: 'agency', sourceName: 'Север' })]));
  expect(foreign).not.toContain('Первыми проехали строители.');
  expect(foreign).not.toContain('/pictures/');
  expect(foreign).not.toContain('Мост через Ясну открыт для машин.');
  expect(textsOf(foreign, 'title')).toContain('Мост открыт');
  expect(textsOf(foreign, 'dc:creator')).toEqual(['Север']);
});

it('tells what was corrected before the lead, and dates the feed by it', () => {
  const document = buildRss(feedOf(edgeStories().filter(({ id }) => id === 5 || id === 1)));
  expect(textsOf(document, 'content:encoded')[1]).toMatch(
    /^<p><strong>Исправлено 14 декабря 2023, 09:00:<\/strong> Не 4, а 5 м\.<\/p><p>Мост через/,
  );
  expect(textsOf(document, 'lastBuildDate')).toEqual(['Thu, 14 Dec 2023 09:00:00 +0300']);
  expect(textsOf(document, 'pubDate')[0]).toBe('Wed, 13 Dec 2023 14:26:00 +0300');
});

it('has pictures whole, credited and never enlarged', () => {
  const small = feedPictureOf('d', { width: 500, height: 400 });
  const document = buildRss(feedOf([feedStory({ picture: small })]));
  expect(elementsOf(document, 'media:content')[0]?.attribs).toEqual({
    url: `${siteUrl}/pictures/${'d'.repeat(32)}/full-480.jpg`,
    type: 'image/jpeg',
    medium: 'image',
    width: '480',
    height: '384',
  });
  expect(textsOf(document, 'media:credit')).toEqual(['Фото: Анна Ясновская']);
  expect(textsOf(document, 'content:encoded')[0]).toContain(
    '<figcaption>Новый мост. Фото: Анна Ясновская</figcaption></figure>',
  );
});

it('leaves no gap for a picture that was withdrawn', () => {
  const document = buildRss(feedOf(edgeStories().filter(({ id }) => id === 8)));
  expect(elementsOf(document, 'media:content')).toHaveLength(2);
  expect(textsOf(document, 'content:encoded')[0]?.match(/<figure>/g)).toHaveLength(2);
});

it('is a feed without items when there is nothing, and names the hub where there is one', () => {
  const channel = channelOf({ kind: 'tag', tag: { slug: 'mosty', name: 'мосты' } });
  const hub = 'https://hub.test/?a=1&b=2';
  const document = buildRss(feedOf([], { channel, hub }));
  expectValidRss(document, `${siteUrl}/tags/mosty/rss.xml`);
  expect(elementsOf(document, 'item')).toEqual([]);
  expect(elementsOf(document, 'lastBuildDate')).toEqual([]);
  expect(elementsOf(document, 'atom:link').map(({ attribs }) => attribs['rel'])).toEqual([
    'self',
    'hub',
  ]);
});
