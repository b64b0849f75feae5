import type { SitemapEntry, SitemapUrl } from './render-sitemap.ts';
import { type SitemapFile, sitemapPath } from './sitemap-address.ts';
import { sitemapLimits } from './sitemap-limits.ts';

/** What decides which files there are. */
export interface SitemapContents {
  /** When the newest story was published; `null` without stories. */
  newestAt: Date | null;
  /** Published stories of each month that has some, and when one of them last changed. */
  months: readonly { year: number; month: number; stories: number; modifiedAt: Date }[];
  /** Tags the files of tags are cut from, and when the newest story with a tag was published. */
  tags: { tags: number; newestAt: Date | null };
}

/**
 * The files the index names. Where a month or the tags fill several, each is told to be as new as
 * the newest of them: which one changed would have to be counted.
 * @param urls addresses in a file.
 */
export function sitemapFiles(
  { newestAt, months, tags }: SitemapContents,
  urls: number = sitemapLimits.urls,
): SitemapEntry[] {
  const entry = (modifiedAt: Date | null) => (file: SitemapFile) => ({
    path: sitemapPath(file),
    modifiedAt,
  });
  return [
    entry(newestAt)({ kind: 'sections' }),
    ...pages(tags.tags, urls)
      .map((page): SitemapFile => ({ kind: 'tags', page }))
      .map(entry(tags.newestAt)),
    ...months.flatMap(({ year, month, stories, modifiedAt }) =>
      pages(stories, urls)
        .map((page): SitemapFile => ({ kind: 'stories', year, month, page }))
        .map(entry(modifiedAt)),
    ),
  ];
}

/** The files of a news sitemap that is too long for one. */
export function newsFiles(
  parts: readonly { page: number; modifiedAt: Date | null }[],
): SitemapEntry[] {
  return parts.map(({ page, modifiedAt }) => ({
    path: sitemapPath({ kind: 'news', page }),
    modifiedAt,
  }));
}

/** A story as the sitemap of its month lists it. */
export function storyUrl({ path, modifiedAt, picture }: SitemapUrl): SitemapUrl {
  return { path, modifiedAt, picture: picture ?? null };
}

/** A story as the news sitemap lists it. */
export function newsUrl(story: SitemapUrl & { headline: string; publishedAt: Date }): SitemapUrl {
  const { path, modifiedAt, headline, publishedAt } = story;
  return { path, modifiedAt, news: { headline, publishedAt } };
}

function pages(count: number, size: number): number[] {
  const files = Math.min(Math.ceil(count / size), sitemapLimits.files);
  return Array.from({ length: files }, (_, index) => index + 1);
}
