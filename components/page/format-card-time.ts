import { formatMachineTime } from '#lib/clock/clock.ts';
import { formatMoment, minskDay } from '#lib/clock/day-words.ts';

/**
 * A story's time where no heading names its day: `14:26` on the day of `now`, `21 ноября, 14:26`
 * in its year, `13 декабря 2023, 14:26` otherwise.
 */
export function formatCardTime(instant: Date, now: Date): string {
  return formatMoment(formatMachineTime(instant), minskDay(now));
}
