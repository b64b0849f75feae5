import { dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { limits } from './limits.ts';

/**
 * The days of the feeds that go back `limits.days`: whole days of Minsk, so that stories leave them
 * at midnight only, and their date can tell.
 * @returns `since`: where they begin; `changedAt`: when such a feed last changed, midnight included,
 *   and `null` where its stories know none, since the last one may just have left.
 */
export function lastDays(now: Date): { since: Date; changedAt(stories: Date | null): Date | null } {
  const today = startOfDay(dayOf(now));
  return {
    since: startOfDay(shiftDay(dayOf(now), 1 - limits.days)),
    changedAt: (stories) => stories && new Date(Math.max(Number(today), Number(stories))),
  };
}
