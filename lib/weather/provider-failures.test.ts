import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
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

describe.each(['met-norway', 'open-meteo'] as const)('%s', (name) => {
  test.each([
    ['no JSON', '<html>Bad Gateway</html>', /failed: .*JSON/],
    ['nothing', '', /failed: .*JSON/],
    ['half an answer', '{"properties":{"timeseries":[{"ti', /failed: .*JSON/],
    [
      'another document',
      '{"hello":"world"}',
      /gave no forecast: (properties|utc_offset_seconds): /,
    ],
    ['null', 'null', /gave no forecast: the answer: /],
  ])('refuses %s, saying why', async (_, body, reason) => {
    server.behaviour = { body };
    expect((await failureOf(providerOf(name))).message).toMatch(reason);
  });

  it('refuses weather of another planet, naming the field', async () => {
    server.weather = { ...weather, temperature: 465 };
    const { message } = await failureOf(providerOf(name));
    expect(message).toMatch(/air_temperature|current\.temperature_2m/);
  });

  it('refuses an answer larger than its limit', async () => {
    server.behaviour = { body: `"${'x'.repeat(1_000_001)}"` };
    expect((await failureOf(providerOf(name))).message).toContain('more than 1000000 bytes');
  });

  it('stops at once when the portal does', async () => {
    server.behaviour = 'silent';
    const stopping = new AbortController();
    const asking = providerOf(name).fetchForecast(uruchye, null, stopping.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    const began = Date.now();
    stopping.abort();
    await expect(asking).rejects.toBeInstanceOf(ForecastError);
    expect(Date.now() - began).toBeLessThan(500);
  });

  test.each([
    [500, {}, null],
    [503, { 'Retry-After': '120' }, 120_000],
    [429, { 'Retry-After': '3600' }, 3_600_000],
    [429, {}, 600_000],
    [429, { 'Retry-After': '99999999' }, 86_400_000],
    [403, {}, 21_600_000],
    [304, {}, null],
    [302, { Location: 'http://127.0.0.1:1/' }, null],
  ] as const)('%i with %o holds all requests for %s ms', async (status, headers, holdFor) => {
    server.behaviour = { status, headers: { ...headers } };
    const failed = await failureOf(providerOf(name));
    expect(failed.holdFor).toBe(holdFor);
    expect(failed.message).toContain(server.url);
    expect(failed.message).toMatch(status === 302 ? /redirect/ : new RegExp(`answered ${status}`));
  });

  it('takes a date in Retry-After too', async () => {
    const until = new Date(Date.now() + 1_800_000).toUTCString();
    server.behaviour = { status: 429, headers: { 'Retry-After': until } };
    const { holdFor } = await failureOf(providerOf(name));
    expect(holdFor).toBeGreaterThan(1_790_000);
    expect(holdFor).toBeLessThanOrEqual(1_800_000);
  });

  it('names the reason when nobody answers or the connection breaks', async () => {
    const nobody = await failureOf(providerOf(name, 'http://127.0.0.1:1'));
    expect(nobody.message).toMatch(/^http:\/\/127\.0\.0\.1:1\/\S+ failed: \S/);
    server.behaviour = 'cut';
    expect((await failureOf(providerOf(name))).message).toContain('failed: ');
  });
});

describe('Open-Meteo', () => {
  it('refuses lists that do not belong together', async () => {
    await providerOf('open-meteo').fetchForecast(uruchye, null, never);
    const answer = await (await fetch(server.url + server.requests[0]?.path)).json();
    answer.hourly.weather_code.pop();
    server.behaviour = { body: JSON.stringify(answer) };
    const { message } = await failureOf(providerOf('open-meteo'));
    expect(message).toBe('Open-Meteo gave no forecast: hourly: the lists differ in length');
  });
});
