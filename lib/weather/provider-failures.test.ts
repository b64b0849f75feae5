import { describe, expect, it, test } from 'vitest';
import { limits } from './limits.ts';
import { ForecastError } from './provider.ts';
import { uruchye, useTestAsking, weather } from './test-asking.ts';

const asking = useTestAsking();
const { providerOf, ask, failureOf } = asking;

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
    asking.server.behaviour = { body };
    expect((await failureOf(providerOf(name))).message).toMatch(reason);
  });

  it('refuses weather of another planet, naming the field', async () => {
    asking.server.weather = { ...weather, temperature: 465 };
    const { message } = await failureOf(providerOf(name));
    expect(message).toMatch(/air_temperature|current\.temperature_2m/);
  });

  it('refuses an answer larger than its limit', async () => {
    asking.server.behaviour = { body: `"${'x'.repeat(1_000_001)}"` };
    expect((await failureOf(providerOf(name))).message).toContain('more than 1000000 bytes');
  });

  it('stops at once when the portal does', { timeout: limits.answerWithin }, async () => {
    asking.server.behaviour = 'silent';
    const stopping = new AbortController();
    const underWay = providerOf(name).fetchForecast(uruchye, null, stopping.signal);
    await expect.poll(() => asking.server.requests.length).toBe(1);
    stopping.abort();
    // Would else wait for the answer, as long as this test may take.
    await expect(underWay).rejects.toBeInstanceOf(ForecastError);
  });

  test.each([
    [500, {}, null],
    [503, { 'Retry-After': '120' }, 120_000],
    [429, { 'Retry-After': '3600' }, 3_600_000],
    [429, {}, 600_000],
    [429, { 'Retry-After': '99999999' }, 86_400_000],
    [429, { 'Retry-After': '0' }, 600_000],
    [429, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 600_000],
    [429, { 'Retry-After': 'soon' }, 600_000],
    [403, {}, 21_600_000],
    [304, {}, null],
    [302, { Location: 'http://127.0.0.1:1/' }, null],
  ] as const)('%i with %o holds all requests for %s ms', async (status, headers, holdFor) => {
    asking.server.behaviour = { status, headers: { ...headers } };
    const failed = await failureOf(providerOf(name));
    expect(failed.holdFor).toBe(holdFor);
    expect(failed.message).toContain(asking.server.url);
    expect(failed.message).toMatch(status === 302 ? /redirect/ : new RegExp(`answered ${status}`));
  });

  it("takes a date in Retry-After too, by the provider's clock", async () => {
    const told = 'Sun, 22 Nov 2020 12:00:00 GMT';
    const headers = { Date: told, 'Retry-After': told.replace('12:00', '12:30') };
    asking.server.behaviour = { status: 429, headers };
    expect((await failureOf(providerOf(name))).holdFor).toBe(1_800_000);
  });

  it("tells the provider's own reason, and obeys a refusal of any length", async () => {
    const body = '{"error":true,"reason":"Daily API request limit exceeded."}';
    asking.server.behaviour = { status: 429, body };
    const { message } = await failureOf(providerOf(name));
    expect(message).toMatch(/answered 429: Daily API request limit exceeded\.$/);
    asking.server.behaviour = { status: 403, body: 'x'.repeat(1_000_001) };
    const refused = await failureOf(providerOf(name));
    expect(refused.message).toMatch(/answered 403$/);
    expect(refused.holdFor).toBe(21_600_000);
  });

  it('names the reason when nobody answers or the connection breaks', async () => {
    const nobody = await failureOf(providerOf(name, 'http://127.0.0.1:1'));
    expect(nobody.message).toMatch(/^http:\/\/127\.0\.0\.1:1\/\S+ failed: \S/);
    asking.server.behaviour = 'cut';
    expect((await failureOf(providerOf(name))).message).toContain('failed: ');
  });
});

describe('Open-Meteo', () => {
  it('refuses lists that do not belong together', async () => {
    await ask(providerOf('open-meteo'));
    const answer = await (await fetch(asking.server.url + asking.server.requests[0]?.path)).json();
    answer.hourly.weather_code.pop();
    asking.server.behaviour = { body: JSON.stringify(answer) };
    const { message } = await failureOf(providerOf('open-meteo'));
    expect(message).toBe('Open-Meteo gave no forecast: hourly: the lists differ in length');
  });
});
