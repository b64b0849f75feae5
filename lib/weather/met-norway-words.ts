import type { Condition, WeatherIcon } from './weather.ts';

/** Pictures that have a day and a night. */
type TwoFaced = 'clear' | 'fair' | 'partly-cloudy' | 'showers' | 'snow-showers';
type Words = readonly [text: string, icon: WeatherIcon | TwoFaced];

/** https://docs.api.met.no/doc/weather_icon/ */
const skies: Record<string, Words> = {
  clearsky: ['Ясно', 'clear'],
  fair: ['Малооблачно', 'fair'],
  partlycloudy: ['Облачно с прояснениями', 'partly-cloudy'],
  cloudy: ['Сплошная облачность', 'cloudy'],
  fog: ['Туман', 'fog'],
};

/** Each also comes `andthunder`. */
const falls: Record<string, Words> = {
  lightrain: ['Слабый дождь', 'drizzle'],
  rain: ['Дождь', 'rain'],
  heavyrain: ['Сильный дождь', 'heavy-rain'],
  lightrainshowers: ['Небольшой кратковременный дождь', 'showers'],
  rainshowers: ['Кратковременный дождь', 'showers'],
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
  lightsnowshowers: ['Кратковременный снег', 'snow-showers'],
  snowshowers: ['Кратковременный снег', 'snow-showers'],
  heavysnowshowers: ['Кратковременный снег', 'snow-showers'],
};

const twoFaced = new Set<string>([
  'clear',
  'fair',
  'partly-cloudy',
  'showers',
  'snow-showers',
] satisfies TwoFaced[]);

/** MET Norway writes `lightssleetshowersandthunder` and `lightssnowshowersandthunder`. */
const MISSPELT = /^lightss(?=leet|now)/;
const SYMBOL = /^([a-z]+?)(andthunder)?(?:_(day|night|polartwilight))?$/;

/** A symbol of MET Norway, `lightrainshowers_day`, in words; `null` for one nobody has described. */
export function metNorwayCondition(symbol: string): Condition | null {
  const [, name = '', thunder, light] = SYMBOL.exec(symbol.replace(MISSPELT, 'lights')) ?? [];
  const fall = Object.hasOwn(falls, name) ? falls[name] : undefined;
  if (thunder !== undefined) return fall ? { text: `${fall[0]}, гроза`, icon: 'thunder' } : null;
  const words = fall ?? (Object.hasOwn(skies, name) ? skies[name] : undefined);
  if (!words) return null;
  const [text, icon] = words;
  const face = light === 'night' ? 'night' : 'day';
  return { text, icon: (twoFaced.has(icon) ? `${icon}-${face}` : icon) as WeatherIcon };
}
