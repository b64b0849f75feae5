import { isMarkingNote } from '#lib/stories/notes.ts';
import type { AddressKind } from './address.ts';
import { cacheControlOf, NOT_KEPT, SPELLING, tellsAge } from './cache-control.ts';
import type { FinishedPage } from './finished-page.ts';
import type { Encoding } from './negotiate-encoding.ts';
import type { Pages, StoredPage } from './pages.ts';
import { type SiteStanding, securityHeaders } from './security-headers.ts';

/** Header names and values one after another, as `writeHead` takes them fastest. */
export type HeaderList = string[];

/** What the answers of one portal have in common. */
export interface AnswerStyle {
  security: HeaderList;
  /** A content delivery network is told of every change. */
  isPurged: boolean;
  /** Hears of readers who would have taken brotli. */
  wantBrotli: Pages['wantBrotli'];
}

export function answerStyle(
  options: SiteStanding & { isPurged: boolean; pages: Pick<Pages, 'wantBrotli'> },
): AnswerStyle {
  const { isPurged, pages } = options;
  return { security: listOf(securityHeaders(options)), isPurged, wantBrotli: pages.wantBrotli };
}

/** The heads of a page, made once; age and lifetimes are filled in when a second has passed. */
export interface Heads {
  /** Milliseconds since 1970 from which on they are out of date. */
  until: number;
  byEncoding: Partial<Record<Encoding, HeaderList>>;
  notModified: HeaderList | null;
  /** The page's date, where it alone tells whether a copy is still right; empty elsewhere. */
  lastModified: string;
}

/**
 * Whose `Last-Modified` covers all there is in them. A page of HTML also shows what its date says
 * nothing of (rails, the weather, the words for a day), a story withdrawn elsewhere among it: those
 * who have a copy are told 304 by the entity tag alone, and the date is only information. So are those
 * of the news sitemap, whose stories leave it at any minute by their age.
 */
const datedWhole: ReadonlySet<AddressKind> = new Set(['feed', 'tag-feed', 'line-feed', 'sitemap']);

/** Those two stand first, so that they can be filled in. */
const LIFETIME_AT = 1;
const AGE_AT = 3;

/** The heads of a stored page as they are now. */
export function headsOf(stored: StoredPage, now: number, style: AnswerStyle): Heads {
  stored.prepared ??= makeHeads(stored, style);
  const heads = stored.prepared as Heads;
  if (now >= heads.until) fillIn(heads, stored, now, style);
  return heads;
}

function makeHeads({ address, page }: StoredPage, style: AnswerStyle): Heads {
  const begin = ['Cache-Control', '', ...(tellsAge(address.kind) ? ['Age', '0'] : [])];
  const etag = page.etag === null ? [] : ['ETag', page.etag];
  const tags = style.isPurged ? cacheTags(page) : [];
  const rest = [...etag, ...tags, ...style.security, ...listOf(page.headers)];
  return {
    until: 0,
    byEncoding: formsOf(page, [...begin, ...rest]),
    notModified:
      page.status === 200 && page.etag !== null
        ? [...begin, ...etag, ...tags, ...varyOf(page)]
        : null,
    lastModified: datedWhole.has(address.kind) ? (page.headers['last-modified'] ?? '') : '',
  };
}

/** The head of a redirect to the right spelling of an address. */
export function redirectHead(location: string, { security }: AnswerStyle): HeaderList {
  return [...['Location', location, 'Cache-Control', SPELLING, 'Content-Length', '0'], ...security];
}

/** The head of an answer nobody keeps: to a write. */
export function passingHead(page: FinishedPage, style: AnswerStyle): HeaderList {
  const begin = ['Cache-Control', NOT_KEPT, ...style.security, ...listOf(page.headers)];
  return [...begin, 'Content-Length', String(page.length)];
}

function formsOf(page: FinishedPage, common: HeaderList): Heads['byEncoding'] {
  if ('identity' in page.body) {
    return { identity: [...common, 'Content-Length', String(page.length)] };
  }
  const form = (bytes: number, ...coding: HeaderList) => [
    ...common,
    ...varyOf(page),
    ...coding,
    'Content-Length',
    String(bytes),
  ];
  return {
    ...(page.body.br && { br: form(page.body.br.length, 'Content-Encoding', 'br') }),
    gzip: form(page.body.gzip.length, 'Content-Encoding', 'gzip'),
    identity: form(page.length),
  };
}

function varyOf(page: FinishedPage): HeaderList {
  return 'identity' in page.body ? [] : ['Vary', 'Accept-Encoding'];
}

function fillIn(heads: Heads, stored: StoredPage, now: number, style: AnswerStyle): void {
  const age = Math.max(0, Math.floor((now - stored.begunAt) / 1000));
  const lifetime = cacheControlOf(stored, age, style.isPurged);
  for (const list of [...Object.values(heads.byEncoding), heads.notModified]) {
    if (!list) continue;
    list[LIFETIME_AT] = lifetime;
    if (tellsAge(stored.address.kind)) list[AGE_AT] = String(age);
  }
  heads.until = stored.begunAt + (age + 1) * 1000;
}

/** What a network that keeps our pages can purge them by: the words of `notes.ts`. */
function cacheTags({ notes }: FinishedPage): HeaderList {
  const words = [...notes.main, ...notes.rail.filter(isMarkingNote)];
  return words.length === 0 ? [] : ['Cache-Tag', words.join(',')];
}

function listOf(headers: Record<string, string>): HeaderList {
  return Object.entries(headers).flat();
}
