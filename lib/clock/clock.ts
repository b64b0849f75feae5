import { TZDate, tz } from '@date-fns/tz';
// By file: the index loads two hundred functions at every start of a script.
import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { ru } from 'date-fns/locale/ru';
import { parse } from 'date-fns/parse';
import { type Day, minskDay as dayOf, TIME_ZONE } from './day-words.ts';

/**
 * With `day-words.ts`, which browsers load too, the only place that knows the portal's time zone
 * and its date formats. Every function takes an instant (`Date`) or a Minsk calendar day (`Day`)
 * and never reads the machine's own zone.
 */
export {
  type Day,
  formatDayHeading,
  formatToday,
  minskDay as dayOf,
  TIME_ZONE,
} from './day-words.ts';

const inMinsk = { in: tz(TIME_ZONE), locale: ru };
/** Texts and instants remembered. */
const MOST_KEPT = 10_000;

/**
 * The first instant of `day` in Minsk: midnight, or one o'clock where summer time began at midnight.
 * @throws {RangeError} when there is no such day.
 */
export function startOfDay(day: Day): Date {
  const start = firstInstant(day);
  if (!start) throw new RangeError(`no such day: ${day}`);
  return start;
}

/** True when `day` is a real calendar day written `yyyy-MM-dd`. */
export function isDay(day: string): day is Day {
  return firstInstant(day) !== null;
}

/** A page names a few days, most of which the page before it named too. */
const firstInstants = new Map<string, number | null>();

/** Made anew it takes some 50 µs. */
function firstInstant(day: string): Date | null {
  let instant = firstInstants.get(day);
  if (instant === undefined) {
    instant = findFirstInstant(day)?.getTime() ?? null;
    if (firstInstants.size >= MOST_KEPT) firstInstants.clear();
    firstInstants.set(day, instant);
  }
  return instant === null ? null : new Date(instant);
}

function findFirstInstant(day: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year) return null;
  const start = new Date(
    new TZDate(Number(year), Number(month) - 1, Number(date), TIME_ZONE).getTime(),
  );
  return isValid(start) && dayOf(start) === day ? start : null;
}

/** The day `count` days after `day` (negative: before). */
export function shiftDay(day: Day, count: number): Day {
  return dayOf(addDays(startOfDay(day), count, inMinsk));
}

/** The half-open span of instants `[from, to)` of a year, month or day in Minsk. */
export function spanOf(year: number, month?: number, day?: number): { from: Date; to: Date } {
  const text = (y: number, m: number, d: number) =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const first = text(year, month ?? 1, day ?? 1);
  let after: Day;
  if (month === undefined) after = text(year + 1, 1, 1);
  else if (day === undefined)
    after = month === 12 ? text(year + 1, 1, 1) : text(year, month + 1, 1);
  else after = shiftDay(first, 1);
  return { from: startOfDay(first), to: startOfDay(after) };
}

/** A page names fifty times, each twice, most of which the page before it named too. */
const formatted = new Map<string, string>();

/** `format` takes some 30 µs; what it gave is kept. */
function formatInMinsk(instant: Date, pattern: string): string {
  const key = `${instant.getTime()} ${pattern}`;
  let text = formatted.get(key);
  if (text === undefined) {
    text = format(instant, pattern, inMinsk);
    if (formatted.size >= MOST_KEPT) formatted.clear();
    formatted.set(key, text);
  }
  return text;
}

/** `13 декабря 2023, 14:26` — the time of a story. */
export function formatStoryTime(instant: Date): string {
  return formatInMinsk(instant, 'd MMMM yyyy, HH:mm');
}

/** `21 ноября, 14:26` — a time outside its own day, this year. */
export function formatDayAndTime(instant: Date): string {
  return formatInMinsk(instant, 'd MMMM, HH:mm');
}

/** `14:26` — a time under a heading that names the day. */
export function formatTime(instant: Date): string {
  return formatInMinsk(instant, 'HH:mm');
}

/** `13 декабря` — the day of a dateline. */
export function formatDatelineDay(day: Day): string {
  return formatInMinsk(startOfDay(day), 'd MMMM');
}

/** `13 декабря 2023` — a day on its own. */
export function formatDay(day: Day): string {
  return formatInMinsk(startOfDay(day), 'd MMMM yyyy');
}

/** `декабрь 2023` — a month on its own. */
export function formatMonth(year: number, month: number): string {
  return formatInMinsk(spanOf(year, month).from, 'LLLL yyyy');
}

/** `2023-12-13T14:26:00+03:00` — for `<time datetime>` and machine documents. */
export function formatMachineTime(instant: Date): string {
  return formatInMinsk(instant, "yyyy-MM-dd'T'HH:mm:ssxxx");
}

/** `Wed, 13 Dec 2023 14:26:00 +0300` — for feeds: RFC 822 with the four-digit year of RSS 2.0. */
export function formatMailTime(instant: Date): string {
  return format(instant, 'EEE, dd MMM yyyy HH:mm:ss xx', { in: inMinsk.in });
}

/** `2023-12-13T11:26:00Z` — the same instant for machine documents of many thousand times. */
export function formatUniversalTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/**
 * Reads a time an editor wrote: `2026-11-22 18:00` in Minsk, or ISO 8601 with an offset.
 * @returns `null` when it is neither.
 */
export function parseEditorTime(text: string): Date | null {
  const trimmed = text.trim();
  const local = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/.test(trimmed);
  if (
    !local &&
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(trimmed)
  ) {
    return null;
  }
  const instant = local
    ? parse(trimmed.replace('T', ' '), 'yyyy-MM-dd HH:mm', new TZDate(0, TIME_ZONE))
    : new Date(trimmed);
  return isValid(instant) ? new Date(instant.getTime()) : null;
}
