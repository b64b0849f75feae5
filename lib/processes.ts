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
