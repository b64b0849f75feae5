import { describe, expect, it } from 'vitest';
import { chooseProvider } from './choose-provider.ts';
import { contact, uruchye, useTestAsking, weather } from './test-asking.ts';

const asking = useTestAsking();
const { providerOf, ask, failureOf } = asking;

it('is none when weather is switched off', () => {
  expect(chooseProvider({ provider: 'off', address: null, contact })).toBeNull();
});

describe.each(['met-norway', 'open-meteo'] as const)('%s', (name) => {
  it('says who asks', async () => {
    await ask(providerOf(name));
    expect(asking.server.requests[0]?.headers['user-agent']).toMatch(
      /^Vestka\/\d+\.\d+\.\d+ desk@example\.by$/,
    );
    expect(asking.server.countOf('53.94,27.69')).toBe(1);
  });

  it('gives the present hour in our words, rounded, with wind, mercury and a picture', async () => {
    const { forecast } = await ask(providerOf(name));
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
    const { forecast } = await ask(providerOf(name));
    const hours = forecast?.hours ?? [];
    for (const [index, { at, span }] of hours.entries()) {
      const next = hours[index + 1];
      if (next) expect(Date.parse(next.at) - Date.parse(at), at).toBe(span * 3_600_000);
    }
    expect(Date.parse(hours.at(-1)?.at ?? '')).toBeGreaterThan(Date.now() + 4 * 24 * 3_600_000);
  });

  it('never gives minus zero, and no words for what nobody has described', async () => {
    asking.server.weather = { temperature: -0.4, symbol: 'frogs', code: 42, isDay: false };
    const { forecast } = await ask(providerOf(name));
    const hour = forecast?.hours.findLast(({ at }) => Date.parse(at) <= Date.now());
    expect(hour?.condition).toBeNull();
    expect(Object.is(hour?.temperature, 0)).toBe(true);
  });

  it('keeps the path and the query of a base address, and the query to itself', async () => {
    const own = providerOf(name, `${asking.server.url}/weather/?apikey=secret`);
    await ask(own);
    expect(asking.server.requests[0]?.path).toMatch(/^\/weather\/[\w./-]+\?apikey=secret&lat/);
    asking.server.behaviour = { status: 500 };
    expect((await failureOf(own)).message).not.toContain('secret');
    expect(own.askedOf).not.toContain('secret');
  });
});

describe('MET Norway', () => {
  it('is asked whether its forecast still holds, and when it expires', async () => {
    const provider = providerOf('met-norway');
    const first = await ask(provider);
    expect(first.lastModified).toBe(asking.server.lastModified.toUTCString());
    expect(first.expiresIn).toBeGreaterThanOrEqual(1_799_000);
    const again = await ask(provider, first.lastModified);
    expect(again.forecast).toBeNull();
    expect(again.expiresIn).toBeGreaterThanOrEqual(1_799_000);
  });

  it('gets at most four decimals', async () => {
    const place = { ...uruchye, latitude: 53.123456, longitude: 27.00001 };
    await ask(providerOf('met-norway'), null, place);
    expect(asking.server.requests[0]?.place).toBe('53.1235,27');
  });

  it('leaves out moments without a temperature, and has no words where there is no symbol', async () => {
    const moment = (hour: number, details: object, summary?: object) => {
      const next = { summary, details: { precipitation_amount: 0.1 } };
      const time = `2026-11-22T0${hour}:00:00Z`;
      return { time, data: { instant: { details }, next_1_hours: next } };
    };
    const timeseries = [
      moment(1, { air_temperature: 1 }),
      moment(2, {}, { symbol_code: 'fog' }),
      moment(3, { air_temperature: 3 }, { symbol_code: 'fog' }),
    ];
    asking.server.behaviour = { body: JSON.stringify({ properties: { timeseries } }) };
    const { forecast } = await ask(providerOf('met-norway'));
    expect(forecast?.hours).toMatchObject([
      { temperature: 1, condition: null, precipitation: 0.1 },
      { temperature: 3, condition: { text: 'Туман', icon: 'fog' }, wind: null },
    ]);
  });

  it('is told by the face of the symbol whether it is night', async () => {
    asking.server.weather = { ...weather, symbol: 'clearsky_night' };
    const { forecast } = await ask(providerOf('met-norway'));
    expect(forecast?.hours[0]?.condition).toEqual({ text: 'Ясно', icon: 'clear-night' });
  });
});

describe('Open-Meteo', () => {
  it('holds as long as it says, else until its next values', async () => {
    const { expiresIn } = await ask(providerOf('open-meteo'));
    expect(expiresIn).toBe(900_000);
  });

  it('tells night from day', async () => {
    asking.server.weather = { ...weather, code: 0, isDay: false };
    const { forecast } = await ask(providerOf('open-meteo'));
    expect(forecast?.hours[0]?.condition).toEqual({ text: 'Ясно', icon: 'clear-night' });
  });

  it('knows nothing rather than zero where a model lacks a value', async () => {
    await ask(providerOf('open-meteo'));
    const answer = await (await fetch(asking.server.url + asking.server.requests[0]?.path)).json();
    delete answer.current.pressure_msl;
    delete answer.hourly.pressure_msl;
    answer.hourly.temperature_2m = answer.hourly.temperature_2m.with(-1, null);
    asking.server.behaviour = { body: JSON.stringify(answer) };
    const { forecast } = await ask(providerOf('open-meteo'));
    expect(new Set(forecast?.hours.map(({ pressure }) => pressure))).toEqual(new Set([null]));
    expect(forecast?.hours).toHaveLength(answer.hourly.time.length - 1);
  });
});
