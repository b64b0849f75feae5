import { parseSitemapName } from '#lib/discovery/sitemap-address.ts';
import { parsePictureSize } from '#lib/pictures/picture-address.ts';
import { categoryOf, placeOf, servicePageOf } from '#lib/site.ts';
import {
  lineBase,
  lineSlugPattern,
  linesPath,
  parseLineAddress,
} from '#lib/stories/line-address.ts';
import {
  isStoryAddress,
  type ParsedListAddress,
  parseListAddress,
  parseServicePage,
} from '#lib/stories/list-address.ts';
import { formatLiveView, parseLiveView } from '#lib/stories/live-address.ts';
import { parseTitleCardAddress } from '#lib/title-cards/title-card.ts';
import type { AddressKind } from './address.ts';
import { dayPlace, listPlace, type Place, place } from './place.ts';
import { formatSearchTarget, formatSuggestTarget } from './search-target.ts';

interface Route {
  /** Its folder under `app/`. */
  folder: string;
  /**
   * What stands at a path with these segments, those before the folder's first parameter left out.
   * @returns `null` where nothing of this route ever stands.
   */
  place(segments: readonly string[], parameters: URLSearchParams): Place | null;
}

/** No category may be called so: other routes answer there. */
const otherBases: ReadonlySet<string> = new Set([
  ...['news', 'tags', 'lines', 'search', 'weather', 'pictures', 'title-cards', 'sitemaps', 'api'],
]);
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** As strict as the reading of tags. */
const tagPattern = /^[a-z\d_-]{1,200}$/;
const digestPattern = /^[0-9a-f]{32}$/;

/** A route with one address and no parameter. */
const single = (folder: string, kind: AddressKind): Route => ({
  folder,
  place: (segments) => (segments.length === 0 ? place(kind, folder === '' ? '/' : folder) : null),
});

