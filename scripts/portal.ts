import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import next from 'next';
import {
  type Configuration,
  parseConfiguration,
  type WeatherConfiguration,
} from '#lib/configuration.ts';
import { type StartedDatabase, startDatabase } from '#lib/database/start-database.ts';
import { createPress } from '#lib/press/server.ts';
import { site } from '#lib/site.ts';
import { startSchedule } from '#lib/stories/publish-due.ts';
import { loadSamples } from '#lib/stories/publish-samples.ts';
import { readIsUntouched } from '#lib/stories/read-untouched.ts';
import { chooseProvider } from '#lib/weather/choose-provider.ts';
import { startWeather } from '#lib/weather/refresh-weather.ts';
import { buildIfNeeded } from './build-portal.ts';
import { OperatorError, runUntilStopped } from './run-until-stopped.ts';

const root = resolve(import.meta.dirname, '..');

/** Development closes at once: its browsers hold a socket open for hot reload. */
const DEV_CLOSE_GRACE_MS = 300;

/** Starts the portal and everything it needs, and ends it all on a signal. */
export function runPortal({ dev }: { dev: boolean }): Promise<void> {
  process.chdir(root);
  return runUntilStopped(async (held, signal) => {
    const configuration = parseConfiguration(process.env);
    await ensurePortIsFree(configuration.port);
    if (!dev) await buildIfNeeded(root, signal);
    signal.throwIfAborted();

    const database = await startDatabase({ ...configuration, report: logError });
    held.defer(() => database.release());
    signal.throwIfAborted();
    if (database.kind === 'embedded') await loadSampleEdition(configuration.dataDir);
    held.defer(startSchedule(logError));
    const provider = chooseProvider(configuration.weather);
    if (provider) held.defer(startWeather({ provider, report: logError }));
    signal.throwIfAborted();

    const app = next({ dev, dir: root, hostname: 'localhost', port: configuration.port });
    await app.prepare();
    held.defer(() => app.close());
    const press = createPress({ handle: app.getRequestHandler(), log: logError, dev });
    signal.throwIfAborted();
    const port = await press.listen(configuration.port).catch((error: unknown) => {
      throw describeListening(error, configuration.port);
    });
    held.defer(() => press.close(dev ? DEV_CLOSE_GRACE_MS : undefined));
    // Port 0 becomes the port taken before the first page asks for the portal's address.
    process.env['PORT'] = String(port);
    printBanner(parseConfiguration(process.env), database, dev);
  });
}

/**
 * Fills a new embedded database with the sample edition. A mark in the data folder tells the next
 * start that loading was cut short; what is stored already is not stored twice. A portal without
 * samples still runs, so a failure is reported and no more.
 */
async function loadSampleEdition(dataDir: string): Promise<void> {
  const mark = join(dataDir, 'sample-edition-unfinished');
  if (!existsSync(mark) && !(await readIsUntouched())) return;
  console.log('The database is new: loading the sample edition…');
  writeFileSync(mark, '');
  try {
    await loadSamples(join(root, 'samples'));
    rmSync(mark);
  } catch (error) {
    logError(
      `The sample edition could not be loaded: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function printBanner(configuration: Configuration, database: StartedDatabase, dev: boolean): void {
  const local = `http://localhost:${configuration.port}`;
  const shown = new URL(database.url);
  shown.password = '';
  const lines = [
    `${site.name} is running${dev ? ' in development mode' : ''}`,
    `  Address    ${local}${configuration.siteUrl === local ? '' : ` (public: ${configuration.siteUrl})`}`,
    `  Database   ${database.kind === 'embedded' ? 'embedded PostgreSQL' : shown.href}`,
    `  Data       ${configuration.dataDir}`,
    `  Weather    ${describeWeather(configuration.weather)}`,
    '  Import     npm run import -- FILE_OR_URL...',
    '  Stop       Ctrl-C',
  ];
  console.log(`\n${lines.join('\n')}\n`);
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

/** Asked before anything is built or started: nobody waits a minute to learn of a taken port. */
function ensurePortIsFree(port: number): Promise<void> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(describeListening(error, port)));
    probe.listen(port, () => probe.close(() => done()));
  });
}

function describeListening(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new OperatorError(
      `Port ${port} may not be used by this user. Choose another: PORT=3000`,
    );
  }
  return error;
}

function logError(message: string): void {
  console.error(`${new Date().toISOString()} ${message}`);
}
