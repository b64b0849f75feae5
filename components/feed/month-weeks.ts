import { type Day, dayOf, shiftDay, spanOf } from '#lib/clock/clock.ts';

/**
 * A month as a calendar prints it: weeks of seven from Monday, `null` outside the month.
 * @param month 1–12.
 */
export function monthWeeks(year: number, month: number): (Day | null)[][] {
  const { from, to } = spanOf(year, month);
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (Day | null)[] = Array.from({ length: before }, () => null);
  for (let day = dayOf(from); day < dayOf(to); day = shiftDay(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
