import { answerSitemap } from '#lib/discovery/answer-sitemap.ts';
import { latestOf, renderSitemapIndex } from '#lib/discovery/render-sitemap.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { readSitemapFiles } from '../_views/read-sitemap.ts';

export const dynamic = 'force-dynamic';

/** The index of sitemaps: months of stories, sections, tags. The news have a sitemap of their own. */
export async function GET(): Promise<Response> {
  const files = await readSitemapFiles();
  return answerSitemap(renderSitemapIndex(files, siteUrl()), latestOf(files));
}
