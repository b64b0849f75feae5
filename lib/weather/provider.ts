import type { Place } from '#lib/site.ts';
import type { Forecast, ProviderName } from './forecast.ts';

/** Somebody who gives forecasts over the network. */
export interface WeatherProvider {
  name: ProviderName;
  /** Stands for whom it asks and as whom: while it is the same, so are answers and refusals. */
  askedOf: string;
  /**
   * Asks for the forecast of a place.
   * @param known `Last-Modified` of the forecast at hand; `null` asks for a whole one.
   * @throws {ForecastError} whatever goes wrong; an abort through `signal` included.
   */
  fetchForecast(place: Place, known: string | null, signal: AbortSignal): Promise<FetchedForecast>;
}

export interface FetchedForecast {
  /** `null`: the one at hand still holds. */
  forecast: Forecast | null;
  lastModified: string | null;
  /** Milliseconds for which the provider wants no other request for the place; `null` when it
   * did not say. */
  expiresIn: number | null;
  /** This version of the provider's service will end: the operator should know. */
  isEnding: boolean;
}

/** No forecast could be had; the message says from which address and why. */
export class ForecastError extends Error {
  override name = 'ForecastError';
  /** Milliseconds for which the provider wants no request at all, for whatever place. */
  readonly holdFor: number | null;

  constructor(message: string, given: { holdFor?: number | null; cause?: unknown } = {}) {
    super(message, { cause: given.cause });
    this.holdFor = given.holdFor ?? null;
  }
}
