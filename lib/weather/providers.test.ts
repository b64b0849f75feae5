import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Place, placeOf, site } from '#lib/site.ts';
import { chooseProvider } from './choose-provider.ts';
import { ForecastError, type WeatherProvider } from './provider.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

let server: TestProvider;
const weather = { temperature: -1.6, symbol: 'cloudy', code: 3, isDay: true };
beforeAll(async () => {
  server = await startTestProvider();
});
afterEach(() => {
  Object.assign(server, { behaviour: 'well', expiresIn: 1800, weather, requests: [] });
});
afterAll(() => server.close());

const never = new AbortController().signal;
const contact = 'desk@example.by';
const uruchye = placeOf(site.defaultPlace) as Place;

function providerOf(name: WeatherProvider['name'], address = server.url): WeatherProvider {
  return chooseProvider({ provider: name, address, contact }) as WeatherProvider;
}

async function failureOf(provider: WeatherProvider, known: string | null = null) {
  const failed = await provider.fetchForecast(uruchye, known, never).catch((error) => error);
  expect(failed).toBeInstanceOf(ForecastError);
  return failed as ForecastError;
}

it('is none when weather is switched off', () => {
  expect(chooseProvider({ provider: 'off', address: null, contact })).toBeNull();
});

describe.each(['met-norway', 'open-meteo'] as const)('%s', (name) => {
  it('says who asks', async () => {
    await providerOf(name).fetchForecast(uruchye, null, never);
    expect(server.requests[0]?.headers['user-agent']).toMatch(
      /^Vestka\/\d+\.\d+\.\d+ desk@example\.by$/,
    );
    expect(server.countOf('53.94,27.69')).toBe(1);
  });

  it('gives the present hour in our words, rounded, with wind, mercury and a picture', async () => {
    const { forecast } = await providerOf(name).fetchForecast(uruchye, null, never);
    const begins = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
    const hour = forecast?.hours.find(({ at }) => at === begins);
    expect(hour).toMatchObject({
      span: 1,
      temperature: -2,
      condition: { text: 'Сплошная облачность', icon: 'cloudy' },
      wind: 4,
      windFrom: 225,
      pressure: 760,
      humidity: 86,
      // What falls in this hour: one provider dates it to its beginning, the other to its end.
      precipitation: name === 'met-norway' ? 0.2 : 0.7,
    });
    expect(forecast?.provider).toBe(name);
  });

  it('gives hours in order, without gaps, for five days from now', async () => {
    const { forecast } = await providerOf(name).fetchForecast(uruchye, null, never);
    const hours = forecast?.hours ?? [];
    for (const [index, { at, span }] of hours.entries()) {
      const next = hours[index + 1];
      if (next) expect(Date.parse(next.at) - Date.parse(at), at).toBe(span * 3_600_000);
    }
    expect(Date.parse(hours.at(-1)?.at ?? '')).toBeGreaterThan(Date.now() + 4 * 24 * 3_600_000);
  });

  it('never gives minus zero, and no words for what nobody has described', async () => {
    server.weather = { temperature: -0.4, symbol: 'frogs', code: 42, isDay: false };
    const { forecast } = await providerOf(name).fetchForecast(uruchye, null, never);
    const hour = forecast?.hours.findLast(({ at }) => Date.parse(at) <= Date.now());
    expect(hour?.condition).toBeNull();
    expect(Object.is(hour?.temperature, 0)).toBe(true);
  });

  it('keeps the path and the query of a base address, and the query to itself', async () => {
    const own = providerOf(name, `${server.url}/weather/?apikey=secret`);
    await own.fetchForecast(uruchye, null, never);
    expect(server.requests[0]?.path).toMatch(/^\/weather\/[\w./-]+\?apikey=secret&lat/);
    server.behaviour = { status: 500 };
    expect((await failureOf(own)).message).not.toContain('secret');
    expect(own.askedOf).not.toContain('secret');
  });
});

describe('MET Norway', () => {
  it('is asked whether its forecast still holds, and when it expires', async () => {
    const provider = providerOf('met-norway');
    const first = await provider.fetchForecast(uruchye, null, never);
    expect(first.lastModified).toBe(server.lastModified.toUTCString());
    expect(first.expiresIn).toBeGreaterThanOrEqual(1_799_000);
    const again = await provider.fetchForecast(uruchye, first.lastModified, never);
    expect(again.forecast).toBeNull();
    expect(again.expiresIn).toBeGreaterThanOrEqual(1_799_000);
  });

  it('gets at most four decimals', async () => {
    const place = { ...uruchye, latitude: 53.123456, longitude: 27.00001 };
    await providerOf('met-norway').fetchForecast(place, null, never);
    expect(server.requests[0]?.place).toBe('53.1235,27');
  });

  it('is told by the face of the symbol whether it is night', async () => {
    server.weather = { ...weather, symbol: 'clearsky_night' };
    const { forecast } = await providerOf('met-norway').fetchForecast(uruchye, null, never);
    expect(forecast?.hours[0]?.condition).toEqual({ text: 'Ясно', icon: 'clear-night' });
  });
});

describe('Open-Meteo', () => {
  it('holds as long as it says, else until its next values', async () => {
    const { expiresIn } = await providerOf('open-meteo').fetchForecast(uruchye, null, never);
    expect(expiresIn).toBe(900_000);
  });

  it('tells night from day', async () => {
    server.weather = { ...weather, code: 0, isDay: false };
    const { forecast } = await providerOf('open-meteo').fetchForecast(uruchye, null, never);
    expect(forecast?.hours[0]?.condition).toEqual({ text: 'Ясно', icon: 'clear-night' });
  });

  it('knows nothing rather than zero where a model lacks a value', async () => {
    await providerOf('open-meteo').fetchForecast(uruchye, null, never);
    const answer = await (await fetch(server.url + server.requests[0]?.path)).json();
    delete answer.current.pressure_msl;
    delete answer.hourly.pressure_msl;
    answer.hourly.temperature_2m = answer.hourly.temperature_2m.with(-1, null);
    server.behaviour = { body: JSON.stringify(answer) };
    const { forecast } = await providerOf('open-meteo').fetchForecast(uruchye, null, never);
    expect(new Set(forecast?.hours.map(({ pressure }) => pressure))).toEqual(new Set([null]));
    expect(forecast?.hours).toHaveLength(answer.hourly.time.length - 1);
  });
});
