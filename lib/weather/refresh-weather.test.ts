import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { closeDatabase, database, openDatabase } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import { limits } from './limits.ts';
import {
  ALWAYS,
  aWhile,
  firstRoundOver,
  makeDue,
  storedFor,
  URUCHYE,
  useTestService,
} from './test-service.ts';

const { clear, url } = useTestDatabase();
const service = useTestService(clear);

describe('the places', () => {
  it('are the default and the regional centres, and others while somebody wants them', async () => {
    await database()
      .insert(weatherForecasts)
      .values([
        { place: 'lida', wantedAt: sql`now() - interval '23 hours'` },
        { place: 'pinsk', wantedAt: sql`now() - interval '25 hours'` },
        { place: 'atlantis', wantedAt: sql`now()` },
      ]);
    service.start();
    await service.asked(ALWAYS + 1);
    await aWhile();
    const asked = service.server.requests.map(({ place }) => place);
    expect(asked).toHaveLength(ALWAYS + 1);
    expect(new Set(asked).size).toBe(ALWAYS + 1);
    expect(asked).toContain('53.8833,25.2997');
    expect(asked).toContain(URUCHYE);
    expect(service.said).toEqual([]);
  });

  it('are asked for once however many services run', async () => {
    for (let count = 0; count < 4; count++) service.start();
    await service.asked(ALWAYS);
    await aWhile();
    expect(service.server.requests).toHaveLength(ALWAYS);
    await makeDue('minsk-uruchye');
    await service.asked(ALWAYS + 1);
    await aWhile();
    expect(service.server.requests).toHaveLength(ALWAYS + 1);
    expect(service.server.countOf(URUCHYE)).toBe(2);
  });

  it('wait for the expiry the provider gave', async () => {
    service.server.expiresIn = 2_400;
    service.start();
    await expect.poll(async () => (await storedFor('brest'))?.confirmedAt).toBeTruthy();
    const { dueIn } = (await storedFor('brest')) ?? { dueIn: 0 };
    expect(dueIn).toBeGreaterThan(2_390);
    expect(dueIn).toBeLessThan(2_400 + 121);
  });
});

it('asks conditionally, and what still holds is confirmed', async () => {
  service.start();
  await service.asked(ALWAYS);
  const temperature = async () =>
    (await storedFor('minsk-uruchye'))?.forecast?.hours[0]?.temperature;
  await expect.poll(temperature).toBe(-2);
  const hourAgo = new Date(Date.now() - 3_600_000);
  await database().update(weatherForecasts).set({ confirmedAt: hourAgo });
  await makeDue('minsk-uruchye');
  await service.asked(ALWAYS + 1);
  const asked = service.server.requests.at(-1)?.headers;
  expect(asked?.['if-modified-since']).toBe(service.server.lastModified.toUTCString());
  await expect
    .poll(async () => (await storedFor('minsk-uruchye'))?.confirmedAt?.getTime())
    .toBeGreaterThan(Date.now() - 60_000);
  expect(await temperature()).toBe(-2);

  service.server.weather = { ...service.server.weather, temperature: 4 };
  service.server.lastModified = new Date('2026-11-22T11:00:00Z');
  await makeDue('minsk-uruchye');
  await expect.poll(temperature).toBe(4);
});

it('abandons the request under way when it is stopped; the claim expires by itself', {
  timeout: limits.answerWithin,
}, async () => {
  service.server.behaviour = 'silent';
  const stop = service.start();
  await service.asked(1);
  // Would else wait for the answer, as long as this test may take.
  await stop();
  expect(service.said).toEqual([]);
  const kept = await database()
    .select({ place: weatherForecasts.place })
    .from(weatherForecasts)
    .where(sql`failures > 0 or next_try_at > now() + interval '61 seconds'`);
  expect(kept).toEqual([]);
});

it('reports a lost database once, and its return', async () => {
  service.start();
  await firstRoundOver();
  await closeDatabase();
  openDatabase('postgres://nobody@127.0.0.1:1/none');
  try {
    await service.told(1);
    expect(service.said[0]).toMatch(/^The weather waits: The database /);
    await aWhile();
  } finally {
    await closeDatabase();
    openDatabase(url());
  }
  await service.told(2);
  expect(service.said[1]).toBe('The weather works again.');
}, 30_000);
