import { type Day, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { monthFacet } from '#lib/database/search-facets.ts';
import { periodDays, type SearchFilters } from './search.ts';
import { quoteLexeme } from './text-query.ts';

/** A half-open span of time, open where it says `null`. */
export interface TimeSpan {
  from: Date | null;
  to: Date | null;
}

/** The time that filters leave, seen from `now`. A period goes back by whole days, the hour kept. */
export function spanOfFilters({ period, from, to }: SearchFilters, now: Date): TimeSpan {
  if (period !== null) {
    return { from: new Date(now.getTime() - periodDays[period] * 86_400_000), to: null };
  }
  return {
    from: from === null ? null : startOfDay(from),
    to: to === null ? null : startOfDay(shiftDay(to, 1)),
  };
}

/** Months that a query names at most: with more, the index of words alone narrows enough. */
const MOST_MONTHS = 60;

/**
 * A span as words of the index: any of the months it reaches into.
 * @returns `null` for a span that is open at its beginning or longer than `MOST_MONTHS`.
 */
export function monthsWithin({ from, to }: TimeSpan, today: Day): string | null {
  if (from === null) return null;
  const first = monthOf(from);
  const last = Math.max(first, to === null ? monthOf(startOfDay(today)) + 1 : monthOf(to));
  if (last - first >= MOST_MONTHS) return null;
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return months.map((month) => quoteLexeme(monthFacet(month))).join(' | ');
}

/** A month as `monthFacet` numbers them, by UTC: a span that begins in the first hours of a month in
 * Minsk reaches into the month before, in which nothing of it is found. Spans end at midnight there,
 * which is of the day before by UTC, as it should be: what ends is not within. */
function monthOf(instant: Date): number {
  return instant.getUTCFullYear() * 12 + instant.getUTCMonth() + 1;
}
