import { describe, expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import { parseSearchQuestion } from '#lib/stories/search.ts';
import { parseTarget } from './parse-target.ts';

/** The request of the press and the kind, or what else is answered. */
function judge(target: string) {
  const parsed = parseTarget(target);
  if (parsed.kind === 'refuse') return parsed.status;
  if (parsed.kind === 'missing') return 'missing';
  const { address, location } = parsed;
  return location === null ? `${address.kind} ${address.target}` : `→ ${location}`;
}

const digest = 'a'.repeat(32);
const place = site.defaultPlace;

describe('parseTarget', () => {
  it.each([
    ['/', 'front /'],
    ['/?utm_source=x', 'front /'],
    ['/news', 'list /news'],
    ['/news/page/2?from=rss', 'list /news/page/2'],
    ['/news/2023', 'period /news/2023'],
    ['/society', 'list /society'],
    ['/society/2023/12/13', 'period /society/2023/12/13'],
    ['/society/2023/12/13/x-y', 'story /society/2023/12/13/x-y'],
    ['/closed-category/2023/12/13/x', 'story /closed-category/2023/12/13/x'],
    ['/tags/god-2023', 'tag /tags/god-2023'],
    ['/tags/god-2023/page/2', 'tag /tags/god-2023/page/2'],
    ['/rss.xml', 'feed /rss.xml'],
    ['/feed.json?utm_source=x', 'feed /feed.json'],
    ['/yandex.xml', 'feed /yandex.xml'],
    ['/dzen.xml', 'feed /dzen.xml'],
    ['/society/rss.xml', 'feed /society/rss.xml'],
    ['/tags/god-2023/rss.xml', 'tag-feed /tags/god-2023/rss.xml'],
    ['/lines', 'line /lines'],
    ['/lines/page/2', 'line /lines/page/2'],
    ['/lines/page/1', '→ /lines'],
    ['/lines/most', 'line /lines/most'],
    ['/lines/most/page/2?x=1', 'line /lines/most/page/2'],
    ['/lines/most/oldest', 'line /lines/most/oldest'],
    ['/lines/most/oldest/page/2', 'line /lines/most/oldest/page/2'],
    ['/lines/most/oldest/page/1', '→ /lines/most/oldest'],
    ['/lines/most/2023', 'missing'],
    ['/lines/page', 'missing'],
    ['/lines/most/rss.xml', 'line-feed /lines/most/rss.xml'],
    ['/news?date=2023-12-13', '→ /news/2023/12/13'],
    ['/sport?utm=x&date=2023-12-13', '→ /sport/2023/12/13?utm=x'],
    ['/news/page/2?date=2023-12-13', 'list /news/page/2'],
    ['/news/2023?date=2023-12-13', 'period /news/2023'],
    ['/news?date=2023-02-30', 'list /news'],
    ['/news?date=2023-12', 'list /news'],
    ['/news?date=//other.example', 'list /news'],
    ['/about?date=2023-12-13', 'service /about'],
    ['/weather', 'weather /weather'],
    [`/weather/${place}`, `weather /weather/${place}`],
    ['/about', 'service /about'],
    ['/state-bodies', 'service /state-bodies'],
    ['/api/latest?since=1', 'latest /api/latest'],
    ['/api/places', 'places /api/places'],
    [`/api/weather?x=1&place=${place}`, `weather-figures /api/weather?place=${place}`],
    ['/api/weather?place=atlantis', 'weather-figures /api/weather'],
    [`/pictures/${digest}/16x9-640.avif`, `picture /pictures/${digest}/16x9-640.avif`],
    ['/robots.txt', 'document /robots.txt'],
    ['/manifest.webmanifest', 'document /manifest.webmanifest'],
    ['/opensearch.xml', 'document /opensearch.xml'],
    ['/sitemap.xml?x=1', 'sitemap /sitemap.xml'],
    ['/sitemaps/sections.xml', 'sitemap /sitemaps/sections.xml'],
    ['/sitemaps/stories-2026-11-2.xml', 'sitemap /sitemaps/stories-2026-11-2.xml'],
    ['/sitemaps/stories-2026-11-1.xml', 'missing'],
    ['/sitemaps/stories-2026-13.xml', 'missing'],
    ['/sitemaps', 'missing'],
    ['/news-sitemap.xml', 'news-sitemap /news-sitemap.xml'],
    ['/sitemaps/news-1.xml', 'news-sitemap /sitemaps/news-1.xml'],
    ['http://other.example/news', 'list /news'],
  ])('reads %s as %s', (target, expected) => expect(judge(target)).toBe(expected));

  it('knows the day of a story', () => {
    expect(parseTarget('/society/2023/12/13/x')).toMatchObject({ address: { day: '2023-12-13' } });
  });

  it.each([
    ['/search', '/search'],
    ['/search?q=', '/search'],
    ['/search?q=%20%20', '/search'],
    ['/search?page=1', '/search'],
    ['/search?x=1&q=%D0%BC%D0%B8%D1%80', '/search?q=%D0%BC%D0%B8%D1%80'],
    ['/search?page=1&q=%d0%bc%d0%b8%d1%80', '/search?q=%D0%BC%D0%B8%D1%80'],
    ['/search?q=a+b&page=2', '/search?q=a+b&page=2'],
    ['/search?page=2&q=%20a%20%20b', '/search?q=a+b&page=2'],
    ['/search?q=a&q=b', '/search?q=a'],
  ])('asks the press for %s as %s', (target, expected) => {
    expect(judge(target)).toBe(`search ${expected}`);
  });

  it.each([
    '/search?q=%D0%BC&category=sport&period=week',
    '/search?period=week&utm_source=x&category=sport&q=%D0%BC&page=1',
    '/search?q=+%D0%BC+&category=sport&period=week&from=&to=&sort=',
    '/search?q=%D0%BC&category=sport&category=world&period=week&sort=best',
  ])('gives one answer to every spelling of a filtered question: %s', (target) =>
    expect(judge(target)).toBe('search /search?q=%D0%BC&category=sport&period=week'),
  );

  it.each([
    ['/api/suggest?q=%D0%A3%D0%A0', 'suggest /api/suggest?q=%D1%83%D1%80'],
    ['/api/suggest?q=+a++b+&x=1', 'suggest /api/suggest?q=a+b'],
    ['/api/suggest?q=a&format=opensearch', 'suggest /api/suggest?q=a&format=opensearch'],
    ['/api/suggest?q=a&format=xml', 'suggest /api/suggest?q=a'],
    [`/api/suggest?q=${'a'.repeat(500)}`, `suggest /api/suggest?q=${'a'.repeat(60)}`],
    ['/api/suggest', 'suggest /api/suggest?q='],
  ])('gives one answer to every spelling of a beginning: %s', (target, expected) =>
    expect(judge(target)).toBe(expected),
  );

  it.each(['/search?q=a&page=0', '/search?q=a&page=51', '/search?page=2', '/search/x'])(
    'knows that %s is nowhere',
    (target) => expect(judge(target)).toBe('missing'),
  );

  it.each(['ю'.repeat(300), `${'ю'.repeat(199)} конец`, '𝄞'.repeat(201)])(
    'shortens a long question and lets the page say so',
    (question) => {
      const asked = parseSearchQuestion({ q: question });
      const parsed = parseTarget(`/search?${new URLSearchParams({ q: question })}`);
      if (parsed.kind !== 'address') throw new Error(parsed.kind);
      const q = new URL(parsed.address.target, 'http://x').searchParams.get('q') ?? '';
      expect(parseSearchQuestion({ q })).toEqual(asked);
      expect(asked.shortened).toBe(true);
    },
  );

  it.each([
    ['/news/', '/news'],
    ['/news/?a=1&b=%zz', '/news?a=1&b=%zz'],
    ['/news/?_rsc=1a2b&q=%D0%B0&_rsc', '/news?q=%D0%B0'],
    ['/news//2023///12/', '/news/2023/12'],
    ['/society/../news', '/news'],
    ['/%2e%2e/news', '/news'],
    ['/%6eews', '/news'],
    ['/News', '/news'],
    ['/SOCIETY/2023/12/13/X-Y/?A=B', '/society/2023/12/13/x-y?A=B'],
    ['/Tags/Mosty', '/tags/mosty'],
    ['/RSS.xml', '/rss.xml'],
    ['/Sitemaps/Sections.XML', '/sitemaps/sections.xml'],
    ['/news/page/1', '/news'],
    ['/society/page/1/', '/society'],
    ['/tags/x/page/1', '/tags/x'],
    ['/society/2023/12/13/%78', '/society/2023/12/13/x'],
    ['http://other.example/news/', '/news'],
    ['//news', '/news'],
    ['/\\news', '/news'],
    ['//example.org/../news', '/news'],
    ['/news/?"\u00e9', '/news?%22%C3%A9'],
  ])('knows %s as another spelling of %s', (target, location) => {
    expect(judge(target)).toBe(`→ ${location}`);
    expect(judge(location)).not.toContain('→');
  });

  it.each([
    '/No-Such-Category',
    '/no-such-category',
    '/society/2023/02/30',
    '/news/page/51',
    '/tags',
    '/nowhere/rss.xml',
    '/rss.xml/more',
    '/society/rss.xml/more',
    '/tags/rss.xml/rss.xml/more',
    '/about/rss.xml',
    '/tags/x/2023',
    '/tags/a%20b',
    '/weather/atlantis',
    '/about/more',
    '/api',
    '/api/latest/x',
    '/api/nothing',
    `/pictures/${digest}/16x9-0640.avif`,
    '/pictures/short/16x9-640.avif',
    '//example.org/news',
    '/wp-login.php',
    '/..%2f..%2fetc%2fpasswd',
    '/society/2022/03/04/%3Cscript%3E',
  ])('knows that nothing stands at %s', (target) => expect(judge(target)).toBe('missing'));

  it.each(['/%zz', '/%', '/%ff', '/news/%00', '/news/%0a', '/news/%E0%A4%A', '*', ''])(
    'refuses %j, which is no readable path',
    (target) => expect(judge(target)).toBe(400),
  );

  it('refuses an address that is too long', () => {
    expect(judge(`/${'a'.repeat(8_191)}`)).toBe('missing');
    expect(judge(`/${'a'.repeat(8_192)}`)).toBe(414);
    expect(judge(`/search?q=${'a'.repeat(8_192)}`)).toBe(414);
  });
});
