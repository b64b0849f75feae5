import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { weatherNote } from '#lib/stories/notes.ts';
import { throughDoor } from '#lib/stories/publish-transaction.ts';
import { limits } from './limits.ts';
import { wantedLately } from './read-wish.ts';

/** When this process last noted each place. */
const noted = new Map<string, number>();

/**
 * Notes that a reader wants the weather of a place: the background service keeps it fresh for
 * `limits.wantedForHours` from now. Many readers of one place cost a write every few minutes.
 * Answers are kept before this for a minute at most (`weather-figures` of the front's lifetimes),
 * so that a place readers ask for is heard of here at least that often: far more often than
 * `limits.notedEvery` asks, and a minute is nothing beside `limits.wantedForHours`.
 * @param place slug of a place in `site.places`; the caller has checked that it exists.
 */
export async function noteWanted(place: string): Promise<void> {
  const now = Date.now();
  if (now - (noted.get(place) ?? 0) < limits.notedEvery) return;
  noted.set(place, now);
  try {
    const [wanted] = await primaryDatabase()
      .select({ place: weatherForecasts.place })
      .from(weatherForecasts)
      .where(and(eq(weatherForecasts.place, place), wantedLately()));
    await primaryDatabase()
      .insert(weatherForecasts)
      .values({ place, wantedAt: sql`now()` })
      .onConflictDoUpdate({
        target: weatherForecasts.place,
        set: { wantedAt: sql`excluded.wanted_at` },
      });
    if (wanted) return;
    // Its page said that nobody asks for it.
    await throughDoor({ actor: 'weather' }, new Date(), ({ recordWeather }) =>
      recordWeather([weatherNote(place)]),
    );
  } catch (error) {
    noted.delete(place);
    throw error;
  }
}
