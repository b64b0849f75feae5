import { formatDayHeading } from '#lib/clock/clock.ts';
import type { Weather } from '#lib/weather/weather.ts';
import { formatDegrees } from './format-figures.ts';
import { WeatherCredit } from './weather-credit.tsx';
import { WeatherIcon } from './weather-icon.tsx';
import { WeatherPart } from './weather-part.tsx';

/** «Погода: пять дней» in a rail. */
export function WeatherBlock({
  weather,
  name,
  now,
}: {
  weather: Weather;
  name: string;
  now: Date;
}) {
  return (
    <WeatherPart id="weather" title="Погода: пять дней">
      <table className="weather-block">
        <caption>
          <a href={`/weather/${weather.place}`}>{name}</a>
        </caption>
        <tbody>
          {weather.days.map(({ day, low, high, condition }) => (
            <tr key={day}>
              <th scope="row">{formatDayHeading(day, now)}</th>
              <td>
                {condition && <WeatherIcon icon={condition.icon} />}
                <span className="visually-hidden">{condition?.text}</span>
              </td>
              <td>
                {formatDegrees(low)}
                <span className="visually-hidden"> … </span>
              </td>
              <td>{formatDegrees(high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WeatherCredit credit={weather.credit} />
      <a className="more" href="/weather">
        Погода в других городах
      </a>
    </WeatherPart>
  );
}
