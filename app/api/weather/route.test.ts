import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { weatherForecasts } from '#lib/database/weather-tables.ts';
import type { WeatherHour } from '#lib/weather/weather.ts';
import { GET, POST } from './route.ts';

useTestDatabase();

function get(query: string): Promise<Response> {
  return GET(new Request(`http://portal.test/api/weather${query}`));
}

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  return POST(
    new Request('http://portal.test/api/weather', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...length, ...headers },
    }),
  );
}

async function store(place: string, temperature: number, condition: WeatherHour['condition']) {
  const begins = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
  const unknown = { wind: null, windFrom: null, pressure: null, humidity: null };
  const hour = { at: begins, span: 1, temperature, condition, precipitation: null, ...unknown };
  await database()
    .insert(weatherForecasts)
    .values({
      place,
      forecast: { provider: 'met-norway', hours: [hour] },
      confirmedAt: sql`now()`,
    });
  return begins;
}

async function wishes(): Promise<string[]> {
  const rows = await database()
    .select({ place: weatherForecasts.place })
    .from(weatherForecasts)
    .where(sql`wanted_at > now() - interval '1 minute' and next_try_at <= now()`);
  return rows.map(({ place }) => place).sort();
}

test('answers in the words of the masthead', async () => {
  const at = await store('minsk-uruchye', -2, { text: 'Сплошная облачность', icon: 'cloudy' });
  const answer = await get('?place=minsk-uruchye');
  expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual({
    place: 'minsk-uruchye',
    name: 'Минск-Уручье',
    condition: 'Сплошная облачность',
    temperature: '-2°C',
    spoken: 'минус 2 градуса Цельсия',
    icon: 'cloudy',
    at,
  });
});

test('without words there is a temperature, without figures there is a place', async () => {
  const at = await store('brest', 0, null);
  const nothing = { condition: null, temperature: null, spoken: null, icon: null, at: null };
  expect(await (await get('?place=brest')).json()).toEqual({
    ...nothing,
    place: 'brest',
    name: 'Брест',
    temperature: '0°C',
    spoken: '0 градусов Цельсия',
    at,
  });
  const answer = await get('?place=slutsk');
  expect(await answer.json()).toEqual({ ...nothing, place: 'slutsk', name: 'Слуцк' });
});

test('notes that somebody wants the place, and only places there are', async () => {
  await get('?place=lida');
  await post('place=kobrin');
  for (const query of ['', '?place=', '?place=atlantis', '?place=constructor', '?city=lida']) {
    const answer = await get(query);
    expect(answer.status, query).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 404, title: 'No such place' });
  }
  expect(await wishes()).toEqual(expect.arrayContaining(['kobrin', 'lida']));
  expect(await wishes()).not.toContain('atlantis');
});

test('a place many readers ask for is written once', async () => {
  await get('?place=orsha');
  await database().update(weatherForecasts).set({ wantedAt: null });
  await Promise.all(Array.from({ length: 50 }, () => get('?place=orsha')));
  expect(await wishes()).not.toContain('orsha');
});

test('a form leads to the page of its place', async () => {
  const answer = await post('place=gomel');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('/weather/gomel');
  expect((await post('place=//example.org')).status).toBe(404);
  expect((await post('')).status).toBe(404);
  expect((await post('{"place":"gomel"}', { 'Content-Type': 'application/json' })).status).toBe(
    404,
  );
  expect((await post('place=gomel', { 'Content-Length': '100000' })).status).toBe(413);
  const bare = new Request('http://portal.test/api/weather', { method: 'POST' });
  expect((await POST(bare)).status).toBe(411);
});
