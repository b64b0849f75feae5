import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { log } from './log.ts';

/**
 * What the processes of one portal say to each other. The first process (`npm start`) holds the
 * database, the schedule and the weather, and starts the others; each gets its environment made
 * whole: `DATABASE_URL`, `SITE_URL`, `PORT`, `RUN_DIR`, `VESTKA_PROCESS`.
 */

/** From the first process to a front or a press. */
export type Order =
  /** The embedded database came back elsewhere. */
  | { order: 'database'; url: string }
  /** Answered with `pong` by an event loop that turns. */
  | { order: 'ping' }
  /** Answered with `metrics`: what the process counts. */
  | { order: 'count'; call: number }
  /** To a front: the answer to its `collect`. */
  | { order: 'collected'; call: number; text: string }
  /** Stop accepting, finish what is open, then exit. */
  | { order: 'stop' };

/** From a front or a press to the first process. */
export type Report =
  /** Serves from now on. */
  | { report: 'ready' }
  | { report: 'pong' }
  | { report: 'metrics'; call: number; metrics: unknown[] }
  /** A front was asked for `/metrics`: those of all processes, in Prometheus's text format. */
  | { report: 'collect'; call: number };

/** Socket of press `index` in the portal's run-time folder. */
export function pressSocket(runDir: string, index: number): string {
  return `${runDir}/press-${index}.sock`;
}

/** What a front or a press does when it is told to. */
export interface Duties {
  /** Finishes what is open, takes nothing new. The process exits once it is done. */
  stop(): Promise<void>;
  /** The database is reached at `url` from now on. */
  moveDatabase(url: string): void;
  /** What the process counts, as prom-client's `getMetricsAsJSON()` gives it. */
  count(): Promise<unknown[]>;
  /** To a front: what was asked for with `collect`. */
  collected?(call: number, text: string): void;
}

/** A process whose first process is gone has no one to order its end: this long it may finish. */
const ORPHAN_GRACE_MS = 3_000;

/**
 * Binds this process to the first one: it obeys its orders, and does not outlive it. Signals of a
 * terminal and of a service manager reach every process of the portal; only the first one minds
 * them, and tells the others in turn when to stop.
 * @returns reports to the first process.
 */
export function obeyFirstProcess(duties: Duties): (report: Report) => void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
  // A read that fails after its page was given up concerns that page alone.
  process.on('unhandledRejection', (reason) => log.error(reason, 'Not awaited'));

  const tell = (report: Report) => {
    // A channel that closes is told by `disconnect`, below.
    if (process.connected) process.send?.(report, undefined, undefined, () => undefined);
  };
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    try {
      await duties.stop();
      process.exit(0);
    } catch (error) {
      log.error(error, 'The process did not end in order');
      process.exit(1);
    }
  };

  process.on('message', (order: Order) => {
    if (order.order === 'ping') tell({ report: 'pong' });
    else if (order.order === 'database') duties.moveDatabase(order.url);
    else if (order.order === 'collected') duties.collected?.(order.call, order.text);
    else if (order.order === 'stop') void end();
    else if (order.order === 'count') void count(order.call);
  });
  const count = async (call: number) => {
    try {
      tell({ report: 'metrics', call, metrics: await duties.count() });
    } catch (error) {
      log.error(error, 'The process cannot count');
    }
  };
  process.once('disconnect', () => {
    // Nobody else is left to remove it; what is open in it stays open.
    const runDir = process.env['RUN_DIR'];
    if (runDir) rmSync(runDir, { recursive: true, force: true });
    setTimeout(() => process.exit(1), ORPHAN_GRACE_MS);
    void end();
  });
  // It may have gone while this process was loading.
  if (!process.connected) process.emit('disconnect');
  return tell;
}

/**
 * Gives back what loading some hundred modules left behind: a hundred megabytes a process would
 * otherwise keep for its whole life. Not for one that answers readers: V8 drops compiled code too,
 * and answers stay slower by a fifth (docs/decisions/0014).
 * By V8's own function: an inspector's session would do it too, and slow the process down for good
 * by a quarter.
 */
export function dropStartUpGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
