import { offlineLimits } from './limits.ts';
import { digestOf, filesOf, headlineOf, picturesOf, publishedAtOf } from './page-parts.ts';

/**
 * Pages kept on the reader's device, in Cache Storage: shared by the worker and by the pages. `read`:
 * articles read last. `saved`: those saved on purpose. `own`: the pages shown without a connection.
 */
export type Shelf = 'read' | 'saved' | 'own';

export interface KeptPage {
  /** Path, `/society/2026/11/22/most`. */
  path: string;
  headline: string;
  /** `2026-11-22T14:26:00+03:00`; empty for what is no article. */
  publishedAt: string;
  /** Milliseconds since 1970: when the server made it, and when it was last found unchanged. */
  keptAt: number;
  checkedAt: number;
  etag: string | null;
  /** What it needs: paths of scripts, styles, fonts and drawings; and of its pictures. */
  files: readonly string[];
  pictures: readonly string[];
}

const FILES = 'files';
const PICTURES = 'pictures';
const UNDIGESTED = /^\/[\w-]+\.\w+$/;
/** Header that carries what is known of a kept page, so that a list of them reads no page. */
const ABOUT = 'X-Kept';
const loose = { ignoreVary: true, ignoreSearch: true } as const;

/** Whether this browser keeps anything here: not over plain http, not in some private windows. */
export function canKeep(): boolean {
  return 'caches' in globalThis;
}

/**
 * Keeps a page as it came, and what it needs to be shown.
 * @param response an answer of 200, unread.
 * @param withPictures the article's own pictures too.
 * @throws the browser's error when there is no room; what a page needs and is not to be had is left
 *   out.
 */
export async function keepPage(
  shelf: Shelf,
  response: Response,
  withPictures: boolean,
): Promise<KeptPage> {
  const html = await response.text();
  const { pathname } = new URL(response.url);
  const about: KeptPage = {
    path: pathname,
    headline: headlineOf(html),
    publishedAt: publishedAtOf(html),
    keptAt: Date.parse(response.headers.get('Date') ?? '') || Date.now(),
    checkedAt: Date.now(),
    etag: response.headers.get('ETag'),
    files: filesOf(html),
    pictures: withPictures ? picturesOf(html) : [],
  };
  await Promise.all([keepFiles(FILES, about.files), keepFiles(PICTURES, about.pictures)]);
  await put(shelf, html, response.headers, about);
  return about;
}

/** Kept again as it is, but known to be unchanged now. */
export async function markChecked(shelf: Shelf, page: KeptPage): Promise<void> {
  const copy = await matchCopy(shelf, page.path);
  if (copy) await put(shelf, await copy.text(), copy.headers, { ...page, checkedAt: Date.now() });
}

/** The copy of a page; undefined when there is none. */
export async function matchCopy(shelf: Shelf, path: string): Promise<Response | undefined> {
  return await (await caches.open(shelf)).match(path, loose);
}

/** What is known of the pages of a shelf, those kept last first. */
export async function listKept(shelf: Shelf): Promise<KeptPage[]> {
  const cache = await caches.open(shelf);
  const copies = await Promise.all((await cache.keys()).map((key) => cache.match(key, loose)));
  return copies.flatMap((copy) => (copy ? aboutOf(copy) : [])).sort((a, b) => b.keptAt - a.keptAt);
}

export function aboutOf(copy: Response): KeptPage {
  return JSON.parse(decodeURIComponent(copy.headers.get(ABOUT) ?? '')) as KeptPage;
}

/** Takes a page off a shelf. @returns whether it was there. */
export async function forgetPage(shelf: Shelf, path: string): Promise<boolean> {
  return await (await caches.open(shelf)).delete(path, loose);
}

/** Deletes the files and pictures that no kept page needs any more. */
export async function sweepFiles(): Promise<void> {
  const shelves = await Promise.all((['read', 'saved', 'own'] as const).map(listKept));
  const needed = new Set(shelves.flat().flatMap(({ files, pictures }) => [...files, ...pictures]));
  for (const name of [FILES, PICTURES]) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      if (!needed.has(new URL(key.url).pathname)) await cache.delete(key, loose);
    }
  }
}

/** A kept script, style, font or drawing. */
export async function matchFile(path: string): Promise<Response | undefined> {
  return await (await caches.open(FILES)).match(path, loose);
}

/** A kept picture, in whatever size it was kept. */
export async function matchPicture(path: string): Promise<Response | undefined> {
  const cache = await caches.open(PICTURES);
  const digest = digestOf(path);
  const key = (await cache.keys()).find(({ url }) => digestOf(new URL(url).pathname) === digest);
  return key && (await cache.match(key, loose));
}

/** Whether as many are saved as may be. */
export async function isFull(): Promise<boolean> {
  return (await (await caches.open('saved')).keys()).length >= offlineLimits.saved;
}

/** Whether the browser refused to keep something because there is no more room. */
export function isFullDevice(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function keepFiles(name: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all(
    paths.map(async (path) => {
      // The others are the same for ever under their names.
      if (!UNDIGESTED.test(path) && (await cache.match(path, loose))) return;
      try {
        const response = await fetch(path);
        if (response.status === 200) await cache.put(path, response);
      } catch (error) {
        // The connection went: the page is read without this one.
        if (!(error instanceof TypeError)) throw error;
      }
    }),
  );
}

/** A header holds Latin letters only, and no copy must look like an answer that was redirected. */
async function put(shelf: Shelf, html: string, headers: Headers, about: KeptPage): Promise<void> {
  const kept = new Headers(headers);
  // The text is no longer as it was sent.
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  kept.set(ABOUT, encodeURIComponent(JSON.stringify(about)));
  await (await caches.open(shelf)).put(about.path, new Response(html, { headers: kept }));
}
