import { addHours } from 'date-fns/addHours';
import { type Day, startOfDay } from '#lib/clock/clock.ts';
import type { ForecastHour } from './forecast.ts';
import type { Condition, WeatherDay, WeatherIcon } from './weather.ts';

/** From the calm to the grave: of two kinds of weather that last equally long, the graver counts. */
const byGravity: readonly WeatherIcon[] = [
  'clear-day',
  'fair-day',
  'partly-cloudy-day',
  'cloudy',
  'fog',
  'drizzle',
  'showers-day',
  'rain',
  'snow-showers-day',
  'snow',
  'sleet',
  'heavy-rain',
  'heavy-snow',
  'thunder',
];

/**
 * One day out of its spans: the lowest and highest temperature, all precipitation, the strongest
 * wind, and the weather that lasts longest while people are about, from nine to nine; of the whole
 * when nothing of that time is left.
 * @param spans at least one, all beginning on `day`.
 */
export function summariseDay(day: Day, spans: readonly ForecastHour[]): WeatherDay {
  const temperatures = spans.map(({ temperature }) => temperature);
  const rain = known(spans.map(({ precipitation }) => precipitation));
  const winds = known(spans.map(({ wind }) => wind));
  const midnight = startOfDay(day);
  const [from, to] = [addHours(midnight, 9).toISOString(), addHours(midnight, 21).toISOString()];
  const about = spans.filter(({ at }) => from <= at && at < to);
  return {
    day,
    low: Math.min(...temperatures),
    high: Math.max(...temperatures),
    condition: longest(about.length > 0 ? about : spans),
    precipitation: rain.length > 0 ? tenths(rain.reduce((sum, one) => sum + one, 0)) : null,
    wind: winds.length > 0 ? Math.max(...winds) : null,
  };
}

function longest(spans: readonly ForecastHour[]): Condition | null {
  const lasting = new Map<string, { condition: Condition; hours: number }>();
  for (const { condition, span } of spans) {
    if (!condition) continue;
    const hours = (lasting.get(condition.text)?.hours ?? 0) + span;
    lasting.set(condition.text, { condition: byDay(condition), hours });
  }
  const gravity = ({ icon }: Condition) => byGravity.indexOf(icon);
  const [first] = [...lasting.values()].sort(
    (a, b) => b.hours - a.hours || gravity(b.condition) - gravity(a.condition),
  );
  return first?.condition ?? null;
}

/** A day has the day's picture, also in winter when half of it is dark. */
function byDay({ text, icon }: Condition): Condition {
  return { text, icon: icon.replace(/-night$/, '-day') as WeatherIcon };
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** Sums of tenths of a millimetre are tenths again. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
