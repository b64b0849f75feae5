import { site } from '#lib/site.ts';

export interface RobotsRules {
  /** The public origin. */
  siteUrl: string;
  /** No crawler is let in. */
  siteClosed: boolean;
  /** Product tokens of crawlers that are turned away; `ai-training` stands for those of `site.ts`. */
  refusedCrawlers: readonly string[];
}

/** What is for no search engine: interfaces, results of searches, drafts. */
const shut = ['/api/', '/search', '/preview/'];

/**
 * `robots.txt` (RFC 9309; `Sitemap` by the sitemaps.org protocol). A closed site names no sitemaps.
 * Sample stories close nothing: their pages say `noindex`, which only who reads them can see.
 */
export function renderRobots({ siteUrl, siteClosed, refusedCrawlers }: RobotsRules): string {
  if (siteClosed) return group(['*'], ['/']);
  const refused = refusedCrawlers.flatMap((name) =>
    name === 'ai-training' ? site.aiTrainingCrawlers : name,
  );
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'];
  return [
    group(['*'], shut),
    ...(refused.length > 0 ? [group([...new Set(refused)], ['/'])] : []),
    sitemaps.map((path) => `Sitemap: ${siteUrl}${path}\n`).join(''),
  ].join('\n');
}

function group(crawlers: readonly string[], paths: readonly string[]): string {
  const lines = [
    ...crawlers.map((name) => `User-agent: ${name}`),
    ...paths.map((path) => `Disallow: ${path}`),
  ];
  return `${lines.join('\n')}\n`;
}
