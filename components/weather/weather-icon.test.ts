import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WeatherIcon } from '#lib/weather/weather.ts';

/** Complete: the compiler asks for each of them. */
const icons: Record<WeatherIcon, true> = {
  'clear-day': true,
  'clear-night': true,
  'fair-day': true,
  'fair-night': true,
  'partly-cloudy-day': true,
  'partly-cloudy-night': true,
  cloudy: true,
  fog: true,
  drizzle: true,
  rain: true,
  'heavy-rain': true,
  'showers-day': true,
  'showers-night': true,
  sleet: true,
  snow: true,
  'heavy-snow': true,
  'snow-showers-day': true,
  'snow-showers-night': true,
  thunder: true,
};

test('every kind of weather has its picture, and the wind its arrow', () => {
  const file = new URL('../../public/weather.svg', import.meta.url);
  const drawn = [...readFileSync(file, 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(drawn.sort()).toEqual([...Object.keys(icons), 'wind'].sort());
});
