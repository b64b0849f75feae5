import 'server-only';
import { addHours } from 'date-fns/addHours';
import { z } from 'zod';
import { TIME_ZONE } from '#lib/clock/clock.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { ForecastHour } from './forecast.ts';
import { figures, mercury, parseAnswer, whole, wholeOrNull } from './parse-answer.ts';
import type { WeatherProvider } from './provider.ts';
import { addressUnder, identityOf } from './provider-address.ts';
import { wmoCondition } from './wmo-words.ts';

/** Local time without an offset; the offset stands once in the answer. */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'is not a local time');
/** Some models lack some values, or the last hours of them. */
const list = <T extends z.ZodType>(value: T) => z.array(value.nullable()).default([]);

const now = {
  temperature_2m: figures.temperature,
  weather_code: z.number().nullish(),
  is_day: z.number().nullish(),
  wind_speed_10m: figures.wind.nullish(),
  wind_direction_10m: figures.windFrom.nullish(),
  pressure_msl: figures.pressure.nullish(),
  relative_humidity_2m: figures.humidity.nullish(),
};
const hourly = { ...now, precipitation: figures.precipitation };

const answerSchema = z.object({
  utc_offset_seconds: z.number().int().min(-86_400).max(86_400),
  current: z.object({
    time: localTime,
    /** Seconds until the next values. */
    interval: z.number().positive(),
    ...now,
  }),
  hourly: z
    .object({
      time: z.array(localTime).min(1),
      temperature_2m: z.array(figures.temperature.nullable()).min(1),
      weather_code: list(hourly.weather_code),
      is_day: list(hourly.is_day),
      wind_speed_10m: list(hourly.wind_speed_10m),
      wind_direction_10m: list(hourly.wind_direction_10m),
      pressure_msl: list(hourly.pressure_msl),
      relative_humidity_2m: list(hourly.relative_humidity_2m),
      precipitation: list(hourly.precipitation),
    })
    .refine(
      ({ time, ...values }) =>
        Object.values(values).every(({ length }) => length === 0 || length === time.length),
      'the lists differ in length',
    ),
});

type Answer = z.infer<typeof answerSchema>;
/** The values of one moment. */
type Moment = { [Name in keyof typeof now]?: number | null | undefined };

/**
 * Open-Meteo. Free without a key for non-commercial use; a paid plan and one's own server have
 * other addresses.
 * @param address base address; `null` is Open-Meteo's own.
 */
export function openMeteo(address: string | null, userAgent: string): WeatherProvider {
  const base = address ?? 'https://api.open-meteo.com';
  return {
    name: 'open-meteo',
    askedOf: identityOf('open-meteo', base, userAgent),
    async fetchForecast(place, known, signal) {
      const url = addressUnder(base, '/v1/forecast', {
        latitude: String(place.latitude),
        longitude: String(place.longitude),
        current: Object.keys(now).join(),
        hourly: Object.keys(hourly).join(),
        wind_speed_unit: 'ms',
        timezone: TIME_ZONE,
        // Five days still when the forecast is read after the midnight that follows it.
        forecast_days: '6',
      });
      const { body, ...answer } = await fetchAnswer(url, known, userAgent, signal);
      if (body === undefined) return { forecast: null, ...answer };
      const parsed = parseAnswer(answerSchema, body, 'Open-Meteo');
      return {
        ...answer,
        forecast: { provider: 'open-meteo', hours: hoursOf(parsed) },
        expiresIn: answer.expiresIn ?? parsed.current.interval * 1000,
      };
    },
  };
}

/** Hours without a temperature, at the end of some models, are left out. */
function hoursOf({ utc_offset_seconds: offset, current, hourly }: Answer): ForecastHour[] {
  const present = instantOf(current.time, offset);
  return hourly.time.flatMap((time, at) => {
    const begins = instantOf(time, offset);
    const covers = begins <= present && present < addHours(begins, 1);
    const temperature = covers ? current.temperature_2m : hourly.temperature_2m[at];
    if (temperature == null) return [];
    const moment: Moment = covers
      ? current
      : {
          temperature_2m: temperature,
          weather_code: hourly.weather_code[at],
          is_day: hourly.is_day[at],
          wind_speed_10m: hourly.wind_speed_10m[at],
          wind_direction_10m: hourly.wind_direction_10m[at],
          pressure_msl: hourly.pressure_msl[at],
          relative_humidity_2m: hourly.relative_humidity_2m[at],
        };
    return [
      {
        at: begins.toISOString(),
        span: 1,
        temperature: whole(temperature),
        condition:
          moment.weather_code == null
            ? null
            : wmoCondition(moment.weather_code, moment.is_day !== 0),
        wind: wholeOrNull(moment.wind_speed_10m),
        windFrom: wholeOrNull(moment.wind_direction_10m),
        pressure: mercury(moment.pressure_msl),
        humidity: wholeOrNull(moment.relative_humidity_2m),
        // Theirs is the sum of the hour before.
        precipitation: hourly.precipitation[at + 1] ?? null,
      },
    ];
  });
}

function instantOf(localTime: string, offsetSeconds: number): Date {
  return new Date(Date.parse(`${localTime}Z`) - offsetSeconds * 1000);
}
