import 'server-only';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect } from 'vitest';
import { database } from '#lib/database/database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { chooseProvider } from './choose-provider.ts';
import type { WeatherProvider } from './provider.ts';
import { startWeather } from './refresh-weather.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

/** The default place and the six regional centres. */
export const ALWAYS = 7;
/** As the provider is asked for it. */
export const URUCHYE = '53.94,27.69';

const quick = { looksEvery: 20, betweenRequests: 5 };

/** Long enough for a service that would still ask: it looks a dozen times. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 250));

interface TestService {
  server: TestProvider;
  /** What the operator was told. */
  said: string[];
  provider(name?: WeatherProvider['name'], contact?: string): WeatherProvider;
  /** @returns stops it. */
  start(provider?: WeatherProvider): () => Promise<void>;
  /** Waits until so many requests have come in all. */
  asked(count: number): Promise<void>;
  /** Waits until the operator was told so many things. */
  told(count: number): Promise<void>;
}

/**
 * Gives each test of a file a provider of its own and services that ask it, all ended with the
 * test. Call at the top level, after `useTestDatabase`.
 */
export function useTestService(clear: () => Promise<void>): TestService {
  const stops: (() => Promise<void>)[] = [];
  const service: TestService = {
    server: undefined as unknown as TestProvider,
    said: [],
    provider(name = 'met-norway', contact = 'desk@example.by') {
      const address = service.server.url;
      return chooseProvider({ provider: name, address, contact }) as WeatherProvider;
    },
    start(provider = service.provider()) {
      const { said } = service;
      const stop = startWeather({
        provider,
        report: (message) => said.push(message),
        pace: quick,
      });
      stops.push(stop);
      return stop;
    },
    async asked(count) {
      await expect.poll(() => service.server.requests.length).toBe(count);
    },
    async told(count) {
      await expect.poll(() => service.said.length).toBe(count);
    },
  };
  beforeEach(async () => {
    await clear();
    service.server = await startTestProvider();
    service.said = [];
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await service.server.close();
  });
  return service;
}

/** What is stored of a place, with the seconds until it is due. */
export async function storedFor(place: string) {
  const [row] = await database()
    .select({
      forecast: weatherForecasts.forecast,
      confirmedAt: weatherForecasts.confirmedAt,
      failures: weatherForecasts.failures,
      problem: weatherForecasts.problem,
      dueIn: sql<number>`extract(epoch from next_try_at - now())::float8`,
    })
    .from(weatherForecasts)
    .where(eq(weatherForecasts.place, place));
  return row;
}

/** Waits until every place always kept fresh has its forecast stored, not only asked for. */
export async function firstRoundOver(): Promise<void> {
  const confirmed = () =>
    database().$count(weatherForecasts, isNotNull(weatherForecasts.confirmedAt));
  await expect.poll(confirmed).toBe(ALWAYS);
}

/** Lets the time until the next try be over, for one place or for all. */
export async function makeDue(place?: string): Promise<void> {
  const only = place === undefined ? undefined : eq(weatherForecasts.place, place);
  await database().update(weatherForecasts).set({ nextTryAt: sql`now()` }).where(only);
}
