import useSWR from 'swr';
import type { PlaceWeather } from './place-weather.ts';
import { storeChoice, useChoice } from './stored-choice.client.ts';

const minuteMs = 60_000;
/** Figures are for an hour from `at` on. */
const currentMs = 60 * minuteMs;
/** Three hours after theirs, as on the server, figures are too old to show. */
const shownMs = 4 * currentMs;

/**
 * The weather of the reader's place, or of the default one. While its hour lasts nothing is asked;
 * after an error the place stays without figures and is asked for ever more rarely.
 * @param initial the default place as the server knows it.
 */
export function usePlaceWeather(initial: PlaceWeather): PlaceWeather {
  const choice = useChoice('place');
  const name = useChoice('place-name');
  const slug = choice ?? initial.place;
  const isDefault = slug === initial.place;
  // A page made without figures is no reason for every reader to ask at once.
  const isEnough = isDefault && (initial.at === null || isWithin(currentMs, initial));
  let known: PlaceWeather | undefined;
  // A failure, too, is a moment to see whether the figures have grown old.
  const { data, error: _failure } = useSWR(
    choice === undefined ? null : `/api/weather?place=${encodeURIComponent(slug)}`,
    (address) => (known && isWithin(currentMs, known) ? known : fetchPlaceWeather(address)),
    {
      ...(isEnough && { fallbackData: initial }),
      revalidateIfStale: false,
      // A place nobody asked for yet has its first figures within the minute.
      refreshInterval: (answer) => (isDefault || answer?.at ? 10 : 1) * minuteMs,
      focusThrottleInterval: minuteMs,
      errorRetryInterval: minuteMs / 2,
      errorRetryCount: 5,
    },
  );
  known = data;
  if (choice === undefined) return initial;
  if (!known && !isDefault && name) return withoutFigures(slug, name);
  const weather = known ?? initial;
  return isWithin(shownMs, weather) ? weather : withoutFigures(weather.place, weather.name);
}

function isWithin(ms: number, weather: PlaceWeather): boolean {
  return weather.at ? Date.now() - Date.parse(weather.at) < ms : false;
}

function withoutFigures(place: string, name: string): PlaceWeather {
  return { place, name, condition: null, temperature: null, spoken: null, at: null };
}

/** @throws when the answer is a failure or not what it should be. */
async function fetchPlaceWeather(address: string): Promise<PlaceWeather> {
  const response = await fetch(address);
  // The portal knows this place no longer.
  if (response.status === 404) storeChoice('place', null);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const answer: Record<keyof PlaceWeather, unknown> = await response.json();
  const { condition, temperature, spoken, at } = answer;
  const isText = [answer.place, answer.name].every((value) => typeof value === 'string');
  const isWeather = [condition, temperature, spoken, at].every(
    (value) => value === null || typeof value === 'string',
  );
  if (!isText || !isWeather) throw new Error(`${address}: not the weather of a place`);
  return answer as PlaceWeather;
}
