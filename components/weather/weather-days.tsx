import type { CSSProperties } from 'react';
import { formatDayHeading } from '#lib/clock/clock.ts';
import type { WeatherDay } from '#lib/weather/weather.ts';
import { formatAmount, formatDegrees, formatMillimetres } from './format-figures.ts';
import { temperatureScale } from './temperature-scale.ts';
import { WeatherIcon } from './weather-icon.tsx';

/** The days of a forecast; the bars share one scale, so that they can be compared. */
export function WeatherDays({ days, now }: { days: readonly WeatherDay[]; now: Date }) {
  const placeOf = temperatureScale(days.flatMap(({ low, high }) => [low, high]));
  return (
    <table className="weather-days">
      <caption className="visually-hidden">Прогноз погоды по дням</caption>
      <thead>
        <tr>
          <th scope="col">День</th>
          <th scope="col">Погода</th>
          <th scope="col">Температура</th>
          <th scope="col">Осадки</th>
          <th scope="col">Ветер до</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, low, high, condition, precipitation, wind }) => (
          <tr key={day}>
            <th scope="row">{formatDayHeading(day, now)}</th>
            <td>
              {condition && <WeatherIcon icon={condition.icon} />}
              {condition?.text}
            </td>
            <td>
              <b>{formatDegrees(low)}</b>
              <span className="visually-hidden"> … </span>
              <span className="range" aria-hidden="true">
                <span
                  style={{ '--from': 1 - placeOf(low), '--to': placeOf(high) } as CSSProperties}
                />
              </span>
              <b>{formatDegrees(high)}</b>
            </td>
            <td>
              {precipitation !== null && formatAmount(formatMillimetres(precipitation), 'мм')}
            </td>
            <td>{wind !== null && formatAmount(wind, 'м/с')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
