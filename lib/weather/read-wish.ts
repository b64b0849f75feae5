import 'server-only';
import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import { parseConfiguration } from '#lib/configuration.ts';
import { database } from '#lib/database/database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import type { Place } from '#lib/site.ts';
import { isKeptFresh } from './kept-places.ts';
import { limits } from './limits.ts';

/**
 * Why a place may have no forecast: weather is switched off; its forecast is kept fresh, so that
 * the provider owes an answer; or nobody has asked for the place lately.
 */
export type Wish = 'off' | 'wanted' | 'unwanted';

/** What stands in the way of a place's forecast. */
export async function readWish(place: Place): Promise<Wish> {
  if (parseConfiguration(process.env).weather.provider === 'off') return 'off';
  if (isKeptFresh(place)) return 'wanted';
  const rows = await database()
    .select({ place: weatherForecasts.place })
    .from(weatherForecasts)
    .where(and(eq(weatherForecasts.place, place.slug), wantedLately()));
  return rows.length > 0 ? 'wanted' : 'unwanted';
}

/** Somebody has asked for the place within `limits.wantedForHours`. */
export function wantedLately(): SQL {
  const since = sql`now() - make_interval(hours => ${limits.wantedForHours})`;
  return gt(weatherForecasts.wantedAt, since);
}
