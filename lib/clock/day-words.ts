/**
 * Minsk days and the words for them, small enough for the browser: no library, no locale data.
 */
export const TIME_ZONE = 'Europe/Minsk';

/** A calendar day in Minsk, `yyyy-MM-dd`. */
export type Day = string;

const weekdays = 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' ');
const months =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** Swedes write days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('sv', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `23:59:59` */
const minskTime = new Intl.DateTimeFormat('sv', { timeZone: TIME_ZONE, timeStyle: 'medium' });

/**
 * The Minsk day an instant falls on.
 * @throws {RangeError} when `instant` is no valid date.
 */
export function minskDay(instant: Date): Day {
  return isoDay.format(instant).padStart(10, '0');
}

/** An instant with Minsk's offset, to the second: `2026-11-21T14:26:00+03:00`. */
export function minskMoment(instant: Date): string {
  return `${minskDay(instant)}T${minskTime.format(instant)}+03:00`;
}

/** Milliseconds from an instant to the next midnight in Minsk. */
export function untilMidnight(instant: Date): number {
  const passed = Date.parse(`1970-01-01T${minskTime.format(instant)}Z`);
  return 86_400_000 - passed - instant.getMilliseconds();
}

/** `Пятница, 22 ноября 2024` — the date in the masthead. */
export function formatToday(instant: Date): string {
  const day = minskDay(instant);
  const weekday = weekdayOf(day);
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${dateOf(day)} ${day.slice(0, 4)}`;
}

/** `22 ноября`, and `22 ноября 2023` when the year is not that of `now`. */
function formatDate(day: Day, now: Date): string {
  const year = day.slice(0, 4);
  return year === minskDay(now).slice(0, 4) ? dateOf(day) : `${dateOf(day)} ${year}`;
}

/** `22 ноября, воскресенье`, and `22 ноября 2023, среда` when the year is not that of `now`. */
export function formatDayHeading(day: Day, now: Date): string {
  return `${formatDate(day, now)}, ${weekdayOf(day)}`;
}

/** `14:26` on the day itself, else as `formatDatedMoment`. `at` and `today` as there. */
export function formatMoment(at: string, today: Day): string {
  return at.startsWith(today) ? at.slice(11, 16) : formatDatedMoment(at, today);
}

/**
 * `21 ноября, 14:26`, and `13 декабря 2023, 14:26` when the year is not that of `today`.
 * @param at with Minsk's offset: `2026-11-21T14:26:00+03:00`.
 */
export function formatDatedMoment(at: string, today: Day): string {
  return `${formatDate(at.slice(0, 10), new Date(today))}, ${at.slice(11, 16)}`;
}

function weekdayOf(day: Day): string {
  return weekdays[new Date(day).getUTCDay()] ?? '';
}

function dateOf(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}
