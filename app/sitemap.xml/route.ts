import { answerSitemap } from '#lib/discovery/answer-sitemap.ts';
import { renderSitemapIndex } from '#lib/discovery/render-sitemap.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { readLastChange } from '#lib/stories/read-events.ts';
import { readSitemapFiles } from '../_views/read-sitemap.ts';

export const dynamic = 'force-dynamic';

/** The index of sitemaps: months of stories, sections, tags. The news have a sitemap of their own. */
export async function GET(): Promise<Response> {
  const changedAt = await readLastChange();
  const files = await readSitemapFiles();
  return answerSitemap(renderSitemapIndex(files, siteUrl()), changedAt);
}
