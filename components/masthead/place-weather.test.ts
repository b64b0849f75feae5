import { expect, test } from 'vitest';
import type { Weather } from '#lib/weather/weather.ts';
import { placeWeather } from './place-weather.ts';

const place = { slug: 'gomel', name: 'Гомель', latitude: 52.4, longitude: 31 };
const weather: Weather = {
  place: 'gomel',
  now: {
    at: '2026-11-22T12:00:00.000Z',
    temperature: -2,
    condition: { text: 'Сплошная облачность', icon: 'cloudy' },
    wind: 3,
    windFrom: 270,
    pressure: 745,
    humidity: 80,
    precipitation: 0,
  },
  hours: [],
  days: [],
  fetchedAt: '2026-11-22T11:40:00.000Z',
  credit: { name: '', address: '', licence: '', licenceAddress: '' },
};

test('the reference line', () => {
  expect(placeWeather(place, weather)).toEqual({
    place: 'gomel',
    name: 'Гомель',
    condition: 'Сплошная облачность',
    temperature: '-2°C',
    spoken: 'минус 2 градуса Цельсия',
    at: '2026-11-22T12:00:00.000Z',
  });
});

test('without fresh figures only the place', () => {
  expect(placeWeather(place, null)).toEqual({
    place: 'gomel',
    name: 'Гомель',
    condition: null,
    temperature: null,
    spoken: null,
    at: null,
  });
});
