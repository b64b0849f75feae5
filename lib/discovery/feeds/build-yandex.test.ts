import { expect, it } from 'vitest';
import { buildYandexFeed } from './build-yandex.ts';
import { channelOf } from './feed-addresses.ts';
import { elementsOf, expectValidRss, textsOf } from './test-feed-rules.ts';
import { edgeStories, feedOf, feedStory, siteUrl } from './test-feed-stories.ts';

const channel = { ...channelOf({ kind: 'all' }), path: '/yandex.xml' };
const build = (stories: Parameters<typeof feedOf>[0]) =>
  buildYandexFeed(feedOf(stories, { channel }));

it('has every own story with its text and its genre, and no other', () => {
  const document = build(edgeStories());
  expectValidRss(document, `${siteUrl}/yandex.xml`);
  const own = edgeStories().length - 1;
  expect(elementsOf(document, 'item')).toHaveLength(own);
  for (const text of textsOf(document, 'yandex:full-text')) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/<(?:p|figure|a)\b|-0-/);
  }
  expect(textsOf(document, 'yandex:full-text')).toHaveLength(own);
  expect(document).not.toContain('Агентство');
});

it('gives the text in paragraphs, as text', () => {
  const bodyHtml = '<p>A &amp; <b>B</b></p>\n<ul><li>раз</li><li>два</li></ul>';
  const [text] = textsOf(build([feedStory({ bodyHtml })]), 'yandex:full-text');
  expect(text).toBe('Мост через Ясну открыт для машин.\n\nA & B\n\nраз\n\nдва');
});

it.each([
  [{ flash: true, lead: '', bodyHtml: '', picture: null }, 'message', 'Мост открыт'],
  [{ bodyHtml: '<p>Кратко.</p>' }, 'message', 'Кратко.'],
  [{ bodyHtml: `<p>${'Подробно. '.repeat(200)}</p>` }, 'article', 'Подробно.'],
])('tells a message from an article', (given, genre, text) => {
  const document = build([feedStory(given)]);
  expect(textsOf(document, 'yandex:genre')).toEqual([genre]);
  expect(textsOf(document, 'yandex:full-text')[0]).toContain(text);
});
