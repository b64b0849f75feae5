import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { type Place, placeOf, site } from '#lib/site.ts';
import { isKeptFresh } from './kept-places.ts';
import { limits } from './limits.ts';
import { waitAfterAnswer, waitAfterFailure } from './pace.ts';
import { ForecastError, type WeatherProvider } from './provider.ts';
import {
  type ClaimedPlace,
  claimDuePlace,
  type KnownPlaces,
  preparePlaces,
  storeFailure,
  storeForecast,
} from './publish-forecast.ts';
import { weatherAt } from './weather-at.ts';

const slugOf = ({ slug }: Place) => slug;
const places: KnownPlaces = {
  all: site.places.map(slugOf),
  always: site.places.filter(isKeptFresh).map(slugOf),
};

/**
 * Keeps the weather fresh until stopped: one request after another for the places that are due.
 * However many processes do so on one database, each place is asked for once. A failure is
 * reported once, and so is its end, and that the provider gives up the version asked for.
 * @returns stops it, abandons the request under way, and waits for the database.
 */
export function startWeather({
  provider,
  report,
  pace = limits,
}: {
  provider: WeatherProvider;
  report: (message: string) => void;
  /** Other limits, for tests. */
  pace?: { looksEvery: number; betweenRequests: number };
}): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reported = { database: false, provider: false, version: false };
  const tell = (about: keyof typeof reported, isFailing: boolean, message: string) => {
    if (reported[about] !== isFailing) report(message);
    reported[about] = isFailing;
  };

  const refresh = async (claimed: ClaimedPlace): Promise<void> => {
    try {
      const { allWell, isEnding } = await refreshPlace(provider, claimed, signal);
      if (allWell) tell('provider', false, 'The weather is refreshed again.');
      if (isEnding)
        tell('version', true, `${provider.name} says that the service asked will end (203).`);
    } catch (error) {
      if (!(error instanceof ForecastError) || signal.aborted) throw error;
      await storeFailure(claimed.place, {
        problem: error.message,
        nextTry: waitAfterFailure(claimed.failures + 1),
        holdFor: error.holdFor,
      });
      tell('provider', true, `The weather is not refreshed: ${error.message}`);
    }
  };

  const running = (async () => {
    let isPrepared = false;
    while (!signal.aborted) {
      let wait = pace.looksEvery;
      try {
        if (!isPrepared) await preparePlaces(places, provider.askedOf);
        isPrepared = true;
        const claimed = await claimDuePlace(places, provider.askedOf);
        if (claimed) await refresh(claimed);
        if (claimed) wait = pace.betweenRequests;
        tell('database', false, 'The weather works again.');
      } catch (error) {
        if (signal.aborted) break;
        tell('database', true, `The weather waits: ${reasonOf(error)}`);
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}

/** @throws {ForecastError} */
async function refreshPlace(
  provider: WeatherProvider,
  { place, lastModified }: ClaimedPlace,
  signal: AbortSignal,
): Promise<{ allWell: boolean; isEnding: boolean }> {
  const known = placeOf(place);
  if (!known) throw new Error(`no such place: ${place}`);
  const answer = await provider.fetchForecast(known, lastModified, signal);
  const { forecast, isEnding } = answer;
  const now = new Date();
  if (forecast && !weatherAt({ place, forecast, confirmedAt: now }, now)) {
    throw new ForecastError('the forecast does not cover the present hour');
  }
  const nextTry = waitAfterAnswer(answer.expiresIn);
  const stored = { forecast, lastModified: answer.lastModified, nextTry };
  return { allWell: await storeForecast(place, stored, places), isEnding };
}
