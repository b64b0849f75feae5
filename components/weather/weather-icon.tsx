import type { WeatherIcon as Icon } from '#lib/weather/weather.ts';

/**
 * A picture of `public/weather.svg`, one cached file for all of them. It repeats words that stand
 * beside it, so it is silent.
 */
export function WeatherIcon({ icon }: { icon: Icon }) {
  return (
    <svg className="weather-icon" aria-hidden="true">
      <use href={`/weather.svg#${icon}`} />
    </svg>
  );
}
