import { dayOf, formatDayAndTime, formatStoryTime, formatTime } from '#lib/clock/clock.ts';

/**
 * The time of a change to a story, beside the time of its publication: `15:02` on the same day,
 * `14 декабря, 15:02` in the same year, `2 января 2024, 15:02` later.
 */
export function formatLater(changedAt: Date, publishedAt: Date): string {
  if (dayOf(changedAt) === dayOf(publishedAt)) return formatTime(changedAt);
  return formatCorrectionTime(changedAt, publishedAt);
}

/** As `formatLater`, always with the day: `22 ноября, 15:02`. */
export function formatCorrectionTime(changedAt: Date, publishedAt: Date): string {
  const sameYear = dayOf(changedAt).slice(0, 4) === dayOf(publishedAt).slice(0, 4);
  return sameYear ? formatDayAndTime(changedAt) : formatStoryTime(changedAt);
}
