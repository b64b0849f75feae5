import type { CSSProperties, ReactNode } from 'react';
import { Time } from '#components/page/time.tsx';
import { type Day, dayOf, formatDayHeading, formatTime } from '#lib/clock/clock.ts';
import type { WeatherHour } from '#lib/weather/weather.ts';
import { formatDegrees, formatMillimetres } from './format-figures.ts';
import { TemperatureCurve } from './temperature-curve.tsx';
import { temperatureScale } from './temperature-scale.ts';
import { WeatherIcon } from './weather-icon.tsx';
import { windDirection, windTurn } from './wind-direction.ts';

/** The next hours: a table whose row of temperatures is also their chart. */
export function WeatherHours({ hours, now }: { hours: readonly WeatherHour[]; now: Date }) {
  const temperatures = hours.map(({ temperature }) => temperature);
  const placeOf = temperatureScale(temperatures);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="hours" aria-label="Прогноз по часам" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Прогноз погоды по часам</caption>
        <thead>
          <tr>
            <td />
            {daysOf(hours).map(({ day, count }) => (
              <th key={day} scope="colgroup" colSpan={count}>
                <span className={count < hoursOfHeading ? 'visually-hidden' : undefined}>
                  {formatDayHeading(day, now)}
                </span>
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {hours.map(({ at }) => (
              <th key={at} scope="col">
                <Time at={new Date(at)} text={formatTime(new Date(at))} />
              </th>
            ))}
          </tr>
          <Row name="Погода" hours={hours}>
            {({ condition }) =>
              condition && (
                <>
                  <WeatherIcon icon={condition.icon} />
                  <span className="visually-hidden">{condition.text}</span>
                </>
              )
            }
          </Row>
        </thead>
        <tbody>
          <Row name="Температура, °C" hours={hours}>
            {({ temperature }, index) => (
              <>
                {index === 0 && <TemperatureCurve temperatures={temperatures} />}
                <b style={{ '--place': placeOf(temperature) } as CSSProperties}>
                  {formatDegrees(temperature)}
                </b>
              </>
            )}
          </Row>
          <Row name="Осадки, мм" hours={hours}>
            {({ precipitation: amount }) => amount && <b>{formatMillimetres(amount)}</b>}
          </Row>
          <Row name="Ветер, м/с" hours={hours}>
            {({ wind, windFrom }) =>
              wind && (
                <>
                  {wind}
                  {windFrom !== null && <WindArrow from={windFrom} />}
                </>
              )
            }
          </Row>
        </tbody>
      </table>
    </section>
  );
}

/** Hours of a day from which on there is room for its heading. */
const hoursOfHeading = 4;

/** A row of the table; none when the provider says nothing of it. */
function Row({
  name,
  hours,
  children,
}: {
  name: string;
  hours: readonly WeatherHour[];
  children: (hour: WeatherHour, index: number) => ReactNode;
}) {
  const cells = hours.map((hour, index) => ({ at: hour.at, cell: children(hour, index) }));
  if (cells.every(({ cell }) => cell === null)) return null;
  return (
    <tr>
      <th scope="row">
        <span>{name}</span>
      </th>
      {cells.map(({ at, cell }) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  );
}

function WindArrow({ from }: { from: number }) {
  return (
    <>
      <svg className="weather-icon" aria-hidden="true" style={{ rotate: `${windTurn(from)}deg` }}>
        <use href="/weather.svg#wind" />
      </svg>
      <span className="visually-hidden">, {windDirection(from)}</span>
    </>
  );
}

/** The days the hours belong to and how many hours each has. */
function daysOf(hours: readonly WeatherHour[]): { day: Day; count: number }[] {
  const counts = new Map<Day, number>();
  for (const { at } of hours) {
    const day = dayOf(new Date(at));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}
