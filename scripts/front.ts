import { resolve } from 'node:path';
import { parseConfiguration } from '#lib/configuration.ts';
import { closeDatabase, moveDatabase, openDatabase, poolFigures } from '#lib/database/database.ts';
import { createFailures } from '#lib/front/answer-failure.ts';
import { createPages } from '#lib/front/create-pages.ts';
import { followEvents } from '#lib/front/follow-events.ts';
import { FormerAddresses } from '#lib/front/former-addresses.ts';
import { createFrontMetrics } from '#lib/front/metrics.ts';
import { createOwnAnswers } from '#lib/front/own-answers.ts';
import { createPressClient } from '#lib/front/press-client.ts';
import { createRateLimits } from '#lib/front/rate-limits.ts';
import { securityHeaders } from '#lib/front/security-headers.ts';
import { createFront } from '#lib/front/server.ts';
import { createStaticFiles } from '#lib/front/static-files.ts';
import { warmMasthead, warmNewest } from '#lib/front/warm-up.ts';
import { log } from '#lib/log.ts';
import { obeyFirstProcess, pressSocket } from '#lib/processes.ts';
import { createReadCounter } from '#lib/readers/count-reads.ts';
import { publishReads } from '#lib/readers/publish-reads.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { readFormer, readHasFormer } from '#lib/stories/read-former.ts';
import { readIsKnown } from '#lib/stories/read-known.ts';
import { readLatest } from '#lib/stories/read-latest.ts';
import { filesFolder } from './precompress.ts';
import { createCollector } from './processes/collect-metrics.ts';
import { listenShared } from './processes/listen-shared.ts';

/**
 * One front: answers readers from memory and has pages made by the presses. Started by the first
 * process, which names it (`front-0`) and the folder of the sockets in the environment.
 */

process.on('uncaughtException', (error) => {
  log.fatal(error, 'The front met an error it cannot go on from');
  process.exit(1);
});

const root = resolve(import.meta.dirname, '..');
const runDir = process.env['RUN_DIR'];
const configuration = parseConfiguration(process.env);
const { databaseUrl, siteUrl, siteClosed } = configuration;
const standing = { siteUrl, siteClosed };
if (runDir === undefined || databaseUrl === null) {
  throw new Error('A front is started by "npm start", with RUN_DIR and DATABASE_URL.');
}
const warn = (message: string) => log.warn(message);

openDatabase(databaseUrl);
const sockets = Array.from({ length: configuration.presses }, (_, at) => pressSocket(runDir, at));
const press = createPressClient({ sockets, host: new URL(siteUrl).host });
const from = await readLastEvent().catch((error: unknown) => {
  // Whoever follows from the beginning is told of everything once the database is back.
  log.warn(error, 'The front starts without the database');
  return 0;
});
const pages = createPages({
  maxBytes: configuration.pageCacheBytes,
  presses: configuration.presses,
  render: press.render,
  readIsKnown,
  clock: Date.now,
  lastEvent: from,
  report: warn,
});
const following = followEvents({
  url: databaseUrl,
  from,
  apply(event) {
    pages.apply(event);
    metrics.countPurge(Date.now() - event.at.getTime());
  },
  behind: pages.clear,
  report: warn,
});
const reads = createReadCounter({ write: publishReads, clock: Date.now, report: warn });
reads.start();
const metrics = createFrontMetrics({
  pages,
  events: { isConnected: () => following.state().connected },
  connections: () => front.connections(),
  pool: poolFigures,
  reads: reads.figures,
});
/** The first pages are made: readers need not wait for them. */
let isWarm = false;
const collector = createCollector((call) => report({ report: 'collect', call }));
const front = createFront({
  pages,
  press,
  ...standing,
  isPurged: configuration.cdn !== null,
  files: createStaticFiles(
    filesFolder(root),
    securityHeaders(standing),
    configuration.serviceWorker,
  ),
  own: createOwnAnswers({
    ...standing,
    metricsToken: configuration.metricsToken,
    indexNowKey: configuration.announcements.indexNow?.key ?? null,
    collectMetrics: collector.collect,
    failures: createFailures(standing),
    state() {
      const { connected, since } = following.state();
      return {
        warm: isWarm,
        draining: front.isDraining(),
        database: { connected, since: since.getTime() },
        presses: press.figures(),
        lastEvent: pages.lastEvent(),
      };
    },
  }),
  former: new FormerAddresses({ readFormer, readHasFormer }, Date.now),
  rateLimits: createRateLimits(configuration),
  wireTokens: configuration.wireTokens,
  countRead: reads.count,
  metrics,
  log,
});

const report = obeyFirstProcess({
  moveDatabase(url) {
    moveDatabase(url);
    following.move(url);
  },
  count: () => metrics.register.getMetricsAsJSON(),
  collected: collector.collected,
  async stop() {
    await front.close();
    pages.close();
    press.close();
    await following.close();
    await reads.close();
    await closeDatabase();
  },
});
await warmMasthead({ pages, report: warn });
await listenShared(front, configuration);
await warmNewest({
  ...{ pages, report: warn },
  readNewest: async () => (await readLatest()).stories.map(({ path }) => path),
});
isWarm = true;
report({ report: 'ready' });
