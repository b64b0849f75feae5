import type { AddressKind } from './address.ts';
import { sharedSeconds, unpurgedSeconds } from './lifetimes.ts';
import type { StoredPage } from './pages.ts';

/**
 * Seconds a browser keeps an answer without asking. Pages none: it gets a 304 from memory, and a
 * correction is seen at once. `no-store` is avoided for them, it switches off the back/forward
 * cache.
 */
const inBrowser: Partial<Record<AddressKind, number>> = {
  /** A withdrawal is seen within seconds. */
  latest: 10,
  /** A forecast changes by the hour, but one that was away is not away for long. */
  'weather-figures': 60,
  /** Changes with a new version of the portal. */
  places: 3_600,
  /** Never `immutable`: a picture may be withdrawn. */
  picture: 3_600,
};

/** Seconds a shared cache keeps a picture: it is asked for by every page, and goes by itself. */
const PICTURE_SHARED = 86_400;

/** A failure, a refusal, an answer to a write: gone as soon as it is over. */
export const NOT_KEPT = 'no-store';
/** What is absent may be there a moment later: published, restored. */
const ABSENT = 'public, max-age=0, must-revalidate';

/** The way to the right spelling: what stands there may be withdrawn. */
export const SPELLING = `public, max-age=0, must-revalidate, s-maxage=${unpurgedSeconds}`;

/**
 * `Cache-Control` of a kept answer.
 * @param age seconds since it was made, as its `Age` says; caches count lifetimes from there.
 * @param isPurged a content delivery network is told of every change.
 */
export function cacheControlOf(
  { address, page, begunAt }: Pick<StoredPage, 'address' | 'page' | 'begunAt'>,
  age: number,
  isPurged: boolean,
): string {
  if (page.status >= 500) return NOT_KEPT;
  if (page.status >= 400) return ABSENT;
  const browser = inBrowser[address.kind] ?? 0;
  if (address.kind === 'picture') return `public, max-age=${browser}, s-maxage=${PICTURE_SHARED}`;
  const isPage = browser === 0;
  // What is still given is right at this moment, whenever it was made.
  const kept = isPage ? 'max-age=0, must-revalidate' : `max-age=${age + browser}`;
  if (!isPage && !isPurged) return `public, ${kept}`;
  const shared = isPurged ? sharedSeconds(address, page.status, begunAt) : age + unpurgedSeconds;
  return `public, ${kept}, s-maxage=${shared}`;
}

/** Whether an answer tells its age. A picture's bytes never change: its lifetime counts from now. */
export function tellsAge(kind: AddressKind): boolean {
  return kind !== 'picture';
}
