import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the provider answers for the time being. */
export type Behaviour =
  | 'well'
  /** A status with headers of its own. */
  | { status: number; headers?: Record<string, string> }
  /** The answer, after so many milliseconds. */
  | { slowMs: number }
  /** 200 with this body. */
  | { body: string }
  /** Takes the request and says nothing. */
  | 'silent'
  /** Closes the connection in the middle of the answer. */
  | 'cut';

export interface TestProvider {
  /** For `WEATHER_URL`. */
  url: string;
  /** Every request so far. */
  requests: { place: string; path: string; headers: Record<string, string | undefined> }[];
  /** Requests for a place, `53.94,27.69`. */
  countOf(place: string): number;
  behaviour: Behaviour;
  /** The weather of the present hour, in the provider's own codes. */
  weather: { temperature: number; symbol: string; code: number; isDay: boolean };
  /** Degrees by which each of the next ten hours is warmer than the one before; with 0 a test may
   * run across the hour. */
  warming: number;
  /** Changes when there is a new forecast: until then who knows it is answered 304. */
  lastModified: Date;
  /** Seconds for which an answer holds. */
  expiresIn: number;
  close(): Promise<void>;
}

const HOUR = 3_600_000;

/**
 * A local server that speaks the formats of MET Norway and of Open-Meteo at their own paths, with
 * MET Norway's rules: a contact in `User-Agent`, at most four decimals, `If-Modified-Since`.
 */
export async function startTestProvider(): Promise<TestProvider> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://provider.test');
    const isMet = url.pathname.endsWith('/weatherapi/locationforecast/2.0/compact');
    const read = (name: string) => url.searchParams.get(name) ?? '';
    const place = isMet
      ? `${read('lat')},${read('lon')}`
      : `${read('latitude')},${read('longitude')}`;
    const headers = request.headers as Record<string, string | undefined>;
    provider.requests.push({ place, path: request.url ?? '', headers });
    const answer = () => {
      if (isMet) answerAsMetNorway(response, place, headers);
      else if (url.pathname.endsWith('/v1/forecast')) answerAsOpenMeteo(response, url.searchParams);
      else response.writeHead(404).end();
    };
    const { behaviour } = provider;
    if (behaviour === 'silent') return;
    if (behaviour === 'well') answer();
    else if (behaviour === 'cut') {
      response.writeHead(200, { 'Content-Length': '10000' }).write('{"properties":{');
      setTimeout(() => response.destroy(), 20);
    } else if ('status' in behaviour) response.writeHead(behaviour.status, behaviour.headers).end();
    else if ('body' in behaviour) response.writeHead(200).end(behaviour.body);
    else setTimeout(answer, behaviour.slowMs);
  });

  const answerAsMetNorway = (
    response: ServerResponse,
    place: string,
    headers: Record<string, string | undefined>,
  ) => {
    const contact = /@|https?:/.test(headers['user-agent'] ?? '');
    if (!contact || /\.\d{5}/.test(place)) return response.writeHead(403).end();
    const lastModified = provider.lastModified.toUTCString();
    const expires = new Date(Date.now() + provider.expiresIn * 1000).toUTCString();
    response.setHeader('Expires', expires).setHeader('Last-Modified', lastModified);
    if (headers['if-modified-since'] === lastModified) return response.writeHead(304).end();
    response.setHeader('Content-Type', 'application/json');
    return response.end(JSON.stringify(metNorwayForecast(provider)));
  };
  const answerAsOpenMeteo = (response: ServerResponse, asked: URLSearchParams) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    return response.end(JSON.stringify(openMeteoForecast(provider, asked)));
  };

  const provider: TestProvider = {
    url: '',
    requests: [],
    countOf: (place) => provider.requests.filter((request) => request.place === place).length,
    behaviour: 'well',
    weather: { temperature: -1.6, symbol: 'cloudy', code: 3, isDay: true },
    warming: 1,
    lastModified: new Date('2026-11-22T05:00:00Z'),
    expiresIn: 1_800,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

function presentHour(): number {
  return Math.floor(Date.now() / HOUR) * HOUR;
}

/** Sixty hours one by one, then blocks of six at 0, 6, 12 and 18 o'clock, and a bare last moment. */
function metNorwayForecast({ weather: { temperature, symbol }, warming }: TestProvider) {
  const starts: number[] = [];
  let at = presentHour();
  while (starts.length < 60 || at % (6 * HOUR) !== 0) {
    starts.push(at);
    at += HOUR;
  }
  const hourly = starts.length;
  for (let block = 0; block < 28; block++) starts.push(at + block * 6 * HOUR);
  const timeseries = starts.map((start, index) => {
    const period = { summary: { symbol_code: symbol }, details: { precipitation_amount: 0.2 } };
    const isLast = index === starts.length - 1;
    return {
      time: new Date(start).toISOString().replace('.000', ''),
      data: {
        instant: {
          details: {
            air_pressure_at_sea_level: 1013.2,
            air_temperature: temperature + warming * Math.min(index, 10),
            cloud_area_fraction: 99.2,
            relative_humidity: 86.4,
            wind_from_direction: 225.3,
            wind_speed: 3.6,
          },
        },
        ...(isLast ? {} : { next_12_hours: { summary: { symbol_code: symbol }, details: {} } }),
        ...(index < hourly ? { next_1_hours: period } : {}),
        ...(isLast ? {} : { next_6_hours: period }),
      },
    };
  });
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [27.69, 53.94, 225] },
    properties: {
      meta: { updated_at: new Date().toISOString(), units: { air_temperature: 'celsius' } },
      timeseries,
    },
  };
}

/** Local times without an offset, from the local midnight before now; precipitation is that of the
 * hour before. */
function openMeteoForecast({ weather, warming }: TestProvider, asked: URLSearchParams) {
  const offset = asked.get('timezone') === 'Europe/Minsk' ? 10_800 : 0;
  const local = (instant: number) => new Date(instant + offset * 1000).toISOString().slice(0, 16);
  const now = presentHour();
  const midnight = Math.floor((now + offset * 1000) / (24 * HOUR)) * 24 * HOUR - offset * 1000;
  const starts = Array.from(
    { length: 24 * Number(asked.get('forecast_days') ?? 7) },
    (_, index) => midnight + index * HOUR,
  );
  const hourly: Record<string, (hour: number) => number> = {
    temperature_2m: (hour) => weather.temperature + warming * Math.min(Math.max(hour, 0), 10),
    weather_code: () => weather.code,
    is_day: () => Number(weather.isDay),
    wind_speed_10m: () => 3.6,
    wind_direction_10m: () => 225,
    pressure_msl: () => 1013.2,
    relative_humidity_2m: () => 86,
    precipitation: (hour) => (hour === 1 ? 0.7 : 0),
  };
  const valuesOf = (list: string) =>
    (asked.get(list) ?? '').split(',').flatMap((name) => {
      const value = hourly[name];
      return value ? [{ name, value }] : [];
    });
  return {
    latitude: Number(asked.get('latitude')),
    longitude: Number(asked.get('longitude')),
    utc_offset_seconds: offset,
    timezone: asked.get('timezone') ?? 'GMT',
    current: {
      time: local(Math.floor(Date.now() / 900_000) * 900_000),
      interval: 900,
      ...Object.fromEntries(valuesOf('current').map(({ name, value }) => [name, value(0)])),
    },
    hourly: {
      time: starts.map(local),
      ...Object.fromEntries(
        valuesOf('hourly').map(({ name, value }) => [
          name,
          starts.map((start) => value((start - now) / HOUR)),
        ]),
      ),
    },
  };
}
