import type { Place } from '#lib/site.ts';
import { formatSpokenTemperature, formatTemperature } from '#lib/weather/format-temperature.ts';
import type { Weather } from '#lib/weather/weather.ts';

/** What the masthead says of a place, on the page and in the answers of `/api/weather`. */
export interface PlaceWeather {
  /** Slug of the place. */
  place: string;
  name: string;
  /** `Сплошная облачность`. This and what follows is `null` when there are no fresh figures. */
  condition: string | null;
  /** `-2°C`. */
  temperature: string | null;
  /** `минус 2 градуса Цельсия`. */
  spoken: string | null;
  /** Beginning of the hour the figures are for, ISO 8601. */
  at: string | null;
}

/**
 * The place, and its weather where there is any.
 * @param weather `null` when nothing fresh is known.
 */
export function placeWeather({ slug, name }: Place, weather: Weather | null): PlaceWeather {
  const now = weather?.now;
  return {
    place: slug,
    name,
    condition: now?.condition?.text ?? null,
    temperature: now ? formatTemperature(now.temperature) : null,
    spoken: now ? formatSpokenTemperature(now.temperature) : null,
    at: now?.at ?? null,
  };
}
