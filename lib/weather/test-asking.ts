import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Place, placeOf, site } from '#lib/site.ts';
import { chooseProvider } from './choose-provider.ts';
import { type FetchedForecast, ForecastError, type WeatherProvider } from './provider.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

export const weather = { temperature: -1.6, symbol: 'cloudy', code: 3, isDay: true };
export const contact = 'desk@example.by';
export const uruchye = placeOf(site.defaultPlace) as Place;
const never = new AbortController().signal;

interface TestAsking {
  server: TestProvider;
  /** A provider as the operator would have it, asking the server or another address. */
  providerOf(name: WeatherProvider['name'], address?: string): WeatherProvider;
  ask(provider: WeatherProvider, known?: string | null, place?: Place): Promise<FetchedForecast>;
  /** Asks in vain. */
  failureOf(provider: WeatherProvider): Promise<ForecastError>;
}

/** Gives the tests of a file one server to ask, which forgets with each. Call at the top level. */
export function useTestAsking(): TestAsking {
  const asking: TestAsking = {
    server: undefined as unknown as TestProvider,
    providerOf: (name, address = asking.server.url) =>
      chooseProvider({ provider: name, address, contact }) as WeatherProvider,
    ask: (provider, known = null, place = uruchye) => provider.fetchForecast(place, known, never),
    async failureOf(provider) {
      const failed = await asking.ask(provider).catch((error) => error);
      expect(failed).toBeInstanceOf(ForecastError);
      return failed as ForecastError;
    },
  };
  beforeAll(async () => {
    asking.server = await startTestProvider();
  });
  afterEach(() => {
    Object.assign(asking.server, { behaviour: 'well', expiresIn: 1800, weather, requests: [] });
  });
  afterAll(() => asking.server.close());
  return asking;
}
