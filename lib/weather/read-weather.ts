import 'server-only';
import { and, gt, type SQL, sql } from 'drizzle-orm';
import { parseConfiguration } from '#lib/configuration.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { note } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { weatherNote } from '#lib/stories/notes.ts';
import { prepared } from '#lib/stories/prepared-statement.ts';
import { limits } from './limits.ts';
import type { Weather } from './weather.ts';
import { weatherAt } from './weather-at.ts';

/** What this process last made of each place's forecast. It stands for an hour, and every page
 * shows the same: whether it still holds is asked of the database each time, its figures are not. */
const made = new Map<string, { weather: Weather; hour: number }>();

/**
 * The weather of a place at this moment. Never asks a provider.
 * @param place slug of a place in `site.places`.
 * @returns `null` when there is none fresh enough to show: never fetched, not confirmed for
 *   `limits.shownForHours`, or the operator switched weather off.
 */
export async function readWeather(place: string): Promise<Weather | null> {
  return (await readWeathers([place])).get(place) ?? null;
}

/** The weather of several places, by slug; one without fresh weather is left out. */
export function readWeathers(places: readonly string[]): Promise<Map<string, Weather>> {
  const now = new Date();
  const hour = Math.floor(now.getTime() / 3_600_000);
  // Of the hour: the front page made at midnight shows no weather of yesterday for its lifetime.
  return readShared(`weather ${hour} ${places.join()}`, async () => {
    const found = new Map<string, Weather>();
    note(...places.map(weatherNote));
    if (isSwitchedOff()) return found;
    const changed: string[] = [];
    for (const { place, confirmedAt } of await fresh().execute({ places: [...places] })) {
      const known = made.get(place);
      const holds = known?.hour === hour && known.weather.fetchedAt === confirmedAt?.toISOString();
      if (known && holds) found.set(place, known.weather);
      else changed.push(place);
    }
    if (changed.length === 0) return found;
    for (const { place, forecast, confirmedAt } of await forecasts().execute({ places: changed })) {
      const weather = forecast && confirmedAt && weatherAt({ place, forecast, confirmedAt }, now);
      if (!weather) continue;
      made.set(place, { weather, hour });
      found.set(place, weather);
    }
    return found;
  });
}

/**
 * That a forecast is fresh enough to be shown.
 * @param places slugs, or a placeholder for them.
 */
export function isShown(places: unknown): SQL | undefined {
  return and(
    sql`${weatherForecasts.place} = any(${places}::text[])`,
    gt(weatherForecasts.confirmedAt, sql`now() - make_interval(hours => ${limits.shownForHours})`),
  );
}

const { place, confirmedAt, forecast } = weatherForecasts;

let parsed: { given: string | undefined; isOff: boolean } | undefined;

/** Asked for every page: the whole environment is parsed for each value of the variable only. */
function isSwitchedOff(): boolean {
  const given = process.env['WEATHER_PROVIDER'];
  if (!parsed || parsed.given !== given) {
    parsed = { given, isOff: parseConfiguration(process.env).weather.provider === 'off' };
  }
  return parsed.isOff;
}

function fresh() {
  return prepared('weather_fresh', (db, name) =>
    db
      .select({ place, confirmedAt })
      .from(weatherForecasts)
      .where(isShown(sql.placeholder('places')))
      .prepare(name),
  );
}

function forecasts() {
  return prepared('weather_forecasts', (db, name) =>
    db
      .select({ place, confirmedAt, forecast })
      .from(weatherForecasts)
      .where(isShown(sql.placeholder('places')))
      .prepare(name),
  );
}
