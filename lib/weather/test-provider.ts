import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metNorwayForecast, openMeteoForecast, type TestWeather } from './test-forecasts.ts';

/** How the provider answers for the time being. */
export type Behaviour =
  | 'well'
  /** An answer of one's own; 200, and empty. */
  | { status?: number; headers?: Record<string, string>; body?: string }
  /** The answer, after so many milliseconds. */
  | { slowMs: number }
  /** Takes the request and says nothing. */
  | 'silent'
  /** Closes the connection in the middle of the answer. */
  | 'cut';

export interface TestProvider extends TestWeather {
  /** For `WEATHER_URL`. */
  url: string;
  /** Every request so far. */
  requests: { place: string; path: string; headers: Record<string, string | undefined> }[];
  /** Requests for a place, `53.94,27.69`. */
  countOf(place: string): number;
  behaviour: Behaviour;
  /** Changes when there is a new forecast: until then who knows it is answered 304. */
  lastModified: Date;
  /** Seconds for which an answer holds. */
  expiresIn: number;
  close(): Promise<void>;
}

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
    } else if ('slowMs' in behaviour) setTimeout(answer, behaviour.slowMs);
    else response.writeHead(behaviour.status ?? 200, behaviour.headers).end(behaviour.body);
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
    warming: 0,
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
