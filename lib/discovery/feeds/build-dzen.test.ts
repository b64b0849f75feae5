import { expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import { buildDzenFeed } from './build-dzen.ts';
import { channelOf } from './feed-addresses.ts';
import { elementsOf, expectValidRss, textsOf } from './test-feed-rules.ts';
import { edgeStories, feedOf, feedPictureOf, feedStory, siteUrl } from './test-feed-stories.ts';

const channel = { ...channelOf({ kind: 'all' }), path: '/dzen.xml' };
const build = (stories: Parameters<typeof feedOf>[0]) =>
  buildDzenFeed(feedOf(stories, { channel }));
const ids = (stories: Parameters<typeof feedOf>[0]) =>
  textsOf(build(stories), 'guid').map((guid) => Number(guid.split('/').at(-1)));

it('has all Dzen requires of each story, and nothing of Yandex', () => {
  const document = build(edgeStories());
  expectValidRss(document, `${siteUrl}/dzen.xml`);
  const items = elementsOf(document, 'item');
  expect(items.length).toBeGreaterThan(0);
  for (const name of ['media:rating', 'enclosure', 'content:encoded']) {
    expect(elementsOf(document, name), name).toHaveLength(items.length);
  }
  expect(new Set(textsOf(document, 'media:rating'))).toEqual(new Set(['nonadult']));
  const categories = [...site.dzenCategories];
  expect(textsOf(document, 'category').slice(0, categories.length)).toEqual(categories);
  expect(document).not.toContain('yandex');
});

it('leaves out what Dzen would refuse: others’ stories, short ones, those without a large cover', () => {
  const narrow = feedPictureOf('b', { width: 799, height: 600 });
  expect(
    ids([
      feedStory({ id: 1 }),
      feedStory({ id: 2, source: 'agency' }),
      feedStory({ id: 3, bodyHtml: '<p>Кратко.</p>' }),
      feedStory({ id: 4, picture: null }),
      // The next width there is would be enlarged, and the one below is too narrow.
      feedStory({ id: 5, picture: narrow }),
    ]),
  ).toEqual([1]);
});

it('has no other tag than those Dzen knows, and loses no word of a table', () => {
  const long = `<p>${'Движение <strong>открыто</strong>. '.repeat(30)}</p>`;
  const story = edgeStories().find(({ id }) => id === 8) ?? feedStory();
  const narrow = feedPictureOf('e', { width: 400, height: 300 });
  const pictures = new Map([...story.pictures, [2, narrow]]);
  const [content = ''] = textsOf(
    build([feedStory({ bodyHtml: long + story.bodyHtml, pictures })]),
    'content:encoded',
  );
  const tags = new Set([...content.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
  expect([...tags].sort()).toEqual(['a', 'b', 'figcaption', 'figure', 'h2', 'img', 'p']);
  expect(content).toContain('<p>Итог</p><p>Река — Ясна</p>');
  expect(content).toContain('<b>открыто</b>');
  expect(content).not.toContain('e'.repeat(32));
});
