import { type Day, dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import type { Address, AddressKind } from './address.ts';

/**
 * Seconds a page is fresh. Its own matter is right anyway, because events drop it; it ages for the
 * sake of what changes by itself: rails, counts, the weather.
 */
const lifetimes = {
  /** The pages most read and most renewed. */
  front: 60,
  list: 60,
  /** A story of today or yesterday is read with an eye on what stands beside it; one of this week
   * by some; older ones by search engines mostly, and there are many. */
  story: 60,
  storyOfWeek: 300,
  storyOlder: 1_800,
  /** A day, month or year that still grows, and one that is over. */
  period: 60,
  periodOver: 1_800,
  tag: 120,
  /** Programs ask every five minutes at best; stories leave the feeds of the last days by age. */
  feed: 300,
  'tag-feed': 300,
  /** As tags: whatever is put there drops it. */
  line: 120,
  'line-feed': 300,
  search: 60,
  /** The newest headlines are among them. */
  suggest: 60,
  /** Observations come every ten minutes at best. */
  weather: 300,
  /** Its order changes with every reader; in two minutes nobody notices. */
  'most-read': 120,
  service: 1_800,
  /** Asked by every open page. */
  latest: 15,
  /** Asked by every open page of a live text; its entries drop it at once. */
  live: 15,
  'weather-figures': 60,
  places: 3_600,
  /** The bytes of a picture never change under its address; it may only go. */
  picture: 86_400,
  /** Nothing in a sitemap changes by itself; events drop it. */
  sitemap: 3_600,
  /** Its stories grow too old for it. */
  'news-sitemap': 60,
  /** It says what the program and its environment say, and changes with them. */
  document: 3_600,
  missing: 300,
  /** Nothing is there (404, 410) or elsewhere (308): briefly, whatever the kind. */
  absent: 60,
} as const satisfies Record<AddressKind, number> & Record<string, number>;

/** Seconds a shared cache may keep a page that nobody can purge there: it softens a storm. */
export const unpurgedSeconds = 5;

/** Whether a status says that nothing is at this address, or that it is elsewhere. */
export function isAbsent(status: number): boolean {
  return status === 404 || status === 410 || status === 308;
}

/** Seconds the answer of `status` at `address` is fresh when it is rendered on the day `today`. */
export function lifetimeSeconds(address: Address, status: number, today: Day): number {
  const { kind } = address;
  if (kind === 'missing') return lifetimes.missing;
  if (isAbsent(status)) return lifetimes.absent;
  if (kind === 'story' && address.day !== null) {
    const age = (Date.parse(today) - Date.parse(address.day)) / 86_400_000;
    if (age >= 8) return lifetimes.storyOlder;
    return age >= 2 ? lifetimes.storyOfWeek : lifetimes.story;
  }
  if (kind === 'period') {
    const [, period = ''] = /\/(\d{4}(?:\/\d{2}){0,2})$/.exec(address.path) ?? [];
    return today.startsWith(period.replaceAll('/', '-')) ? lifetimes.period : lifetimes.periodOver;
  }
  return lifetimes[kind];
}

/**
 * Seconds a shared cache that can be purged may keep an answer, counted from its render
 * (`s-maxage` beside an `Age`): its lifetime, yet not beyond midnight in Minsk, pictures excepted.
 * @param begunAt when its render began.
 */
export function sharedSeconds(address: Address, status: number, begunAt: number): number {
  const today = dayOf(new Date(begunAt));
  const seconds = lifetimeSeconds(address, status, today);
  if (address.kind === 'picture' && !isAbsent(status)) return seconds;
  const midnight = startOfDay(shiftDay(today, 1)).getTime();
  return Math.min(seconds, Math.floor((midnight - begunAt) / 1_000));
}
