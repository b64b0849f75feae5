import type { Place } from '#lib/site.ts';
import { formatSpokenTemperature } from '#lib/weather/format-temperature.ts';
import type { Weather } from '#lib/weather/weather.ts';
import { formatDegrees } from './format-figures.ts';
import { WeatherIcon } from './weather-icon.tsx';

/** Places, each with its weather of this hour where it is known. */
export function PlaceList({
  places,
  weathers,
}: {
  places: readonly Place[];
  weathers: ReadonlyMap<string, Weather>;
}) {
  return (
    <ul className="places">
      {places.map(({ slug, name }) => {
        const now = weathers.get(slug)?.now;
        return (
          <li key={slug}>
            <a href={`/weather/${slug}`}>{name}</a>
            {now?.condition && <WeatherIcon icon={now.condition.icon} />}
            {now && (
              <p>
                <b aria-hidden="true">{formatDegrees(now.temperature)}</b>
                <span className="visually-hidden">
                  {formatSpokenTemperature(now.temperature)}
                  {now.condition && `, ${now.condition.text}`}
                </span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
