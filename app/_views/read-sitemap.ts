import { subHours } from 'date-fns/subHours';
import type { SitemapEntry, SitemapUrl } from '#lib/discovery/render-sitemap.ts';
import { sectionUrls } from '#lib/discovery/section-urls.ts';
import type { SitemapFile } from '#lib/discovery/sitemap-address.ts';
import { newsFiles, newsUrl, sitemapFiles, storyUrl } from '#lib/discovery/sitemap-files.ts';
import { sitemapLimits } from '#lib/discovery/sitemap-limits.ts';
import { site } from '#lib/site.ts';
import { readCorrections } from '#lib/stories/read-corrections.ts';
import { readLineEntries } from '#lib/stories/read-line-lists.ts';
import { readNewest } from '#lib/stories/read-lists.ts';
import {
  readMonthEntries,
  readRecentEntries,
  readRecentPages,
  readStoryMonths,
} from '#lib/stories/read-sitemaps.ts';
import { readTagCount, readTagEntries } from '#lib/stories/read-tag-entries.ts';

/** What the index of sitemaps names. */
export async function readSitemapFiles(): Promise<SitemapEntry[]> {
  const [newestAt, months, tags] = await Promise.all([
    readNewestTime(),
    readStoryMonths(),
    readTagCount(),
  ]);
  return sitemapFiles({ newestAt, months, tags });
}

/** What one file lists; nothing where there is no such file. */
export async function readSitemapUrls(file: SitemapFile): Promise<SitemapUrl[]> {
  switch (file.kind) {
    case 'stories': {
      const entries = await readMonthEntries({ ...file, size: sitemapLimits.urls });
      return entries.map(storyUrl);
    }
    case 'sections':
      return sectionUrls(await readSectionTimes());
    case 'tags': {
      const tags = await readTagEntries({ page: file.page, size: sitemapLimits.urls });
      return tags.map(({ slug, newestAt }) => ({ path: `/tags/${slug}`, modifiedAt: newestAt }));
    }
    case 'news': {
      const page = { page: file.page, size: sitemapLimits.newsUrls };
      return (await readRecentEntries({ ...newsSpan(), ...page })).map(newsUrl);
    }
  }
}

/** The news sitemap: its addresses, or its files when one cannot hold them. */
export async function readNewsSitemap(): Promise<
  { kind: 'urls'; urls: SitemapUrl[] } | { kind: 'files'; files: SitemapEntry[] }
> {
  const parts = await readRecentPages({
    ...newsSpan(),
    size: sitemapLimits.newsUrls,
    atMost: sitemapLimits.files,
  });
  return parts.length > 1
    ? { kind: 'files', files: newsFiles(parts) }
    : { kind: 'urls', urls: await readSitemapUrls({ kind: 'news', page: 1 }) };
}

function newsSpan(): { from: Date; to: Date } {
  const to = new Date();
  return { from: subHours(to, sitemapLimits.newsHours), to };
}

async function readSectionTimes() {
  const [newestAt, [correction], lines, categories] = await Promise.all([
    readNewestTime(),
    readCorrections({ limit: 1 }),
    readLineEntries(),
    Promise.all(
      site.categories.map(async ({ slug }) => [slug, await readNewestTime(slug)] as const),
    ),
  ]);
  const correctedAt = correction?.correction.at ?? null;
  return { newestAt, categories: new Map(categories), lines, correctedAt };
}

async function readNewestTime(category?: string): Promise<Date | null> {
  const [newest] = await readNewest({ category, limit: 1 });
  return newest?.publishedAt ?? null;
}
