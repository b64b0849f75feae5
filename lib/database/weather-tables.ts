import { integer, json, pgTable, text } from 'drizzle-orm/pg-core';
import type { Forecast } from '#lib/weather/forecast.ts';
import { instant } from './columns.ts';

/** The weather of places somebody has asked for: the last good forecast, and when the provider may
 * be asked again. */
export const weatherForecasts = pgTable('weather_forecasts', {
  /** Slug in `site.places`. */
  place: text('place').primaryKey(),
  /** When a reader last asked for it; null for one that is always kept fresh. */
  wantedAt: instant('wanted_at'),
  /** Not asked before. Who asks moves it ahead first, so that nobody else does, and so that a
   * process that dies while it asks is followed by another. */
  nextTryAt: instant('next_try_at').notNull().defaultNow(),
  /** Until then the provider wants no request at all, for whatever place. */
  holdUntil: instant('hold_until'),
  /** Failed tries since the last good one, and what went wrong with the last. */
  failures: integer('failures').notNull().default(0),
  problem: text('problem'),
  /** Digest of who was asked last, and as whom: with another provider or contact all is due at once. */
  askedOf: text('asked_of'),
  /** Kept as the text it came as: each page reads it, nothing searches it. */
  forecast: json('forecast').$type<Forecast>(),
  /** The provider's `Last-Modified` of it. */
  lastModified: text('last_modified'),
  /** When the provider gave it or said that it still holds. */
  confirmedAt: instant('confirmed_at'),
});
