import { Time } from '#components/page/time.tsx';
import { formatTime } from '#lib/clock/clock.ts';
import { formatSpokenTemperature } from '#lib/weather/format-temperature.ts';
import type { WeatherHour } from '#lib/weather/weather.ts';
import { formatAmount, formatCelsius, formatMillimetres } from './format-figures.ts';
import { WeatherIcon } from './weather-icon.tsx';
import { windDirection } from './wind-direction.ts';

/** The current hour of a place's forecast, large. What the provider did not say is left out. */
export function WeatherNow({ now }: { now: WeatherHour }) {
  const at = new Date(now.at);
  return (
    <div className="weather-now">
      <div>
        {now.condition && <WeatherIcon icon={now.condition.icon} />}
        <p>
          <b aria-hidden="true">{formatCelsius(now.temperature)}</b>
          <span className="visually-hidden">{formatSpokenTemperature(now.temperature)}</span>
        </p>
        <p>
          {now.condition?.text}
          <span>
            по прогнозу на <Time at={at} text={formatTime(at)} />
          </span>
        </p>
      </div>
      <dl>
        {factsOf(now).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function factsOf({ wind, windFrom, pressure, humidity, precipitation }: WeatherHour) {
  const facts: [name: string, value: string][] = [];
  if (wind !== null) {
    const speed = formatAmount(wind, 'м/с');
    const direction = windFrom === null ? '' : `, ${windDirection(windFrom)}`;
    facts.push(['Ветер', wind === 0 ? 'штиль' : `${speed}${direction}`]);
  }
  if (precipitation !== null) {
    const amount = formatAmount(formatMillimetres(precipitation), 'мм за час');
    facts.push(['Осадки', precipitation === 0 ? 'без осадков' : amount]);
  }
  if (humidity !== null) facts.push(['Влажность', formatAmount(humidity, '%')]);
  if (pressure !== null) {
    facts.push(['Давление на уровне моря', formatAmount(pressure, 'мм\u00a0рт.\u00a0ст.')]);
  }
  return facts;
}
