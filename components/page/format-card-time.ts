import { dayOf, formatDayAndTime, formatStoryTime, formatTime } from '#lib/clock/clock.ts';

/**
 * A story's time where no heading names its day: `14:26` on the day of `now`, `21 ноября, 14:26`
 * in its year, `13 декабря 2023, 14:26` otherwise.
 */
export function formatCardTime(instant: Date, now: Date): string {
  const day = dayOf(instant);
  const today = dayOf(now);
  if (day === today) return formatTime(instant);
  return day.slice(0, 4) === today.slice(0, 4)
    ? formatDayAndTime(instant)
    : formatStoryTime(instant);
}
