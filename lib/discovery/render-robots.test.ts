import robotsParser from 'robots-parser';
import { expect, it } from 'vitest';
import { type RobotsRules, renderRobots } from './render-robots.ts';

const siteUrl = 'https://vestka.example';

function parse(given: Partial<RobotsRules> = {}) {
  const rules = { siteUrl, siteClosed: false, refusedCrawlers: [], ...given };
  const robots = robotsParser(`${siteUrl}/robots.txt`, renderRobots(rules));
  return {
    sitemaps: robots.getSitemaps(),
    isAllowed: (path: string, crawler = 'Googlebot') =>
      robots.isAllowed(siteUrl + path, crawler) === true,
  };
}

it('names both sitemaps whole', () => {
  expect(parse().sitemaps).toEqual([`${siteUrl}/sitemap.xml`, `${siteUrl}/news-sitemap.xml`]);
});

it.each([
  '/',
  '/society/2023/12/13/most',
  '/news/page/2',
  '/tags/mosty',
  `/pictures/${'a'.repeat(32)}/16x9-640.jpg`,
  '/sitemap.xml',
  '/title-cards/section/society/5d4f310e6651.png',
  '/society/rss.xml',
  '/_next/static/chunks/page.js',
])('%s is open', (path) => {
  expect(parse().isAllowed(path)).toBe(true);
  expect(parse().isAllowed(path, 'YandexBot')).toBe(true);
});

it.each(['/api/latest', '/search', '/search?q=%D0%BC%D0%BE%D1%81%D1%82', '/preview/17'])(
  '%s is shut',
  (path) => {
    expect(parse().isAllowed(path)).toBe(false);
  },
);

it('lets crawlers for training in unless the operator turns them away', () => {
  expect(parse().isAllowed('/', 'GPTBot')).toBe(true);
  const { isAllowed } = parse({ refusedCrawlers: ['ai-training', 'OtherBot'] });
  for (const crawler of ['GPTBot', 'CCBot', 'Google-Extended', 'OtherBot']) {
    expect(isAllowed('/', crawler), crawler).toBe(false);
    expect(isAllowed('/society/2023/12/13/most', crawler), crawler).toBe(false);
  }
  for (const crawler of ['Googlebot', 'YandexBot', 'bingbot', 'Applebot']) {
    expect(isAllowed('/', crawler), crawler).toBe(true);
    expect(isAllowed('/api/latest', crawler), crawler).toBe(false);
  }
});

it('keeps the shut part shut for crawlers that are refused', () => {
  expect(parse({ refusedCrawlers: ['CCBot'] }).isAllowed('/search', 'CCBot')).toBe(false);
});

it('turns everybody away from a closed site and names it nothing', () => {
  const { sitemaps, isAllowed } = parse({ siteClosed: true, refusedCrawlers: ['CCBot'] });
  expect(sitemaps).toEqual([]);
  for (const crawler of ['Googlebot', 'YandexBot', 'CCBot', 'anybody']) {
    for (const path of ['/', '/news', '/robots.html']) {
      expect(isAllowed(path, crawler)).toBe(false);
    }
  }
});
