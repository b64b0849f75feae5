import { addHours } from 'date-fns/addHours';
import { dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { credits, type Forecast, type ForecastHour } from './forecast.ts';
import { summariseDay } from './summarise-day.ts';
import type { Weather, WeatherDay, WeatherHour } from './weather.ts';

const HOURS_SHOWN = 24;
const DAYS_SHOWN = 5;

/**
 * What a stored forecast says at `now`: the hour that covers it, or one that begins within the hour
 * (the provider's clock may be ahead of ours), the hours after it, and days of which today is what
 * is left.
 * @returns `null` when the forecast has no such hour.
 */
export function weatherAt(
  { place, forecast, confirmedAt }: { place: string; forecast: Forecast; confirmedAt: Date },
  now: Date,
): Weather | null {
  const left = forecast.hours.filter((hour) => addHours(hour.at, hour.span) > now);
  const [current, ...later] = left;
  if (!current || new Date(current.at) >= addHours(now, 1)) return null;
  return {
    place,
    now: withoutSpan(current),
    hours: later
      .filter((hour) => hour.span === 1)
      .slice(0, HOURS_SHOWN)
      .map(withoutSpan),
    days: daysOf(left, now),
    fetchedAt: confirmedAt.toISOString(),
    credit: credits[forecast.provider],
  };
}

/** A span belongs to the day it begins on. */
function daysOf(left: readonly ForecastHour[], now: Date): WeatherDay[] {
  const today = dayOf(now);
  const days: WeatherDay[] = [];
  let from = 0;
  for (let count = 0; count < DAYS_SHOWN; count++) {
    const day = shiftDay(today, count);
    const end = startOfDay(shiftDay(day, 1)).toISOString();
    // Both are `toISOString`'s form, which sorts as text.
    const next = left.findIndex((hour) => hour.at >= end);
    const to = next < 0 ? left.length : next;
    if (to > from) days.push(summariseDay(day, left.slice(from, to)));
    from = to;
  }
  return days;
}

function withoutSpan({ span: _, ...hour }: ForecastHour): WeatherHour {
  return hour;
}
