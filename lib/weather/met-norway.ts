import 'server-only';
import { z } from 'zod';
import { fetchAnswer } from './fetch-answer.ts';
import type { ForecastHour } from './forecast.ts';
import { metNorwayCondition } from './met-norway-words.ts';
import { figures, mercury, parseAnswer, whole, wholeOrNull } from './parse-answer.ts';
import type { WeatherProvider } from './provider.ts';
import { addressUnder, identityOf } from './provider-address.ts';

const period = z
  .object({
    summary: z.object({ symbol_code: z.string() }).optional(),
    details: z.object({ precipitation_amount: figures.precipitation.optional() }).optional(),
  })
  .optional();

/** Locationforecast 2.0, variant `compact`: none of its values is promised for every moment. */
const answerSchema = z.object({
  properties: z.object({
    timeseries: z
      .array(
        z.object({
          time: z.iso.datetime({ offset: true }),
          data: z.object({
            instant: z.object({
              details: z.object({
                air_temperature: figures.temperature.optional(),
                air_pressure_at_sea_level: figures.pressure.optional(),
                relative_humidity: figures.humidity.optional(),
                wind_from_direction: figures.windFrom.optional(),
                wind_speed: figures.wind.optional(),
              }),
            }),
            next_1_hours: period,
            next_6_hours: period,
          }),
        }),
      )
      .min(1),
  }),
});

type Moment = z.infer<typeof answerSchema>['properties']['timeseries'][number];

/**
 * MET Norway. Commercial use is allowed; who asks must say who they are.
 * @param address base address; `null` is MET Norway's own.
 */
export function metNorway(address: string | null, userAgent: string): WeatherProvider {
  const base = address ?? 'https://api.met.no';
  return {
    name: 'met-norway',
    askedOf: identityOf('met-norway', base, userAgent),
    async fetchForecast(place, known, signal) {
      const url = addressUnder(base, '/weatherapi/locationforecast/2.0/compact', {
        lat: fourDecimals(place.latitude),
        lon: fourDecimals(place.longitude),
      });
      const { body, ...answer } = await fetchAnswer(url, known, userAgent, signal);
      if (body === undefined) return { forecast: null, ...answer };
      const { properties } = parseAnswer(answerSchema, body, 'MET Norway');
      const hours = properties.timeseries.flatMap(toHour);
      return { forecast: { provider: 'met-norway', hours }, ...answer };
    },
  };
}

/** More of them are refused: each digit is a place of its own to their caches. */
function fourDecimals(degrees: number): string {
  return String(Math.round(degrees * 10_000) / 10_000);
}

/** The last moment of the series opens no period: it has no weather. */
function toHour({ time, data }: Moment): ForecastHour[] {
  const next = data.next_1_hours ?? data.next_6_hours;
  const { details } = data.instant;
  if (!next || details.air_temperature === undefined) return [];
  return [
    {
      at: new Date(time).toISOString(),
      span: data.next_1_hours ? 1 : 6,
      temperature: whole(details.air_temperature),
      condition: next.summary ? metNorwayCondition(next.summary.symbol_code) : null,
      wind: wholeOrNull(details.wind_speed),
      windFrom: wholeOrNull(details.wind_from_direction),
      pressure: mercury(details.air_pressure_at_sea_level),
      humidity: wholeOrNull(details.relative_humidity),
      precipitation: next.details?.precipitation_amount ?? null,
    },
  ];
}
