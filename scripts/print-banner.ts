import type { Configuration, WeatherConfiguration } from '#lib/configuration.ts';
import type { StartedDatabase } from '#lib/database/start-database.ts';
import { site } from '#lib/site.ts';

/** Says on the terminal that the portal runs, and what an operator needs to know of it. */
export function printBanner(
  configuration: Configuration,
  database: StartedDatabase,
  dev: boolean,
): void {
  const local = `http://localhost:${configuration.port}`;
  const shown = new URL(database.url);
  shown.password = '';
  const lines = [
    `${site.name} is running${dev ? ' in development mode' : ''}`,
    `  Address    ${local}${configuration.siteUrl === local ? '' : ` (public: ${configuration.siteUrl})`}`,
    `  Database   ${database.kind === 'embedded' ? 'embedded PostgreSQL' : shown.href}`,
    `  Data       ${configuration.dataDir}`,
    `  Serving    ${dev ? 'every page rendered anew, nothing cached' : describeServing(configuration)}`,
    `  Weather    ${describeWeather(configuration.weather)}`,
    '  Import     npm run import -- FILE_OR_URL...',
    '  Stop       Ctrl-C',
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

function describeServing({ fronts, presses, pageCacheBytes }: Configuration): string {
  const cache = `cache ${pageCacheBytes / 1024 / 1024} MB${fronts === 1 ? '' : ' each'}`;
  return `${fronts} ${fronts === 1 ? 'front' : 'fronts'}, ${presses} ${presses === 1 ? 'press' : 'presses'}, ${cache}`;
}

/** Which provider, and under what terms. */
function describeWeather({ provider, address }: WeatherConfiguration): string {
  if (provider === 'off') return 'off';
  const name = provider === 'met-norway' ? 'MET Norway' : 'Open-Meteo';
  if (address !== null) return `${name} at ${new URL(address).origin}`;
  return provider === 'met-norway'
    ? `${name}, CC BY 4.0`
    : `${name}, free for non-commercial use only; others set WEATHER_CONTACT for MET Norway`;
}
