import { expect, test } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { site } from '#lib/site.ts';
import { readEventsAfter, readLastEvent } from '#lib/stories/read-events.ts';
import type { Forecast } from './forecast.ts';
import { limits } from './limits.ts';
import { claimDuePlace, preparePlaces, storeForecast } from './publish-forecast.ts';
import { makeDue, storedFor } from './test-service.ts';

const { clear } = useTestDatabase();
const all = site.places.map(({ slug }) => slug);
const places = { all, always: all };
const noHours: Forecast = { provider: 'met-norway', hours: [] };

test('each place is claimed once, however many claim together', async () => {
  for (let round = 0; round < 5; round++) {
    await clear();
    await preparePlaces(places, 'somebody');
    const claims = Array.from({ length: 60 }, () => claimDuePlace(places, 'somebody'));
    const claimed = (await Promise.all(claims)).flatMap((claim) => claim?.place ?? []);
    expect(claimed.toSorted()).toEqual(all.toSorted());
  }
});

test('a claim is held for longer than an answer may take, and then ends by itself', async () => {
  await clear();
  await preparePlaces({ all, always: ['minsk'] }, 'somebody');
  const only = { all, always: ['minsk'] };
  expect(await claimDuePlace(only, 'somebody')).toMatchObject({ place: 'minsk', failures: 0 });
  expect(await claimDuePlace(only, 'somebody')).toBeNull();
  const { dueIn } = (await storedFor('minsk')) ?? { dueIn: 0 };
  expect(dueIn * 1_000).toBeGreaterThan(limits.answerWithin);
  expect(dueIn).toBeLessThanOrEqual(limits.claimHoldsSeconds);
  await makeDue('minsk');
  expect(await claimDuePlace(only, 'somebody')).toMatchObject({ place: 'minsk' });
});

test('kept pages are told when figures come, and when they change', async () => {
  await clear();
  const place = site.defaultPlace;
  await preparePlaces({ all, always: [place] }, 'somebody');
  const store = async (forecast: Forecast | null) => {
    const before = await readLastEvent();
    await storeForecast(place, { forecast, lastModified: null, nextTry: 60_000 }, places);
    return (await readEventsAfter(before, 10)).map(({ touches }) => touches);
  };
  expect(await store(noHours)).toEqual([[`weather:${place}`, 'card:weather']]);
  expect(await store(noHours)).toEqual([[`weather:${place}`]]);
  expect(await store(null)).toEqual([]);
});
