import { join } from 'node:path';
import type { Configuration } from '#lib/configuration.ts';
import { log } from '#lib/log.ts';
import type { Report } from '#lib/processes.ts';
import { nodeFlags } from '../node-flags.ts';
import { type KeptChild, keepRunning } from './keep-running.ts';
import { createPortalMetrics, type PortalMetrics } from './portal-metrics.ts';
import { makeRunFolder } from './run-folder.ts';

/** Fronts let readers finish for ten seconds by themselves; then nobody asks a press any more. */
const FRONT_GRACE_MS = 12_000;
const PRESS_GRACE_MS = 3_000;

/** The two kinds of process that serve: their programs, and how Node runs them. */
const kinds = {
  front: {
    script: join(import.meta.dirname, '..', 'front.ts'),
    // Dropped pages are garbage of the old kind, of which V8 would let as much gather as is kept; the
    // allocator would keep an arena for each thread that compresses (docs/decisions/0014).
    execArgv: [...nodeFlags, '--max-semi-space-size=8', '--heap-growing-percent=20'],
    environment: { MALLOC_ARENA_MAX: '1' },
    graceMs: FRONT_GRACE_MS,
  },
  press: {
    script: join(import.meta.dirname, '..', 'press.ts'),
    // A render leaves megabytes of short-lived objects: more room for the young saves 2-4 % of time.
    execArgv: [...nodeFlags, '--max-semi-space-size=64'],
    environment: {},
    graceMs: PRESS_GRACE_MS,
  },
} as const;

/** The processes that serve readers. */
export interface Serving {
  /**
   * Starts the presses and, once all of them are ready, the fronts.
   * @param held is given what ends them: fronts first, so that readers get what they asked for.
   * @param signal ends the wait for processes that are still starting.
   * @throws {OperatorError} when one of them cannot be started.
   */
  start(databaseUrl: string, held: AsyncDisposableStack, signal: AbortSignal): Promise<void>;
  /** The database is reached at `url` from now on. */
  moveDatabase(url: string): void;
  /** What the first process does beside, for the metrics. */
  countScheduled: PortalMetrics['countScheduled'];
  countAnnounced: PortalMetrics['countAnnounced'];
}

/** @param configuration its port and public address are final. */
export function createServing(configuration: Configuration): Serving {
  const children: KeptChild[] = [];
  const metrics = createPortalMetrics(() => children);
  /** It may move before the processes are started. */
  let url: string | undefined;

  const environment = (name: string, runDir: string): NodeJS.ProcessEnv => ({
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    SITE_URL: configuration.siteUrl,
    PORT: String(configuration.port),
    FRONTS: String(configuration.fronts),
    PRESSES: String(configuration.presses),
    RUN_DIR: runDir,
    VESTKA_PROCESS: name,
  });
  const hear = (report: Report, child: KeptChild) => {
    if (report.report !== 'collect') return;
    const { call } = report;
    metrics.collect().then(
      (text) => child.send({ order: 'collected', call, text }),
      (error: unknown) => log.error(error, 'The metrics cannot be collected'),
    );
  };
  const startAll = (kind: keyof typeof kinds, count: number, runDir: string) => {
    const { script, execArgv, environment: own } = kinds[kind];
    return Array.from({ length: count }, (_, index) => {
      const name = `${kind}-${index}`;
      const child = keepRunning({
        name,
        script,
        execArgv,
        environment: () => ({ ...environment(name, runDir), ...own }),
        hear,
      });
      children.push(child);
      return child;
    });
  };

  return {
    start: async (databaseUrl, held, signal) => {
      url ??= databaseUrl;
      const runFolder = makeRunFolder();
      held.defer(runFolder.remove);
      for (const kind of ['press', 'front'] as const) {
        signal.throwIfAborted();
        const count = kind === 'press' ? configuration.presses : configuration.fronts;
        const started = startAll(kind, count, runFolder.path);
        held.defer(async () => {
          await Promise.all(started.map((child) => child.stop(kinds[kind].graceMs)));
        });
        await unlessAborted(Promise.all(started.map((child) => child.ready)), signal);
      }
    },
    moveDatabase: (moved) => {
      url = moved;
      for (const child of children) child.send({ order: 'database', url: moved });
    },
    countScheduled: metrics.countScheduled,
    countAnnounced: metrics.countAnnounced,
  };
}

/** The work's outcome, or the signal's reason as soon as it is aborted. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}
