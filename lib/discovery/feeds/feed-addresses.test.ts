import { expect, it } from 'vitest';
import { categoryOf } from '#lib/site.ts';
import { feedsOf } from './feed-addresses.ts';

const all = [
  { path: '/rss.xml', title: 'Вестка', type: 'application/rss+xml' },
  { path: '/feed.json', title: 'Вестка', type: 'application/feed+json' },
];

it('names the feeds of all on every page', () => {
  expect(feedsOf({ kind: 'all' })).toEqual(all);
});

it('names a category’s and a tag’s own first', () => {
  const category = categoryOf('society');
  if (!category) throw new Error('There is no such category.');
  const type = 'application/rss+xml';
  expect(feedsOf({ kind: 'category', category })).toEqual([
    { path: '/society/rss.xml', title: 'Общество — Вестка', type },
    ...all,
  ]);
  expect(feedsOf({ kind: 'tag', tag: { slug: 'mosty', name: 'мосты' } })).toEqual([
    { path: '/tags/mosty/rss.xml', title: 'мосты — Вестка', type },
    ...all,
  ]);
});
