import { describe, expect, it, test } from 'vitest';
import { metNorwayCondition } from './met-norway-words.ts';

/** The whole legend, https://docs.api.met.no/doc/weather_icon/, and what it should read. */
const legend: Record<string, [text: string, day: string, night?: string]> = {
  clearsky: ['Ясно', 'clear-day', 'clear-night'],
  fair: ['Малооблачно', 'fair-day', 'fair-night'],
  partlycloudy: ['Облачно с прояснениями', 'partly-cloudy-day', 'partly-cloudy-night'],
  cloudy: ['Сплошная облачность', 'cloudy'],
  fog: ['Туман', 'fog'],
  lightrain: ['Слабый дождь', 'drizzle'],
  rain: ['Дождь', 'rain'],
  heavyrain: ['Сильный дождь', 'heavy-rain'],
  lightrainshowers: ['Небольшой кратковременный дождь', 'showers-day', 'showers-night'],
  rainshowers: ['Кратковременный дождь', 'showers-day', 'showers-night'],
  heavyrainshowers: ['Ливень', 'heavy-rain'],
  lightsleet: ['Слабый мокрый снег', 'sleet'],
  sleet: ['Мокрый снег', 'sleet'],
  heavysleet: ['Сильный мокрый снег', 'sleet'],
  lightsleetshowers: ['Кратковременный мокрый снег', 'sleet'],
  sleetshowers: ['Кратковременный мокрый снег', 'sleet'],
  heavysleetshowers: ['Кратковременный мокрый снег', 'sleet'],
  lightsnow: ['Слабый снег', 'snow'],
  snow: ['Снег', 'snow'],
  heavysnow: ['Сильный снег', 'heavy-snow'],
  lightsnowshowers: ['Кратковременный снег', 'snow-showers-day', 'snow-showers-night'],
  snowshowers: ['Кратковременный снег', 'snow-showers-day', 'snow-showers-night'],
  heavysnowshowers: ['Кратковременный снег', 'snow-showers-day', 'snow-showers-night'],
  lightrainandthunder: ['Слабый дождь, гроза', 'thunder'],
  rainandthunder: ['Дождь, гроза', 'thunder'],
  heavyrainandthunder: ['Сильный дождь, гроза', 'thunder'],
  lightrainshowersandthunder: ['Небольшой кратковременный дождь, гроза', 'thunder'],
  rainshowersandthunder: ['Кратковременный дождь, гроза', 'thunder'],
  heavyrainshowersandthunder: ['Ливень, гроза', 'thunder'],
  lightsleetandthunder: ['Слабый мокрый снег, гроза', 'thunder'],
  sleetandthunder: ['Мокрый снег, гроза', 'thunder'],
  heavysleetandthunder: ['Сильный мокрый снег, гроза', 'thunder'],
  lightsleetshowersandthunder: ['Кратковременный мокрый снег, гроза', 'thunder'],
  lightssleetshowersandthunder: ['Кратковременный мокрый снег, гроза', 'thunder'],
  sleetshowersandthunder: ['Кратковременный мокрый снег, гроза', 'thunder'],
  heavysleetshowersandthunder: ['Кратковременный мокрый снег, гроза', 'thunder'],
  lightsnowandthunder: ['Слабый снег, гроза', 'thunder'],
  snowandthunder: ['Снег, гроза', 'thunder'],
  heavysnowandthunder: ['Сильный снег, гроза', 'thunder'],
  lightsnowshowersandthunder: ['Кратковременный снег, гроза', 'thunder'],
  lightssnowshowersandthunder: ['Кратковременный снег, гроза', 'thunder'],
  snowshowersandthunder: ['Кратковременный снег, гроза', 'thunder'],
  heavysnowshowersandthunder: ['Кратковременный снег, гроза', 'thunder'],
};

describe('every symbol of MET Norway', () => {
  test.each(Object.entries(legend))('%s', (symbol, [text, day, night = day]) => {
    for (const suffix of ['', '_day', '_polartwilight']) {
      expect(metNorwayCondition(symbol + suffix), symbol + suffix).toEqual({ text, icon: day });
    }
    expect(metNorwayCondition(`${symbol}_night`)).toEqual({ text, icon: night });
  });
});

it.each(['', 'hail', 'cloudy_noon', 'clearskyandthunder', 'CLOUDY', 'constructor', 'toString_day'])(
  'has no words for «%s»',
  (symbol) => expect(metNorwayCondition(symbol)).toBeNull(),
);
