import { formatMonth } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';

/**
 * Links to the months of a year that have stories.
 * @param current the month the page shows, if it shows one.
 */
export function MonthList({
  base,
  year,
  months,
  current,
}: {
  base: string;
  year: number;
  months: readonly number[];
  current?: number;
}) {
  return (
    <ul className="months" aria-label="Месяцы">
      {months.map((month) => (
        <li key={month}>
          <a
            href={formatListAddress(base, { kind: 'month', year, month })}
            aria-current={month === current ? 'page' : undefined}
          >
            {formatMonth(year, month)}
          </a>
        </li>
      ))}
    </ul>
  );
}
