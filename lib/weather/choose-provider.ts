import 'server-only';
import type { WeatherConfiguration } from '#lib/configuration.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { metNorway } from './met-norway.ts';
import { openMeteo } from './open-meteo.ts';
import type { WeatherProvider } from './provider.ts';

/** The provider the operator configured; `null` when weather is switched off. */
export function chooseProvider(configuration: WeatherConfiguration): WeatherProvider | null {
  const { provider, address, contact } = configuration;
  if (provider === 'off') return null;
  const userAgent = `Vestka/${packageJson.version}${contact === null ? '' : ` ${contact}`}`;
  return provider === 'met-norway' ? metNorway(address, userAgent) : openMeteo(address, userAgent);
}
