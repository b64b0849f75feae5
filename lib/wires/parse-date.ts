import { TZDate } from '@date-fns/tz';
import { TIME_ZONE } from '#lib/clock/clock.ts';

/** A date nobody can be sure of; the message quotes it. */
export class WireDateError extends Error {
  override name = 'WireDateError';
}

/** Names of time zones feeds write (RFC 822 and the habit of newsrooms), in minutes east of UTC. One
 * that several lands use for different zones (IST) is not among them. */
const zones: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60 },
  ...{ mesz: 120, eet: 120, eest: 180, msk: 180, msd: 240, fet: 180, samt: 240, yekt: 300 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
  ...{ akst: -540, akdt: -480, hst: -600, nst: -210, ndt: -150, brt: -180, brst: -120, art: -180 },
  ...{ omst: 360, novt: 420, krat: 420, irkt: 480, yakt: 540, vlat: 600, magt: 660, pett: 720 },
  ...{ мск: 180, jst: 540, kst: 540, hkt: 480, sgt: 480, awst: 480, acst: 570, aest: 600 },
  ...{ aedt: 660, nzst: 720, nzdt: 780, sast: 120, eat: 180, gst: 240, trt: 180 },
};

/** Beginnings of month names: English, Russian, Belarusian, German, Italian, Spanish, Portuguese,
 * French. */
const months = [
  ...['jan янв сту jän gen ene', 'feb фев лют fev fév', 'mar мар сак mär mrz mae'],
  ...['apr апр кра abr avr', 'may май мая тра mai mag', 'jun июн чэр giu juin'],
  ...['jul июл ліп lug juil', 'aug авг жні ago aoû aou', 'sep сен вер set'],
  ...['oct окт кас okt ott out', 'nov ноя ліс', 'dec дек сне dez dic déc'],
].map((names) => names.split(' '));

const clock = '(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?';
/** After a date in words also `10.30`, as Italians and Germans write it, and `10h30`. */
const spokenClock = `(?:${clock}|(?<h>\\d{1,2})[.h](?<m>\\d{2}))`;
const zone =
  '(?:\\s*(?<zone>[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2}|[a-zмск]+(?:[+-]\\d{1,2}(?::?\\d{2})?)?))?';
const weekday = '(?:[\\p{L}-]+\\.?,?\\s+)?';
/** What stands between the parts of a date in words: `15 de fevereiro`, `15. Februar`, `15 lug`. */
const gap = '(?:[\\s-]+(?:de\\s+)?|\\.\\s*)';
/** And before the time: «2026 г. в 10:00», «2026, alle ore 10:00», «2026 um 10:00», «2026 às 10:00». */
const before = '(?:\\s*(?:г\\.?|года))?,?\\s+(?:(?:в|у|ў|а|um|at|às|as|alle(?:\\s+ore)?|ore)\\s+)?';
const forms = [
  /** `2026-02-15T10:00:00.5+03:00`, also with a space, without seconds, time or zone. */
  `(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})(?:[t ]\\s*${clock}${zone})?`,
  /** `20260215T100000+0300`, also without seconds. */
  `(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})t(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})?${zone}`,
  /** `20260215`, as NITF writes a day. */
  `(?<y>(?:19|20)\\d{2})(?<mo>\\d{2})(?<d>\\d{2})`,
  /** `Sun, 15 Feb 2026 10:00:00 +0300` */
  `${weekday}(?<d>\\d{1,2})(?:º|er)?${gap}(?<name>\\p{L}{3,})\\.?,?[\\s-]+(?:de\\s+)?(?<y>\\d{4}|\\d{2})(?:${before}${spokenClock}${zone}|\\s*(?:г\\.?|года))?`,
  /** `February 15, 2026 10:00:00 GMT` */
  `${weekday}(?<name>\\p{L}{3,})\\.?\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})(?:,?\\s+${clock}${zone})?`,
  /** `Sun Feb 15 10:00:00 2026` */
  `\\p{L}{3}\\s+(?<name>\\p{L}{3})\\s+(?<d>\\d{1,2})\\s+${clock}${zone}\\s+(?<y>\\d{4})`,
  /** `15.02.2026 10:00` */
  `(?<d>\\d{1,2})\\.(?<mo>\\d{2})\\.(?<y>\\d{4})(?:${before}${clock}${zone})?`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** Content systems write these for "no date". */
const zeroYears = new Set([0, 1, 1899, 1900]);

/**
 * Parses the date of a feed or wire: RFC 822 and its looser spellings, in seven languages, ISO 8601,
 * NITF's `20260215T100000+0300`, `15.02.2026 10:00`.
 * A name of the week is not compared: it is often wrong where the date is right. A time without a
 * zone is Minsk time: taken for UTC, a neighbour's news would stay invisible for three hours.
 * @returns the instant.
 * @throws {WireDateError} for anything else, a day that does not exist, an unknown zone, a system's
 *   zero (1 January 1970).
 */
export function parseWireDate(text: string): Date {
  const unreadable = () => new WireDateError(`unreadable date «${text.trim().slice(0, 60)}»`);
  if (text.length > 200) throw unreadable();
  const plain = text
    // A zone in brackets is all that tells the zone where it follows the time at once.
    .replace(/(:\d{2})\s*\(([a-zмск]{1,5})\)\s*$/i, '$1 $2')
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/\s+(?:Uhr|ч\.?)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = forms.map((form) => form.exec(plain)?.groups).find((groups) => groups);
  if (!found) throw unreadable();
  const { y = '', d, h = '0', m = '0', s = '0', f = '0' } = found;
  const year = y.length === 2 ? Number(y) + (Number(y) < 70 ? 2000 : 1900) : Number(y);
  const month = found['mo'] ? Number(found['mo']) : monthNumber(found['name'] ?? '');
  const [day, hour, minute] = [Number(d), Number(h), Number(m)];
  // 60 is a leap second.
  const second = Math.min(Number(s), 59);
  const millisecond = Math.trunc(Number(`0.${f}`) * 1000);
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  const exists =
    asUtc.getUTCMonth() === month - 1 && asUtc.getUTCDate() === day && asUtc.getUTCHours() === hour;
  if (!exists || minute > 59 || Number(s) > 60 || zeroYears.has(year)) {
    throw unreadable();
  }
  const instant =
    found['zone'] === undefined
      ? new Date(+new TZDate(year, month - 1, day, hour, minute, second, millisecond, TIME_ZONE))
      : new Date(asUtc.getTime() - offsetOf(found['zone'], unreadable) * 60_000);
  // The first day of Unix time, in whatever zone, is a zero and not a date.
  if (Math.abs(instant.getTime()) < 86_400_000) throw unreadable();
  return instant;
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return months.findIndex((names) => names.some((start) => lower.startsWith(start))) + 1;
}

/** Minutes east of UTC. */
function offsetOf(name: string, unreadable: () => WireDateError): number {
  const [whole, letters = '', sign, hours, minutes = '0'] =
    /^([a-zмск]*)(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(name) ?? [];
  const named = letters === '' ? 0 : zones[letters.toLowerCase()];
  const shift = Number(hours ?? 0) * 60 + Number(minutes);
  if (whole === undefined || named === undefined || shift > 14 * 60) throw unreadable();
  return named + (sign === '-' ? -shift : shift);
}
