import { expect, it, test } from 'vitest';
import { wmoCondition } from './wmo-words.ts';

const legend: [code: number, text: string, day: string, night?: string][] = [
  [0, 'Ясно', 'clear-day', 'clear-night'],
  [1, 'Малооблачно', 'fair-day', 'fair-night'],
  [2, 'Облачно с прояснениями', 'partly-cloudy-day', 'partly-cloudy-night'],
  [3, 'Сплошная облачность', 'cloudy'],
  [45, 'Туман', 'fog'],
  [48, 'Туман с изморозью', 'fog'],
  [51, 'Слабая морось', 'drizzle'],
  [53, 'Морось', 'drizzle'],
  [55, 'Сильная морось', 'drizzle'],
  [56, 'Замерзающая морось', 'sleet'],
  [57, 'Замерзающая морось', 'sleet'],
  [61, 'Слабый дождь', 'drizzle'],
  [63, 'Дождь', 'rain'],
  [65, 'Сильный дождь', 'heavy-rain'],
  [66, 'Ледяной дождь', 'sleet'],
  [67, 'Ледяной дождь', 'sleet'],
  [71, 'Слабый снег', 'snow'],
  [73, 'Снег', 'snow'],
  [75, 'Сильный снег', 'heavy-snow'],
  [77, 'Снежные зёрна', 'snow'],
  [80, 'Кратковременный дождь', 'showers-day', 'showers-night'],
  [81, 'Ливень', 'heavy-rain'],
  [82, 'Сильный ливень', 'heavy-rain'],
  [85, 'Ливневый снег', 'snow-showers-day', 'snow-showers-night'],
  [86, 'Ливневый снег', 'snow-showers-day', 'snow-showers-night'],
  [95, 'Гроза', 'thunder'],
  [96, 'Гроза с градом', 'thunder'],
  [99, 'Гроза с градом', 'thunder'],
];

test.each(legend)('%i is «%s»', (code, text, day, night = day) => {
  expect(wmoCondition(code, true)).toEqual({ text, icon: day });
  expect(wmoCondition(code, false)).toEqual({ text, icon: night });
});

it('has no words for any other code', () => {
  const known = new Set(legend.map(([code]) => code));
  for (let code = -1; code <= 120; code++) {
    if (!known.has(code)) expect(wmoCondition(code, true), String(code)).toBeNull();
  }
  expect(wmoCondition(2.5, true)).toBeNull();
});
