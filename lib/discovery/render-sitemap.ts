import { formatMachineTime, formatUniversalTime } from '#lib/clock/clock.ts';
import { type Html, html, readyHtml } from '#lib/html.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureWidths } from '#lib/pictures/picture-size.ts';
import { site } from '#lib/site.ts';
import type { Picture } from '#lib/stories/story.ts';

/** One `<url>` of a sitemap. */
export interface SitemapUrl {
  path: string;
  /** When what stands there last changed; `null` where nobody knows. */
  modifiedAt: Date | null;
  picture?: Picture | null;
  news?: { headline: string; publishedAt: Date };
}

/** One file of an index. */
export interface SitemapEntry {
  path: string;
  modifiedAt: Date | null;
}

const declaration = readyHtml('<?xml version="1.0" encoding="UTF-8"?>\n');
const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const images = 'http://www.google.com/schemas/sitemap-image/1.1';
const news = 'http://www.google.com/schemas/sitemap-news/0.9';

/**
 * A sitemap as XML (sitemaps.org protocol 0.9, with Google's extensions for pictures and news).
 * @param siteUrl the public origin: all addresses are whole.
 */
export function renderUrlSet(urls: readonly SitemapUrl[], siteUrl: string): Html {
  return html`${declaration}<urlset xmlns="${sitemaps}" xmlns:image="${images}" xmlns:news="${news}">
${urls.map((url) => renderUrl(url, siteUrl))}</urlset>
`;
}

/** An index of sitemaps as XML (sitemaps.org protocol 0.9). */
export function renderSitemapIndex(files: readonly SitemapEntry[], siteUrl: string): Html {
  return html`${declaration}<sitemapindex xmlns="${sitemaps}">
${files.map(
  ({ path, modifiedAt }) =>
    html`<sitemap><loc>${siteUrl}${path}</loc>${renderModified(modifiedAt)}</sitemap>
`,
)}</sitemapindex>
`;
}

function renderUrl({ path, modifiedAt, picture, news }: SitemapUrl, siteUrl: string): Html {
  // As the page itself names it.
  const address = path === '/' ? siteUrl : siteUrl + path;
  return html`<url><loc>${address}</loc>${renderModified(modifiedAt)}${
    picture && renderPicture(picture, siteUrl)
  }${news && renderNews(news)}</url>
`;
}

/** In universal time: there are ten thousand in a file, and the offset tells a machine nothing. */
function renderModified(modifiedAt: Date | null): Html | null {
  return modifiedAt && html`<lastmod>${formatUniversalTime(modifiedAt)}</lastmod>`;
}

/** The whole picture in its largest size, in the format every program reads. */
function renderPicture(picture: Picture, siteUrl: string): Html {
  const width = pictureWidths(picture, 'full').at(-1) ?? picture.width;
  const address = pictureAddress(picture, 'full', width, 'jpg');
  return html`<image:image><image:loc>${siteUrl}${address}</image:loc></image:image>`;
}

function renderNews({ headline, publishedAt }: NonNullable<SitemapUrl['news']>): Html {
  const { name, language } = site;
  return html`<news:news><news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${formatMachineTime(
    publishedAt,
  )}</news:publication_date><news:title>${headline}</news:title></news:news>`;
}
