import type { Day } from '#lib/clock/clock.ts';

/** What the portal knows of a place's weather: the provider's forecast, in the portal's words. */

/** Pictures of weather the portal draws; the sky ones have a night of their own. */
export type WeatherIcon =
  | 'clear-day'
  | 'clear-night'
  | 'fair-day'
  | 'fair-night'
  | 'partly-cloudy-day'
  | 'partly-cloudy-night'
  | 'cloudy'
  | 'fog'
  | 'drizzle'
  | 'rain'
  | 'heavy-rain'
  | 'showers-day'
  | 'showers-night'
  | 'sleet'
  | 'snow'
  | 'heavy-snow'
  | 'snow-showers-day'
  | 'snow-showers-night'
  | 'thunder';

/** Weather in words, `Сплошная облачность`, and its picture. */
export interface Condition {
  text: string;
  icon: WeatherIcon;
}

/** One hour of the forecast. What the provider did not say is `null`. */
export interface WeatherHour {
  /** Its beginning, ISO 8601 in UTC. */
  at: string;
  /** °C, a whole number, never -0. */
  temperature: number;
  /** `null` for a code nobody has described. */
  condition: Condition | null;
  /** m/s, a whole number. */
  wind: number | null;
  /** Degrees the wind blows from, 0 north, 90 east. */
  windFrom: number | null;
  /** Pressure at sea level, mm of mercury, a whole number. */
  pressure: number | null;
  /** Percent. */
  humidity: number | null;
  /** mm in the hour. */
  precipitation: number | null;
}

/** One Minsk day of the forecast. */
export interface WeatherDay {
  day: Day;
  /** °C, whole numbers. */
  low: number;
  high: number;
  condition: Condition | null;
  /** mm in the day. */
  precipitation: number | null;
  /** The strongest of the day, m/s. */
  wind: number | null;
}

/** Who is credited beside the data, under the provider's licence. */
export interface WeatherCredit {
  name: string;
  address: string;
  licence: string;
  licenceAddress: string;
}

/** Weather of a place, fresh enough to show. */
export interface Weather {
  /** Slug of a place in `lib/site.ts`. */
  place: string;
  /** The current hour of the forecast. */
  now: WeatherHour;
  /** The hours after it, up to 24. */
  hours: WeatherHour[];
  /** Five days, today first (what is left of it); fewer when the provider gives fewer. */
  days: WeatherDay[];
  /** When the provider gave or last confirmed it, ISO 8601 in UTC. */
  fetchedAt: string;
  credit: WeatherCredit;
}
