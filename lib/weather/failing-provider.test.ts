import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import {
  ALWAYS,
  aWhile,
  firstRoundOver,
  makeDue,
  storedFor,
  useTestService,
} from './test-service.ts';

const { clear } = useTestDatabase();
const service = useTestService(clear);
const failuresOf = async (place: string) => (await storedFor(place))?.failures;

it('is asked less and less, reported once, and so is its recovery; the forecast stays', async () => {
  service.start();
  await firstRoundOver();
  service.server.behaviour = { status: 500 };
  await makeDue();
  await service.asked(2 * ALWAYS);
  await expect.poll(() => failuresOf('gomel')).toBe(1);
  expect((await storedFor('gomel'))?.dueIn).toBeGreaterThan(40);
  await makeDue('gomel');
  await expect.poll(() => failuresOf('gomel')).toBe(2);
  const stored = await storedFor('gomel');
  expect(stored?.dueIn).toBeGreaterThan(85);
  expect(stored?.dueIn).toBeLessThan(151);
  expect(stored?.problem).toMatch(/answered 500$/);
  expect(stored?.forecast?.hours[0]?.temperature).toBe(-2);
  expect(service.said).toEqual([
    expect.stringMatching(/^The weather is not refreshed: .*answered 500$/),
  ]);

  service.server.behaviour = 'well';
  await makeDue();
  await service.told(2);
  expect(service.said[1]).toBe('The weather is refreshed again.');
  expect(await storedFor('gomel')).toMatchObject({ failures: 0, problem: null });
}, 30_000);

it.each([
  ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '1800' } }, 1_780, 1_801],
  ['403', { status: 403 }, 21_580, 21_601],
])('with %s is left alone for every place', async (_, behaviour, least, most) => {
  service.server.behaviour = behaviour;
  service.start();
  await service.asked(1);
  await aWhile();
  await database().insert(weatherForecasts).values({ place: 'lida', wantedAt: sql`now()` });
  await aWhile();
  expect(service.server.requests).toHaveLength(1);
  const [held] = await database()
    .select({ for: sql<number>`extract(epoch from hold_until - now())::float8` })
    .from(weatherForecasts)
    .where(sql`hold_until is not null`);
  expect(held?.for).toBeGreaterThan(least);
  expect(held?.for).toBeLessThan(most);
});

it('is asked again at once when the operator mends the contact or changes the provider', async () => {
  service.server.behaviour = { status: 403 };
  const stop = service.start();
  await service.told(1);
  await stop();
  service.server.behaviour = 'well';
  const again = service.start();
  await aWhile();
  expect(service.server.requests, 'nothing was mended').toHaveLength(1);
  await again();

  const mended = service.start(service.provider('met-norway', 'newsroom@example.by'));
  await service.asked(1 + ALWAYS);
  await mended();
  service.start(service.provider('open-meteo'));
  await service.asked(1 + 2 * ALWAYS);
  expect(service.server.requests.at(-1)?.headers['if-modified-since']).toBeUndefined();
  const provider = async () => (await storedFor('minsk-uruchye'))?.forecast?.provider;
  await expect.poll(provider).toBe('open-meteo');
}, 30_000);

it('that will end the service asked is heard once', async () => {
  service.start();
  await firstRoundOver();
  const { path, headers } = service.server.requests[0] ?? {};
  const who = { 'User-Agent': headers?.['user-agent'] ?? '' };
  const body = await (await fetch(`${service.server.url}${path}`, { headers: who })).text();
  service.server.behaviour = { status: 203, body };
  await makeDue();
  await service.asked(2 * ALWAYS + 1);
  await aWhile();
  expect(service.said).toEqual(['met-norway says that the service asked will end (203).']);
}, 30_000);

it('that does not know the present hour has given no forecast', async () => {
  const time = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString();
  const instant = { details: { air_temperature: 1 } };
  const data = { instant, next_1_hours: { summary: { symbol_code: 'fog' } } };
  service.server.behaviour = {
    body: JSON.stringify({ properties: { timeseries: [{ time, data }] } }),
  };
  service.start();
  await service.told(1);
  expect(service.said[0]).toContain('does not cover the present hour');
  // All places are due at once: which is asked first is the database's choice.
  await expect.poll(() => failuresOf('minsk-uruchye')).toBe(1);
  expect((await storedFor('minsk-uruchye'))?.forecast).toBeNull();
});
