import { TZDate } from '@date-fns/tz';
import { TIME_ZONE } from '#lib/clock/clock.ts';

/** A date nobody can be sure of; the message quotes it. */
export class WireDateError extends Error {
  override name = 'WireDateError';
}

/** Names of time zones feeds write (RFC 822 and the habit of newsrooms), in minutes east of UTC. */
const zones: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, cest: 120, mez: 60 },
  ...{ mesz: 120, eet: 120, eest: 180, msk: 180, msd: 240, fet: 180, samt: 240, yekt: 300 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
};

/** Beginnings of month names: English, Russian, German, Italian, Spanish, Portuguese, French. */
const months = [
  ...['jan янв jän gen ene', 'feb фев fev fév', 'mar мар mär', 'apr апр abr avr'],
  ...['may май мая mai mag', 'jun июн giu juin', 'jul июл lug juil', 'aug авг ago aoû aou'],
  ...['sep сен set', 'oct окт okt ott out', 'nov ноя', 'dec дек dez dic déc'],
].map((names) => names.split(' '));

const clock = '(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?';
const zone =
  '(?:\\s*(?<zone>[+-]\\d{2}:?\\d{2}|[+-]\\d{1,2}|[a-z]+(?:[+-]\\d{1,2}(?::?\\d{2})?)?))?';
const weekday = '(?:[\\p{L}-]+\\.?,?\\s+)?';
const forms = [
  /** `2026-02-15T10:00:00.5+03:00`, also with a space, without seconds, time or zone. */
  `(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})(?:[t ]\\s*${clock}${zone})?`,
  /** `20260215T100000+0300` */
  `(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})t(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})${zone}`,
  /** `Sun, 15 Feb 2026 10:00:00 +0300` */
  `${weekday}(?<d>\\d{1,2})[\\s-]+(?<name>\\p{L}{3,})\\.?,?[\\s-]+(?<y>\\d{4}|\\d{2})(?:,?\\s+${clock}${zone})?`,
  /** `February 15, 2026 10:00:00 GMT` */
  `${weekday}(?<name>\\p{L}{3,})\\.?\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})(?:,?\\s+${clock}${zone})?`,
  /** `Sun Feb 15 10:00:00 2026` */
  `\\p{L}{3}\\s+(?<name>\\p{L}{3})\\s+(?<d>\\d{1,2})\\s+${clock}${zone}\\s+(?<y>\\d{4})`,
  /** `15.02.2026 10:00` */
  `(?<d>\\d{1,2})\\.(?<mo>\\d{2})\\.(?<y>\\d{4})(?:,?\\s+${clock}${zone})?`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** Content systems write these for "no date". */
const zeroYears = new Set([0, 1, 1899, 1900]);

/**
 * Parses the date of a feed or wire: RFC 822 and its looser spellings, ISO 8601, `15.02.2026 10:00`.
 * A name of the week is not compared: it is often wrong where the date is right. A time without a
 * zone is Minsk time: taken for UTC, a neighbour's news would stay invisible for three hours.
 * @returns the instant.
 * @throws {WireDateError} for anything else, a day that does not exist, an unknown zone, a system's
 *   zero (1 January 1970).
 */
export function parseWireDate(text: string): Date {
  const unreadable = new WireDateError(`unreadable date «${text.trim().slice(0, 60)}»`);
  if (text.length > 200) throw unreadable;
  const plain = text
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = forms.map((form) => form.exec(plain)?.groups).find((groups) => groups);
  if (!found) throw unreadable;
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
    throw unreadable;
  }
  const instant =
    found['zone'] === undefined
      ? new Date(+new TZDate(year, month - 1, day, hour, minute, second, millisecond, TIME_ZONE))
      : new Date(asUtc.getTime() - offsetOf(found['zone'], unreadable) * 60_000);
  // The first day of Unix time, in whatever zone, is a zero and not a date.
  if (Math.abs(instant.getTime()) < 86_400_000) throw unreadable;
  return instant;
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return months.findIndex((names) => names.some((start) => lower.startsWith(start))) + 1;
}

/** Minutes east of UTC. */
function offsetOf(name: string, unreadable: WireDateError): number {
  const [, letters = '', sign, hours, minutes = '0'] =
    /^([a-z]*)(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(name) ?? [];
  const named = letters === '' ? 0 : zones[letters.toLowerCase()];
  const shift = Number(hours ?? 0) * 60 + Number(minutes);
  if (named === undefined || shift > 14 * 60) throw unreadable;
  return named + (sign === '-' ? -shift : shift);
}
