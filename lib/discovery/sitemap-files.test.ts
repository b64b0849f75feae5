import { expect, it } from 'vitest';
import { sitemapFiles } from './sitemap-files.ts';

const newestAt = new Date('2023-12-13T09:00:00Z');
const modifiedAt = new Date('2023-11-13T09:00:00Z');
const pathsOf = (stories: number, tags: number, urls?: number) =>
  sitemapFiles(
    {
      newestAt,
      months: [{ year: 2023, month: 11, stories, modifiedAt }],
      tags: { tags, newestAt },
    },
    urls,
  ).map(({ path }) => path);

it('names one file for sections, for tags, and for each month', () => {
  expect(pathsOf(1, 1)).toEqual([
    '/sitemaps/sections.xml',
    '/sitemaps/tags-1.xml',
    '/sitemaps/stories-2023-11.xml',
  ]);
});

it.each([
  [3, 0, []],
  [4, 0, ['/sitemaps/stories-2023-11-2.xml']],
  [7, 0, ['/sitemaps/stories-2023-11-2.xml', '/sitemaps/stories-2023-11-3.xml']],
])('names further files for %i stories, three to a file', (stories, tags, further) => {
  expect(pathsOf(stories, tags, 3).slice(2)).toEqual(further);
});

it('names as many files of tags as they fill, and none without tags', () => {
  const tagFiles = (count: number) => pathsOf(1, count, 3).filter((path) => /tags/.test(path));
  expect(tagFiles(0)).toEqual([]);
  expect(tagFiles(3)).toEqual(['/sitemaps/tags-1.xml']);
  expect(tagFiles(4)).toEqual(['/sitemaps/tags-1.xml', '/sitemaps/tags-2.xml']);
});

it('tells of each file the newest change of what it lists', () => {
  const files = sitemapFiles({
    newestAt,
    months: [{ year: 2023, month: 11, stories: 1, modifiedAt }],
    tags: { tags: 1, newestAt: null },
  });
  expect(files.map((file) => file.modifiedAt)).toEqual([newestAt, null, modifiedAt]);
});
