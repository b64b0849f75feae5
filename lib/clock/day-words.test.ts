import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { ru } from 'date-fns/locale/ru';
import { describe, expect, it } from 'vitest';
import { formatDayHeading, formatToday, minskDay, TIME_ZONE, untilMidnight } from './day-words.ts';

/** Today's own library says the same, more slowly. */
function expected(instant: Date, pattern: string): string {
  return format(new TZDate(instant.getTime(), TIME_ZONE), pattern, { locale: ru });
}

const dayMs = 86_400_000;
/** Summer time came and went until 2011: midnight stood at 21:00, 22:00 and 23:00 UTC. */
const aroundMidnight = [20, 21, 22].flatMap((hour) => [hour * 3_600_000 - 1000, hour * 3_600_000]);

describe('days and their words', () => {
  it('agree with date-fns over thirty years, noon and around midnight', () => {
    const first = Date.UTC(2000, 0, 1);
    const wrong: string[] = [];
    for (let day = 0; day < 11_000; day += 1) {
      const start = first + day * dayMs;
      // Every midnight of a month in turn: all of them would take half a minute.
      const offsets = day % 10 === 0 ? aroundMidnight : [12 * 3_600_000];
      for (const offset of offsets) {
        const instant = new Date(start + offset);
        const said = formatToday(instant).toLowerCase();
        const iso = minskDay(instant);
        if (iso !== expected(instant, 'yyyy-MM-dd')) wrong.push(iso);
        if (said !== expected(instant, 'EEEE, d MMMM yyyy')) wrong.push(said);
        const heading = formatDayHeading(iso, instant);
        if (heading !== expected(instant, 'd MMMM, EEEE')) wrong.push(heading);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('begin with a capital in the masthead and name another year', () => {
    expect(formatToday(new Date('2024-11-21T21:00:00Z'))).toBe('Пятница, 22 ноября 2024');
    expect(formatDayHeading('2023-12-13', new Date('2026-11-22T09:00:00Z'))).toBe(
      '13 декабря 2023, среда',
    );
  });

  it('turn with midnight in Minsk, not in Greenwich and not on the machine', () => {
    const now = new Date('2026-12-31T21:00:00Z');
    expect(minskDay(new Date(now.getTime() - 1))).toBe('2026-12-31');
    expect(minskDay(now)).toBe('2027-01-01');
    expect(formatDayHeading('2026-12-31', now)).toBe('31 декабря 2026, четверг');
  });

  it.each([
    ['2026-11-22T20:59:59.250Z', 750],
    ['2026-11-22T21:00:00.000Z', 86_400_000],
    ['2026-11-22T09:00:00.000Z', 12 * 3_600_000],
  ])('midnight comes %s in %i ms', (instant, left) => {
    expect(untilMidnight(new Date(instant))).toBe(left);
  });
});