/** Every route of `app/` that is asked by GET; a test compares the two. The last takes the rest. */
export const routes: readonly Route[] = [
  single('', 'front'),
  {
    folder: '/news/[[...list]]',
    place(segments, parameters) {
      const address = parseListAddress(segments);
      return address && (dayPlace('/news', address, parameters) ?? listPlace('/news', address));
    },
  },
  {
    folder: '/tags/[slug]/[[...list]]',
    place([slug = '', ...rest]) {
      const address = parseListAddress(rest);
      if (!tagPattern.test(slug) || (address?.kind !== 'page' && address?.kind !== 'first-page')) {
        return null;
      }
      return { ...listPlace(`/tags/${slug}`, address), kind: 'tag' };
    },
  },
  {
    folder: '/tags/[slug]/rss.xml',
    place: ([slug = '', ...rest]) =>
      rest.join('/') === 'rss.xml' && tagPattern.test(slug)
        ? place('tag-feed', `/tags/${slug}/rss.xml`)
        : null,
  },
  single(linesPath, 'line'),
  {
    folder: '/lines/[slug]/[[...list]]',
    place([slug = '', ...rest]) {
      // The list of lines has further pages, and no line is called so.
      const ofLines = slug === 'page' ? parseListAddress([slug, ...rest]) : null;
      if (ofLines) return { ...listPlace(linesPath, ofLines), kind: 'line' };
      const address = lineSlugPattern.test(slug) ? parseLineAddress(rest) : null;
      if (!address) return null;
      const { order, page } = address;
      const list: ParsedListAddress =
        page === 'first-page' ? { kind: page } : { kind: 'page', page };
      return { ...listPlace(lineBase(slug, order), list), kind: 'line' };
    },
  },
  {
    folder: '/lines/[slug]/rss.xml',
    place: ([slug = '', ...rest]) =>
      rest.join('/') === 'rss.xml' && lineSlugPattern.test(slug)
        ? place('line-feed', `${lineBase(slug)}/rss.xml`)
        : null,
  },
  single('/rss.xml', 'feed'),
  single('/feed.json', 'feed'),
  single('/yandex.xml', 'feed'),
  single('/dzen.xml', 'feed'),
  {
    folder: '/search',
    place(segments, parameters) {
      const target = segments.length === 0 ? formatSearchTarget(parameters) : null;
      return target === null ? null : place('search', '/search', target.slice('/search'.length));
    },
  },
  single('/weather', 'weather'),
  {
    folder: '/weather/[place]',
    place: ([slug = '', ...rest]) =>
      rest.length === 0 && placeOf(slug) ? place('weather', `/weather/${slug}`) : null,
  },
  single('/most-read', 'most-read'),
  single('/state-bodies', 'service'),
  single('/saved', 'service'),
  single('/offline', 'service'),
  {
    folder: '/pictures/[digest]/[size]',
    place: ([digest = '', size = '', ...rest]) =>
      rest.length === 0 && digestPattern.test(digest) && parsePictureSize(size)
        ? place('picture', `/pictures/${digest}/${size}`)
        : null,
  },
  {
    // Its bytes never change under its address, so that it is kept as pictures are.
    folder: '/title-cards/[scope]/[key]/[file]',
    place: (segments) =>
      parseTitleCardAddress(segments)
        ? place('picture', `/title-cards/${segments.join('/')}`)
        : null,
  },
  single('/robots.txt', 'document'),
  single('/manifest.webmanifest', 'document'),
  single('/opensearch.xml', 'document'),
  single('/sitemap.xml', 'sitemap'),
  single('/news-sitemap.xml', 'news-sitemap'),
  {
    folder: '/sitemaps/[file]',
    place([name = '', ...rest]) {
      const file = rest.length === 0 ? parseSitemapName(name) : null;
      const kind = file?.kind === 'news' ? 'news-sitemap' : 'sitemap';
      return file && place(kind, `/sitemaps/${name}`);
    },
  },
  single('/api/openapi.json', 'document'),
  single('/api/latest', 'latest'),
  {
    folder: '/api/live/[story]',
    place: ([story = '', ...rest]) =>
      rest.length === 0 && /^[1-9]\d{0,14}$/.test(story)
        ? place('live', `/api/live/${story}`)
        : null,
  },
  single('/api/places', 'places'),
  {
    folder: '/api/suggest',
    place(segments, parameters) {
      const target = segments.length === 0 ? formatSuggestTarget(parameters) : null;
      if (target === null) return null;
      return place('suggest', '/api/suggest', target.slice('/api/suggest'.length));
    },
  },
  {
    folder: '/api/weather',
    place(segments, parameters) {
      if (segments.length > 0) return null;
      const known = placeOf(parameters.get('place') ?? '');
      // A place that is not known has one answer, which the press words.
      return place('weather-figures', '/api/weather', known ? `?place=${known.slug}` : '');
    },
  },
  {
    folder: '/[category]/rss.xml',
    place: ([slug = '', ...rest]) =>
      rest.join('/') === 'rss.xml' && categoryOf(slug) ? place('feed', `/${slug}/rss.xml`) : null,
  },
  {
    folder: '/[category]/[[...rest]]',
    place([slug = '', ...rest], parameters) {
      if (!slugPattern.test(slug)) return null;
      const path = ['', slug, ...rest].join('/');
      if (isStoryAddress(rest) && !otherBases.has(slug)) {
        // Other pages and orders of a live text; any other story is asked for without them.
        const query = formatLiveView(parseLiveView(parameters));
        return { kind: 'story', path, query, day: rest.slice(0, 3).join('-') };
      }
      const address = categoryOf(slug) && parseListAddress(rest);
      if (address) {
        const base = `/${slug}`;
        return dayPlace(base, address, parameters) ?? listPlace(base, address);
      }
      const page = servicePageOf(slug) ? parseServicePage(slug, rest) : null;
      if (page === null) return null;
      return place('service', page === 'first-page' || page === 1 ? `/${slug}` : path);
    },
  },
];

/** What stands before the first parameter; the rest is for the route itself to judge. */
const prefixes = routes.map(({ folder, place }) => {
  const segments = folder.split('/').slice(1);
  const first = segments.findIndex((segment) => segment.startsWith('['));
  return { fixed: first < 0 ? segments : segments.slice(0, first), place };
});

/**
 * What a canonical path may lead to.
 * @returns `null` where no route answers.
 */
export function findPlace(path: string, parameters: URLSearchParams): Place | null {
  const segments = path === '/' ? [] : path.slice(1).split('/');
  for (const { fixed, place } of prefixes) {
    if (!fixed.every((segment, index) => segments[index] === segment)) continue;
    const found = place(segments.slice(fixed.length), parameters);
    if (found) return found;
  }
  return null;
}
