import { answerNoSitemap, answerSitemap } from '#lib/discovery/answer-sitemap.ts';
import { renderUrlSet } from '#lib/discovery/render-sitemap.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { parseSitemapName } from '#lib/discovery/sitemap-address.ts';
import { readLastChange } from '#lib/stories/read-events.ts';
import { readSitemapUrls } from '../../_views/read-sitemap.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ file: string }>;
}

/** One file of the index, or of the news sitemap's. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const file = parseSitemapName((await params).file);
  const changedAt = await readLastChange();
  const urls = file ? await readSitemapUrls(file) : [];
  return urls.length === 0
    ? answerNoSitemap()
    : answerSitemap(renderUrlSet(urls, siteUrl()), changedAt);
}
