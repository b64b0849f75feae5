import { answerSitemap } from '#lib/discovery/answer-sitemap.ts';
import { latestOf, renderSitemapIndex, renderUrlSet } from '#lib/discovery/render-sitemap.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { readNewsSitemap } from '../_views/read-sitemap.ts';

export const dynamic = 'force-dynamic';

/** The stories of the last two days, or an index of the files that list them. */
export async function GET(): Promise<Response> {
  const news = await readNewsSitemap();
  return news.kind === 'files'
    ? answerSitemap(renderSitemapIndex(news.files, siteUrl()), latestOf(news.files))
    : answerSitemap(renderUrlSet(news.urls, siteUrl()), latestOf(news.urls));
}
