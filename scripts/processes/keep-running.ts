import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log.ts';
import type { Order, Report } from '#lib/processes.ts';
import { OperatorError } from '../run-until-stopped.ts';
import { watchPulse } from './watch-pulse.ts';

/** Pauses before a process is started again: doubled each time, as the first after a long life. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const LONG_LIFE_MS = 60_000;
/** Until then a process must be ready: loading takes a second, ten on a busy small machine. */
const START_LIMIT_MS = 60_000;

export interface ChildPlan {
  /** In logs and metrics: `press-0`. */
  name: string;
  /** Absolute path of the program; it calls `obeyFirstProcess` of `lib/processes.ts`. */
  script: string;
  /** Asked at every start: the database may have moved since the last. */
  environment: () => NodeJS.ProcessEnv;
  execArgv: readonly string[];
  /** Hears what the process reports of its own accord. */
  hear?: (report: Report, child: KeptChild) => void;
  /** Milliseconds between two questions whether it hangs; for tests. */
  beatMs?: number;
}

/** A process that is started again whenever it ends or hangs, until it is stopped. */
export interface KeptChild {
  readonly name: string;
  /**
   * Settles with the first start.
   * @throws {OperatorError} when that failed: then there is no other.
   */
  readonly ready: Promise<void>;
  /** Serves now. */
  isUp(): boolean;
  /** How often it was started again. */
  restarts(): number;
  /** Does nothing while the process is away: the next one begins with its environment. */
  send(order: Order): void;
  /** What it counts; `null` when it is away or does not answer in time. */
  count(limitMs: number): Promise<unknown[] | null>;
  /** Orders it to finish, kills it after `graceMs`, and waits until it is gone. */
  stop(graceMs: number): Promise<void>;
}

/** Starts a process and keeps it running. */
export function keepRunning(plan: ChildPlan): KeptChild {
  const { name } = plan;
  const first = Promise.withResolvers<void>();
  // Whoever stops before the start is over does not wait for it.
  first.promise.catch(() => undefined);
  const stopping = new AbortController();
  const counts = new Map<number, (metrics: unknown[] | null) => void>();
  let child: ChildProcess | undefined;
  let up = false;
  let everUp = false;
  let restarts = 0;
  let calls = 0;

  const kept: KeptChild = {
    name,
    ready: first.promise,
    isUp: () => up,
    restarts: () => restarts,
    send: (order) => {
      // What cannot be sent any more is told by the process's end.
      if (child?.connected) child.send(order, () => undefined);
    },
    count: (limitMs) => {
      if (!up) return Promise.resolve(null);
      const call = ++calls;
      const answer = new Promise<unknown[] | null>((resolve) => counts.set(call, resolve));
      const limit = setTimeout(() => settleCount(call, null), limitMs);
      kept.send({ order: 'count', call });
      return answer.finally(() => clearTimeout(limit));
    },
    stop: async (graceMs) => {
      stopping.abort();
      // Nothing is open in a process that is not ready yet.
      if (up) kept.send({ order: 'stop' });
      else child?.kill('SIGKILL');
      const limit = setTimeout(() => child?.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(limit);
    },
  };

  const settleCount = (call: number, metrics: unknown[] | null) => {
    counts.get(call)?.(metrics);
    counts.delete(call);
  };

  /** One life, from start to end. @returns how it ended. */
  const live = (): Promise<string> =>
    new Promise((over) => {
      const born = fork(plan.script, {
        env: plan.environment(),
        execArgv: [...plan.execArgv],
        // Numbers without a value stay what they are.
        serialization: 'advanced',
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        // In a session of its own: Ctrl-C on the terminal reaches the first process alone.
        detached: true,
      });
      child = born;
      let why: string | undefined;
      const kill = (reason: string) => {
        why ??= reason;
        born.kill('SIGKILL');
      };
      const startLimit = setTimeout(
        () => kill(`was not ready within ${START_LIMIT_MS / 1000} s`),
        START_LIMIT_MS,
      );
      const pulse = watchPulse({
        ping: () => kept.send({ order: 'ping' }),
        stopped: (seconds) => kill(`did not answer for ${seconds} s`),
        beatMs: plan.beatMs,
      });
      born.on('message', (report: Report) => {
        if (report.report === 'pong') pulse.beat();
        else if (report.report === 'metrics') settleCount(report.call, report.metrics);
        else if (report.report === 'ready') {
          clearTimeout(startLimit);
          pulse.start();
          if (everUp) log.warn({ child: name, childPid: born.pid }, `${name} is back`);
          up = true;
          everUp = true;
          first.resolve();
        } else plan.hear?.(report, kept);
      });
      const end = (how: string) => {
        clearTimeout(startLimit);
        pulse.stop();
        up = false;
        child = undefined;
        for (const call of [...counts.keys()]) settleCount(call, null);
        over(why ?? how);
      };
      born.once('exit', (status, signal) =>
        end(signal ? `was ended by ${signal}` : `ended with status ${status}`),
      );
      born.on('error', (error) => {
        // Without a number it was never there, and nothing else will tell of its end.
        if (born.pid === undefined) end(`cannot be started: ${error.message}`);
      });
    });

  const run = async () => {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const how = await live();
      if (stopping.signal.aborted) break;
      if (!everUp) {
        first.reject(
          new OperatorError(`${name} ${how} before it was ready. What it said stands above.`),
        );
        return;
      }
      if (performance.now() - began >= LONG_LIFE_MS) pause = FIRST_PAUSE_MS;
      log.warn({ child: name, pauseMs: pause }, `${name} ${how}; it is started again`);
      restarts += 1;
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    first.reject(new OperatorError(`${name} was stopped before it was ready.`));
  };
  const ended = run();
  return kept;
}
