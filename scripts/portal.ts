import { join, resolve } from 'node:path';
import { chooseListeners } from '#lib/announcements/choose-listeners.ts';
import { startAnnouncements } from '#lib/announcements/start-announcements.ts';
import { announcePurges } from '#lib/cdn/announce-purges.ts';
import { parseConfiguration } from '#lib/configuration.ts';
import { startDatabase } from '#lib/database/start-database.ts';
import { log } from '#lib/log.ts';
import { dropStartUpGarbage } from '#lib/processes.ts';
import { startSchedule } from '#lib/stories/publish-due.ts';
import { chooseProvider } from '#lib/weather/choose-provider.ts';
import { startWeather } from '#lib/weather/refresh-weather.ts';
import { followFeeds } from '#lib/wires/follow-feeds.ts';
import { readFollowedFeeds } from '#lib/wires/followed-feeds.ts';
import { buildIfNeeded } from './build-portal.ts';
import { loadSampleEdition } from './load-sample-edition.ts';
import { printBanner } from './print-banner.ts';
import { notifyReady } from './processes/notify-ready.ts';
import { reservePort } from './processes/reserve-port.ts';
import { createServing } from './processes/serving.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const root = resolve(import.meta.dirname, '..');

/** Starts the portal and everything it needs, and ends it all on a signal. */
export function runPortal({ dev }: { dev: boolean }): Promise<void> {
  process.chdir(root);
  return runUntilStopped(async (held, signal) => {
    const reserved = reservePort(parseConfiguration(process.env));
    held.defer(reserved.release);
    // Port 0 becomes the port taken before anybody asks for the portal's address.
    process.env['PORT'] = String(reserved.port);
    const configuration = parseConfiguration(process.env);
    const feeds = readFollowedFeeds(configuration.feeds, join(root, 'feeds.json'));
    if (!dev) await buildIfNeeded(root, signal);
    signal.throwIfAborted();

    const serving = dev ? null : createServing(configuration);
    const database = await startDatabase({
      ...configuration,
      report: warn,
      moved: (url) => serving?.moveDatabase(url),
    });
    held.defer(() => database.release());
    signal.throwIfAborted();
    if (database.kind === 'embedded') {
      await loadSampleEdition(configuration.dataDir, join(root, 'samples'));
    }
    held.defer(startSchedule(warn, serving?.countScheduled));
    if (feeds.length > 0) held.defer(followFeeds({ feeds, report: warn }));
    const provider = chooseProvider(configuration.weather);
    if (provider) held.defer(startWeather({ provider, report: warn }));
    if (configuration.cdn && !dev) {
      const markFile = join(configuration.dataDir, 'cdn-announced');
      held.defer(announcePurges({ target: configuration.cdn, markFile, report: warn }));
    }
    if (serving) {
      const { siteUrl, announcements } = configuration;
      const listeners = chooseListeners(siteUrl, announcements, warn);
      held.defer(startAnnouncements({ listeners, report: warn, counted: serving.countAnnounced }));
    }
    signal.throwIfAborted();

    if (serving) await serving.start(database.url, held, signal);
    else {
      reserved.release();
      // Loaded here alone: the first process of a running portal needs no framework.
      const { startDevPress } = await import('./dev-press.ts');
      await startDevPress({ ...configuration, root }, held, signal);
    }
    printBanner(configuration, database, dev);
    await notifyReady();
    dropStartUpGarbage();
  });
}

/** What mends itself, and what the operator should know of. */
function warn(message: string): void {
  log.warn(message);
}
