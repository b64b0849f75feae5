import { answerSitemap } from '#lib/discovery/answer-sitemap.ts';
import { renderSitemapIndex, renderUrlSet } from '#lib/discovery/render-sitemap.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { readLastChange } from '#lib/stories/read-events.ts';
import { readNewsSitemap } from '../_views/read-sitemap.ts';

export const dynamic = 'force-dynamic';

/** The stories of the last two days, or an index of the files that list them. */
export async function GET(): Promise<Response> {
  const changedAt = await readLastChange();
  const news = await readNewsSitemap();
  return news.kind === 'files'
    ? answerSitemap(renderSitemapIndex(news.files, siteUrl()), changedAt)
    : answerSitemap(renderUrlSet(news.urls, siteUrl()), changedAt);
}
