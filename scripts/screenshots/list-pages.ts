import type { Addresses } from './find-addresses.ts';
import type { Scheme } from './studio.ts';

/** A picture of what a window shows of a page. */
export interface PageShot {
  name: string;
  /** Null where the portal has no such page now. */
  path: string | null;
  width?: number;
  scheme?: Scheme;
  /** What the window is scrolled to. */
  to?: string;
}

const search = (given: Record<string, string>) => `/search?${new URLSearchParams(given)}`;
const narrow = { width: 360 };
const dark: { scheme: Scheme } = { scheme: 'dark' };

/**
 * One of every kind of page, the main ones on a phone and in the dark too.
 * @param withdrawn the address of a withdrawn story, which no page leads to.
 */
export function listPages(found: Addresses, withdrawn: string | null): PageShot[] {
  const [year, month] = found.day?.split('/').slice(2) ?? [];
  const lastYear = Number(year) - 1;
  return [
    { name: 'front-page-1280', path: '/' },
    { name: 'front-page-360', path: '/', ...narrow },
    { name: 'front-page-dark', path: '/', ...dark },
    { name: 'news', path: '/news' },
    { name: 'news-360', path: '/news', ...narrow },
    { name: 'news-1280-dark', path: '/news', ...dark },
    { name: 'news-page-2', path: '/news/page/2', to: '.pages' },
    { name: 'category', path: '/society' },
    { name: 'tag', path: found.tag },
    { name: 'year', path: year ? `/news/${year}` : null },
    { name: 'month', path: year ? `/news/${year}/${month}` : null },
    { name: 'day', path: found.day },
    { name: 'day-without-stories', path: year ? `/news/${lastYear}/01/05` : null },
    { name: 'article-1280', path: found.article },
    { name: 'article-360', path: found.article, ...narrow },
    { name: 'article-dark', path: found.corrected, ...dark },
    { name: 'article-gallery', path: found.gallery, to: '.gallery' },
    { name: 'article-notes', path: found.notes, to: '.prose blockquote' },
    { name: 'article-end', path: found.ofLine, to: '.tags' },
    { name: 'article-end-360', path: found.ofLine, to: '.tags', ...narrow },
    { name: 'live', path: found.live },
    { name: 'live-360', path: found.live, to: '.live', ...narrow },
    { name: 'live-ended', path: found.ended },
    { name: 'lines', path: '/lines' },
    { name: 'line', path: found.line },
    { name: 'line-360', path: found.line, ...narrow },
    { name: 'line-oldest', path: found.line && `${found.line}/oldest` },
    { name: 'search', path: '/search' },
    { name: 'search-results', path: search({ q: 'мост' }) },
    { name: 'search-results-360', path: search({ q: 'мост' }), ...narrow },
    { name: 'search-filters', path: search({ q: 'мост', category: 'regions', period: 'month' }) },
    { name: 'search-correction', path: search({ q: 'паводак' }) },
    { name: 'search-nothing', path: search({ q: 'щъщъщъ' }) },
    { name: 'most-read', path: '/most-read' },
    { name: 'weather-page', path: '/weather' },
    { name: 'weather-place', path: '/weather/minsk' },
    { name: 'weather-place-360', path: '/weather/minsk', ...narrow },
    { name: 'saved', path: '/saved' },
    { name: 'offline', path: '/offline' },
    { name: 'corrections', path: '/corrections' },
    { name: 'accessibility', path: '/accessibility' },
    { name: 'state-bodies', path: '/state-bodies' },
    { name: 'about', path: '/about' },
    { name: 'withdrawn', path: withdrawn },
    { name: 'missing', path: '/no-such-page' },
  ];
}
