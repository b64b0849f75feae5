import { type Day, formatDay, formatMonth } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { monthWeeks } from './month-weeks.ts';

const weekdays = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'];

/**
 * A month whose days with stories are links.
 * @param days the days with stories.
 * @param current the day the page shows, if it shows one.
 */
export function Calendar({
  base,
  year,
  month,
  days,
  current,
}: {
  base: string;
  year: number;
  month: number;
  days: readonly Day[];
  current?: Day;
}) {
  return (
    <table className="calendar">
      <caption>
        <a href={formatListAddress(base, { kind: 'month', year, month })}>
          {formatMonth(year, month)}
        </a>
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <td key={day ?? weekdays[index]}>
                {day && <DayCell base={base} day={day} days={days} current={current} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({
  base,
  day,
  days,
  current,
}: {
  base: string;
  day: Day;
  days: readonly Day[];
  current: Day | undefined;
}) {
  const number = Number(day.slice(8));
  if (!days.includes(day)) return number;
  return (
    <a
      href={formatListAddress(base, { kind: 'day', day })}
      aria-label={formatDay(day)}
      aria-current={day === current ? 'date' : undefined}
    >
      {number}
    </a>
  );
}
