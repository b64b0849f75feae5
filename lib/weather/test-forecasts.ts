/** What the test provider forecasts, for every place. */
export interface TestWeather {
  /** The weather of the present hour, in the providers' own codes. */
  weather: { temperature: number; symbol: string; code: number; isDay: boolean };
  /** Degrees by which each of the next ten hours is warmer than the one before: with more than 0 a
   * test must not name figures, for it may run across the hour. */
  warming: number;
}

const HOUR = 3_600_000;

function presentHour(): number {
  return Math.floor(Date.now() / HOUR) * HOUR;
}

/** Sixty hours one by one, then blocks of six at 0, 6, 12 and 18 o'clock, and a bare last moment. */
export function metNorwayForecast({ weather: { temperature, symbol }, warming }: TestWeather) {
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
export function openMeteoForecast({ weather, warming }: TestWeather, asked: URLSearchParams) {
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
