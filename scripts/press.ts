import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseConfiguration } from '#lib/configuration.ts';
import { closeDatabase, moveDatabase, openDatabase, poolFigures } from '#lib/database/database.ts';
import { openReplicas } from '#lib/database/replicas.ts';
import { log } from '#lib/log.ts';
import { loadBuiltRoutes } from '#lib/press/built-routes.ts';
import { createPageServer } from '#lib/press/page-server.ts';
import { createRenderMetrics } from '#lib/press/render-metrics.ts';
import { obeyFirstProcess, pressSocket } from '#lib/processes.ts';

/**
 * One press: renders pages with Next and hands them, finished, to the fronts. Started by the first
 * process, which names it (`press-0`) and its folder in the environment.
 */

process.on('uncaughtException', (error) => {
  log.fatal(error, 'The press met an error it cannot go on from');
  process.exit(1);
});

const root = resolve(import.meta.dirname, '..');
const index = /^press-(\d+)$/.exec(process.env['VESTKA_PROCESS'] ?? '')?.[1];
const runDir = process.env['RUN_DIR'];
const { databaseUrl, replicaUrls } = parseConfiguration(process.env);
if (index === undefined || runDir === undefined || databaseUrl === null) {
  throw new Error('A press is started by "npm start", with VESTKA_PROCESS, RUN_DIR, DATABASE_URL.');
}
const socket = pressSocket(runDir, Number(index));

openDatabase(databaseUrl);
await openReplicas(replicaUrls, (message) => log.warn(message));
const metrics = createRenderMetrics(poolFigures);

// React and Next ask for it when they are loaded.
Object.assign(process.env, { NODE_ENV: 'production' });
const server = createPageServer({ handle: loadBuiltRoutes(root), metrics });

const report = obeyFirstProcess({
  moveDatabase,
  count: () => metrics.register.getMetricsAsJSON(),
  stop: async () => {
    await server.close();
    await closeDatabase();
  },
});
// Left behind by a press that was killed; nobody else has this one.
rmSync(socket, { force: true });
await server.listen(socket);
report({ report: 'ready' });
