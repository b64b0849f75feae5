import type { WeatherCredit, WeatherHour } from './weather.ts';

/** A provider's forecast in the portal's terms, as it is stored. */
export interface Forecast {
  provider: ProviderName;
  /** In order of time, without overlaps. */
  hours: ForecastHour[];
}

export type ProviderName = 'met-norway' | 'open-meteo';

/** A span of the forecast: an hour, and some days ahead six. `precipitation` is that of the span. */
export interface ForecastHour extends WeatherHour {
  /** Hours it lasts. */
  span: number;
}

const ccBy = {
  licence: 'CC BY 4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/deed.ru',
};

/** Printed beside the data, as the licences ask. */
export const credits: Record<ProviderName, WeatherCredit> = {
  'met-norway': {
    name: 'Норвежский метеорологический институт (MET Norway)',
    address: 'https://api.met.no/',
    ...ccBy,
  },
  'open-meteo': { name: 'Open-Meteo', address: 'https://open-meteo.com/', ...ccBy },
};
