import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryOf, site } from './site.ts';

/** First parts of addresses that are the portal's own now, or are promised to it. */
const own = [
  ...readdirSync('app').map((name) => name.replace(/\.\w+$/, '')),
  ...readdirSync('public'),
  ...['api', 'search', 'weather', 'sitemaps', 'feed', 'rss', 'saved', 'stories', '_next'],
];

test('no category and no service page takes an address of the portal, or of each other', () => {
  const given = [
    ...site.categories.map(({ slug }) => slug),
    ...site.servicePages.map(({ slug }) => slug),
  ];
  expect(given.filter((slug, at) => own.includes(slug) || given.indexOf(slug) !== at)).toEqual([]);
  for (const slug of given) expect(slug).toMatch(/^[a-z][a-z-]*$/);
});

test('every section of a feed goes to a category that exists', () => {
  const lost = Object.values(site.sections).filter((slug) => !categoryOf(slug));
  expect(lost).toEqual([]);
  expect(categoryOf(site.defaultCategory)).toBeDefined();
});
