import { parseJsonFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { buildJsonFeed } from './build-json-feed.ts';
import { jsonFeedPath } from './feed-addresses.ts';
import { expectWholeAddresses } from './test-feed-rules.ts';
import { edgeStories, feedOf, feedStory, siteUrl } from './test-feed-stories.ts';

const build = (...given: Parameters<typeof feedOf>) => JSON.parse(buildJsonFeed(feedOf(...given)));

it('has all JSON Feed 1.1 requires, whatever stands in the stories', () => {
  const feed = build(edgeStories());
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Вестка',
    language: 'ru',
  });
  expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(edgeStories().length);
  for (const item of feed.items) {
    expect(item.url).toMatch(/^https:\/\/vestka\.test\//);
    expect(Boolean(item.content_html) !== Boolean(item.content_text)).toBe(true);
    expectWholeAddresses(item.content_html ?? '');
    expect(item.date_published).toBe('2023-12-13T14:26:00+03:00');
  }
  expect(parseJsonFeed(feed).items).toHaveLength(edgeStories().length);
});

it('gives text and picture of own stories, the headline of others and of a flash', () => {
  const items = build(edgeStories()).items;
  expect(items[0]).toMatchObject({
    title: 'Мост открыт',
    summary: 'Мост через Ясну открыт для машин.',
    content_html: expect.stringContaining('<p>Первыми проехали строители.</p>'),
    image: `${siteUrl}/pictures/${'a'.repeat(32)}/full-1200.jpg`,
    authors: [{ name: 'Вестка' }],
    tags: ['Общество', 'мосты'],
    language: 'ru',
  });
  expect(items[4].date_modified).toBe('2023-12-14T09:00:00+03:00');
  expect(items[5]).toMatchObject({
    content_text: 'Мост открыт',
    authors: [{ name: 'И. Бор' }],
  });
  expect(items[5]).not.toHaveProperty('summary');
  expect(items[5]).not.toHaveProperty('image');
  expect(items[6]).toMatchObject({ content_text: 'Мост открыт' });
});

it('sends on no more than a beginning of a story whose beginning alone may be sent', () => {
  const lead = 'Движение по мосту открыли утром. '.repeat(30);
  const [whole, cut] = build([feedStory({ lead }), feedStory({ lead, onlyLead: true })]).items;
  expect(whole.summary).toBe(lead);
  expect(cut.summary).toMatch(/^Движение .+…$/);
  expect(cut.summary.length).toBeLessThan(420);
  expect(cut.content_text).toBe(cut.summary);
});

it('names itself, and the hub only where there is one', () => {
  const channel = { ...feedOf([]).channel, path: jsonFeedPath };
  expect(build([feedStory()], { channel })).not.toHaveProperty('hubs');
  const feed = build([], { channel, hub: 'https://hub.test/' });
  expect(feed).toMatchObject({ feed_url: `${siteUrl}/feed.json`, items: [] });
  expect(feed.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.test/' }]);
});
