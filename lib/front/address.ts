/**
 * What the portal can answer, as far as caching, limits and look-ups are concerned. Every route of
 * `app/` belongs to one kind.
 */
export type AddressKind =
  /** `/` */
  | 'front'
  /** `/news`, `/<category>` and their pages. */
  | 'list'
  /** A year, month or day of a list. */
  | 'period'
  | 'story'
  | 'tag'
  /** Feeds for programs: `/rss.xml`, `/feed.json`, `/<category>/rss.xml`… */
  | 'feed'
  /** `/tags/<tag>/rss.xml`: looked up before it is rendered, as its tag is. */
  | 'tag-feed'
  /** `/lines`, `/lines/<line>` and their pages. */
  | 'line'
  /** `/lines/<line>/rss.xml` */
  | 'line-feed'
  | 'search'
  /** What may be meant by the beginning of a search. */
  | 'suggest'
  | 'weather'
  /** `/most-read`: what is read most. */
  | 'most-read'
  /** Pages about the publication: `/about`, `/state-bodies`… */
  | 'service'
  | 'latest'
  /** `/api/live/<story>`: looked up before it is rendered. */
  | 'live'
  | 'weather-figures'
  | 'places'
  /** Pictures of stories and drawn title cards: their bytes never change under their address. */
  | 'picture'
  /** The index of sitemaps and its files. */
  | 'sitemap'
  /** The sitemap of the last two days' news, and its files. */
  | 'news-sitemap'
  /** What machines ask once: `/robots.txt`, the manifest, the description of the search. */
  | 'document'
  /** The one answer for addresses without a page, and the one for those without a picture. */
  | 'missing';

/** One answer: what it is asked by, kept by and rendered from. */
export interface Address {
  /** Canonical path with the known query parameters in order: the request of the press. */
  target: string;
  /** Canonical path, decoded nowhere. */
  path: string;
  kind: AddressKind;
  /** Minsk day in the path of a story; null elsewhere. */
  day: string | null;
}

/** The one page for addresses without a page: no route answers here, so the press says so. */
export const missingAddress: Address = {
  target: '/no-such-page',
  path: '/no-such-page',
  kind: 'missing',
  day: null,
};

const noPicture = `/pictures/${'0'.repeat(32)}/full-320.jpg`;

/** The one answer for pictures there are not: a line, from the route of pictures itself. */
export const missingPicture: Address = {
  target: noPicture,
  path: noPicture,
  kind: 'missing',
  day: null,
};
