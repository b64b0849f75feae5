import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  closeDatabase,
  database,
  isDatabaseUnavailable,
  openDatabase,
} from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import type { Forecast } from './forecast.ts';
import { readWeather, readWeathers } from './read-weather.ts';

const { clear, url } = useTestDatabase();

/** As many degrees as hours from the present one. */
function forecast(): Forecast {
  const hours = Array.from({ length: 48 }, (_, hour) => ({
    at: new Date((Math.floor(Date.now() / 3_600_000) - 6 + hour) * 3_600_000).toISOString(),
    span: 1,
    temperature: hour - 6,
    condition: { text: 'Туман', icon: 'fog' } as const,
    wind: null,
    windFrom: null,
    pressure: null,
    humidity: null,
    precipitation: null,
  }));
  return { provider: 'open-meteo', hours };
}

function store(place: string, minutesAgo: number) {
  const confirmedAt = sql`now() - make_interval(mins => ${minutesAgo})`;
  return database().insert(weatherForecasts).values({ place, forecast: forecast(), confirmedAt });
}

beforeEach(clear);
afterEach(() => {
  vi.useRealTimers();
  delete process.env['WEATHER_PROVIDER'];
});

test('gives the present hour, the next, the days, its time and its credit', async () => {
  await store('minsk', 0);
  const weather = await readWeather('minsk');
  expect(weather).toMatchObject({
    place: 'minsk',
    now: { temperature: 0, condition: { text: 'Туман', icon: 'fog' } },
    credit: { name: 'Open-Meteo', licence: 'CC BY 4.0' },
  });
  expect(weather?.now).not.toHaveProperty('span');
  expect(weather?.hours).toHaveLength(24);
  expect(Date.now() - Date.parse(weather?.fetchedAt ?? '')).toBeLessThan(60_000);
});

test('a page made just after the hour shows that hour, however lately another was made', async () => {
  const nextHour = (Math.floor(Date.now() / 3_600_000) + 1) * 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: nextHour - 1 });
  await store('minsk', 0);
  const page = () => runInRequestContext(newRequestContext(7), () => readWeather('minsk'));
  expect((await page())?.now.temperature).toBe(0);
  vi.setSystemTime(nextHour);
  expect((await page())?.now.temperature).toBe(1);
});

test('gives a new forecast as soon as it is stored', async () => {
  await store('minsk', 1);
  expect((await readWeather('minsk'))?.now.temperature).toBe(0);
  const { provider, hours } = forecast();
  const warmer = hours.map((hour) => ({ ...hour, temperature: 20 }));
  await database()
    .update(weatherForecasts)
    .set({ forecast: { provider, hours: warmer }, confirmedAt: sql`now()` });
  expect((await readWeather('minsk'))?.now.temperature).toBe(20);
});

test('gives nothing that was not confirmed for three hours', async () => {
  await store('minsk', 179);
  await store('gomel', 181);
  expect(await readWeather('minsk')).not.toBeNull();
  expect(await readWeather('gomel')).toBeNull();
});

test('gives nothing for a place never fetched, or unknown', async () => {
  await database().insert(weatherForecasts).values({ place: 'minsk' });
  expect(await readWeather('minsk')).toBeNull();
  expect(await readWeather('atlantis')).toBeNull();
});

test('gives several by slug, leaving out those without', async () => {
  await store('minsk', 0);
  await store('gomel', 0);
  await store('brest', 600);
  const found = await readWeathers(['minsk', 'gomel', 'brest', 'lida']);
  expect([...found.keys()].sort()).toEqual(['gomel', 'minsk']);
});

test('gives nothing when the operator switched weather off', async () => {
  await store('minsk', 0);
  process.env['WEATHER_PROVIDER'] = 'off';
  expect(await readWeather('minsk')).toBeNull();
});

test('a database that cannot be reached is an error, never «no weather»', async () => {
  await closeDatabase();
  openDatabase('postgres://nobody@127.0.0.1:1/none');
  try {
    await expect(readWeather('minsk')).rejects.toSatisfy(isDatabaseUnavailable);
  } finally {
    await closeDatabase();
    openDatabase(url());
  }
});
