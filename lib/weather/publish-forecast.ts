import 'server-only';
import { and, asc, eq, gt, inArray, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '#lib/database/database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { site } from '#lib/site.ts';
import { mastheadWeatherNote, weatherNote } from '#lib/stories/notes.ts';
import { throughDoor } from '#lib/stories/publish-transaction.ts';
import type { Forecast } from './forecast.ts';
import { limits } from './limits.ts';
import { isShown } from './read-weather.ts';
import { wantedLately } from './read-wish.ts';

/** Who may be asked for: the places of the publication, and those of them always kept fresh. */
export interface KnownPlaces {
  all: readonly string[];
  always: readonly string[];
}

/** A place this process alone asks for, until `limits.claimHoldsSeconds` are over. */
export interface ClaimedPlace {
  place: string;
  /** `Last-Modified` of the forecast at hand, when the same provider gave it. */
  lastModified: string | null;
  failures: number;
}

/**
 * Makes room for the places always kept fresh. What was asked of another provider, or as somebody
 * else, is due at once: its waits and refusals are not ours.
 */
export async function preparePlaces({ always }: KnownPlaces, askedOf: string): Promise<void> {
  await database()
    .insert(weatherForecasts)
    .values(always.map((place) => ({ place })))
    .onConflictDoNothing();
  await database()
    .update(weatherForecasts)
    .set({ nextTryAt: sql`now()`, holdUntil: null, failures: 0, problem: null })
    .where(sql`${weatherForecasts.askedOf} <> ${askedOf}`);
}

/** The place longest due, claimed for this process; `null` when none is. */
export async function claimDuePlace(
  places: KnownPlaces,
  askedOf: string,
): Promise<ClaimedPlace | null> {
  const held = alias(weatherForecasts, 'held');
  const due = database()
    .select({ place: weatherForecasts.place })
    .from(weatherForecasts)
    .where(
      and(
        lte(weatherForecasts.nextTryAt, sql`now()`),
        isWanted(places),
        notExists(
          database().select({ place: held.place }).from(held).where(gt(held.holdUntil, sql`now()`)),
        ),
      ),
    )
    .orderBy(asc(weatherForecasts.nextTryAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [claimed] = await database()
    .update(weatherForecasts)
    .set({
      nextTryAt: inMilliseconds(limits.claimHoldsSeconds * 1000),
      // Another provider's date says nothing about this one's answer.
      lastModified: sql`case when ${weatherForecasts.askedOf} = ${askedOf} then ${weatherForecasts.lastModified} end`,
      askedOf,
    })
    .where(sql`${weatherForecasts.place} = (${due})`)
    .returning({
      place: weatherForecasts.place,
      lastModified: weatherForecasts.lastModified,
      failures: weatherForecasts.failures,
    });
  return claimed ?? null;
}

/**
 * Keeps a forecast as confirmed now.
 * @param forecast `null` when the one at hand still holds.
 * @param nextTry milliseconds until the place is due again.
 * @returns whether every other wanted place is well too.
 */
export async function storeForecast(
  place: string,
  given: { forecast: Forecast | null; lastModified: string | null; nextTry: number },
  places: KnownPlaces,
): Promise<boolean> {
  const { forecast, lastModified, nextTry } = given;
  await throughDoor({ actor: 'weather' }, new Date(), async ({ tx, recordWeather }) => {
    const [shown] = await tx
      .select({ place: weatherForecasts.place })
      .from(weatherForecasts)
      .where(isShown(sql.param([place])));
    await tx
      .update(weatherForecasts)
      .set({
        ...(forecast ? { forecast, lastModified } : {}),
        confirmedAt: sql`now()`,
        nextTryAt: inMilliseconds(nextTry),
        holdUntil: null,
        failures: 0,
        problem: null,
      })
      .where(eq(weatherForecasts.place, place));
    // That the forecast at hand still holds changes nothing readers see.
    if (shown && !forecast) return;
    const isFirst = !shown && place === site.defaultPlace;
    await recordWeather([weatherNote(place), ...(isFirst ? [mastheadWeatherNote] : [])]);
  });
  const failing = await database()
    .select({ place: weatherForecasts.place })
    .from(weatherForecasts)
    .where(and(gt(weatherForecasts.failures, 0), isWanted(places)))
    .limit(1);
  return failing.length === 0;
}

/**
 * Notes that a place could not be asked for; its last good forecast stays.
 * @param nextTry milliseconds until the place is due again.
 * @param holdFor milliseconds for which no place is asked for.
 */
export async function storeFailure(
  place: string,
  given: { problem: string; nextTry: number; holdFor: number | null },
): Promise<void> {
  const { problem, nextTry, holdFor } = given;
  await database()
    .update(weatherForecasts)
    .set({
      nextTryAt: inMilliseconds(Math.max(nextTry, holdFor ?? 0)),
      holdUntil: holdFor === null ? null : inMilliseconds(holdFor),
      failures: sql`${weatherForecasts.failures} + 1`,
      problem,
    })
    .where(eq(weatherForecasts.place, place));
}

/** By the database's clock, which all processes share. */
function inMilliseconds(milliseconds: number): SQL {
  return sql`now() + make_interval(secs => ${milliseconds / 1000})`;
}

function isWanted({ all, always }: KnownPlaces): SQL | undefined {
  return and(
    inArray(weatherForecasts.place, [...all]),
    or(inArray(weatherForecasts.place, [...always]), wantedLately()),
  );
}
