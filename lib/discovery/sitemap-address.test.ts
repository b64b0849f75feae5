import { expect, it } from 'vitest';
import { parseSitemapName, type SitemapFile, sitemapPath } from './sitemap-address.ts';

it.each<[string, SitemapFile]>([
  ['stories-2026-11.xml', { kind: 'stories', year: 2026, month: 11, page: 1 }],
  ['stories-2026-01-2.xml', { kind: 'stories', year: 2026, month: 1, page: 2 }],
  ['sections.xml', { kind: 'sections' }],
  ['tags-1.xml', { kind: 'tags', page: 1 }],
  ['news-99.xml', { kind: 'news', page: 99 }],
])('%s has one spelling', (name, file) => {
  expect(sitemapPath(file)).toBe(`/sitemaps/${name}`);
  expect(parseSitemapName(name)).toEqual(file);
});

it.each([
  'stories-2026-11-1.xml',
  'stories-2026-1.xml',
  'stories-2026-13.xml',
  'stories-2026-00.xml',
  'stories-1900-01.xml',
  'stories-2026-11-02.xml',
  'stories-2026-11-100.xml',
  'stories-2026.xml',
  'stories.xml',
  'sections-1.xml',
  'tags.xml',
  'tags-0.xml',
  'tags-01.xml',
  'tags-1-1.xml',
  'tags-100.xml',
  'authors-1.xml',
  'tags-1.xml.gz',
  '',
])('nothing stands at «%s»', (name) => {
  expect(parseSitemapName(name)).toBeNull();
});
