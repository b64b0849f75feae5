import { type Day, dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { limits } from './limits.ts';

/** What a page's freshness depends on, all in milliseconds since 1970. */
export interface Aging {
  /** When its render began. */
  begunAt: number;
  /** When its lifetime ends. */
  freshUntil: number;
  /** When an event first changed what stands beside its own matter; `null` before. */
  changedAt: number | null;
  /** The same, for the first event that took a story or picture from readers. */
  withdrawnAt: number | null;
}

/** A day in Minsk, as instants `[from, until)`. */
export interface Today {
  day: Day;
  from: number;
  until: number;
}

/** What may be done with a kept page. */
export interface Standing {
  /** `fresh`: give it; `stale`: give it while one render refreshes it; `expired`: render first. */
  state: 'fresh' | 'stale' | 'expired';
  /** It may be given when the render fails. */
  onError: boolean;
}

// Given out 30,000 times a second: made once.
const fresh: Standing = { state: 'fresh', onError: true };
const stale: Standing = { state: 'stale', onError: true };
const expired: Standing = { state: 'expired', onError: true };
const useless: Standing = { state: 'expired', onError: false };

/** Judges a page at the moment `now`, which lies in `today`. */
export function judge(page: Aging, now: number, today: Today): Standing {
  const { begunAt, changedAt, withdrawnAt } = page;
  const age = now - begunAt;
  if (age >= limits.onErrorMs) return useless;
  if (withdrawnAt !== null && !isWithin(now - withdrawnAt, limits.railMs)) return useless;
  if (changedAt !== null && !isWithin(now - changedAt, limits.railMs)) return expired;
  if (begunAt < today.from || begunAt >= today.until) return expired;
  // A page of the future: the clock was set back.
  if (age < 0) return stale;
  if (now < page.freshUntil && changedAt === null) return fresh;
  return now < page.freshUntil + limits.staleMs ? stale : expired;
}

/** Negative when the clock was set back: then nobody knows how much has passed. */
function isWithin(passed: number, span: number): boolean {
  return passed >= 0 && passed < span;
}

/** Tells the Minsk day of an instant, at little cost while it stays the same. */
export class Days {
  #today: Today = { day: '', from: 0, until: 0 };

  at(now: number): Today {
    if (now < this.#today.from || now >= this.#today.until) {
      const day = dayOf(new Date(now));
      const until = startOfDay(shiftDay(day, 1)).getTime();
      this.#today = { day, from: startOfDay(day).getTime(), until };
    }
    return this.#today;
  }
}
