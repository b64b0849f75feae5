import type { Condition, WeatherIcon } from './weather.ts';

type Words = readonly [text: string, day: WeatherIcon, night?: WeatherIcon];

/** Weather codes of the World Meteorological Organization, as Open-Meteo uses them. */
const words: Record<number, Words> = {
  0: ['Ясно', 'clear-day', 'clear-night'],
  1: ['Малооблачно', 'fair-day', 'fair-night'],
  2: ['Облачно с прояснениями', 'partly-cloudy-day', 'partly-cloudy-night'],
  3: ['Сплошная облачность', 'cloudy'],
  45: ['Туман', 'fog'],
  48: ['Туман с изморозью', 'fog'],
  51: ['Слабая морось', 'drizzle'],
  53: ['Морось', 'drizzle'],
  55: ['Сильная морось', 'drizzle'],
  56: ['Замерзающая морось', 'sleet'],
  57: ['Замерзающая морось', 'sleet'],
  61: ['Слабый дождь', 'drizzle'],
  63: ['Дождь', 'rain'],
  65: ['Сильный дождь', 'heavy-rain'],
  66: ['Ледяной дождь', 'sleet'],
  67: ['Ледяной дождь', 'sleet'],
  71: ['Слабый снег', 'snow'],
  73: ['Снег', 'snow'],
  75: ['Сильный снег', 'heavy-snow'],
  77: ['Снежные зёрна', 'snow'],
  80: ['Кратковременный дождь', 'showers-day', 'showers-night'],
  81: ['Ливень', 'heavy-rain'],
  82: ['Сильный ливень', 'heavy-rain'],
  85: ['Ливневый снег', 'snow-showers-day', 'snow-showers-night'],
  86: ['Ливневый снег', 'snow-showers-day', 'snow-showers-night'],
  95: ['Гроза', 'thunder'],
  96: ['Гроза с градом', 'thunder'],
  99: ['Гроза с градом', 'thunder'],
};

/** A weather code in words, with the picture of day or night; `null` for any other code. */
export function wmoCondition(code: number, isDay: boolean): Condition | null {
  const [text, day, night = day] = words[code] ?? [];
  return text && day ? { text, icon: isDay ? day : (night as WeatherIcon) } : null;
}
