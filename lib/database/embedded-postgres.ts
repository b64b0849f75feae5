import 'server-only';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { choosePostgresRunner, type RunnerChoice } from './choose-postgres-runner.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { stopPostmaster } from './postgres-process.ts';
import { findServer, type PostgresServer, reachServer } from './postgres-server.ts';
import { withStartLock } from './start-lock.ts';

export interface EmbeddedPostgresOptions {
  /** Holds the folder `postgres`, the server's log and the start lock; made when absent. */
  dataDir: string;
  /** False for tests: no flush to disk. */
  durable?: boolean;
  /** How root runs it; chosen when absent. */
  choice?: RunnerChoice;
  /** Told what went wrong while the server was being brought back, in words. */
  report?: (message: string) => void;
  /** Told the new address when the server came back on another port. */
  moved?: (url: string) => void;
}

export interface EmbeddedPostgres {
  /** Address of the database `vestka`, password included. */
  url: string;
  /** Leaves the server; stops it when nobody else uses it. Waits until it has ended. */
  release(): Promise<void>;
}

/**
 * Who uses the server holds this lock, shared, on a connection of its own; who can have it alone is
 * the last. It is taken and given back under the start lock, so nobody comes in between.
 */
const useLock = 8_231_900_101;

/**
 * Starts the private PostgreSQL under `dataDir`, or joins the one that runs: that of another
 * process, or one left by a process that was killed. When it dies it is brought back.
 * @throws {EmbeddedPostgresError}
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const server = await withStartLock(dataDir, async () => ({
    runner: await choosePostgresRunner(dataDir, options.choice),
    durable: options.durable ?? true,
    log: join(dataDir, 'postgres.log'),
  }));
  const membership = new Membership(dataDir, server, options);
  await membership.enter();
  return { url: membership.url, release: () => membership.leave() };
}

/** One process's use of the server, from entering to leaving. */
class Membership {
  url = '';
  readonly #dataDir: string;
  readonly #server: PostgresServer;
  readonly #options: EmbeddedPostgresOptions;
  readonly #leaving = new AbortController();
  #guard: pg.Client | null = null;
  #revival: Promise<void> = Promise.resolve();
  #left: Promise<void> | null = null;

  constructor(dataDir: string, server: PostgresServer, options: EmbeddedPostgresOptions) {
    this.#dataDir = dataDir;
    this.#server = server;
    this.#options = options;
  }

  enter(): Promise<void> {
    return withStartLock(this.#dataDir, async () => {
      const { client, url } = await reachServer(this.#server);
      await client.query('select pg_advisory_lock_shared($1)', [useLock]);
      this.#guard = client;
      client.once('end', () => {
        this.#guard = null;
        if (!this.#leaving.signal.aborted) this.#revival = this.#revive();
      });
      if (this.url && this.url !== url) this.#options.moved?.(url);
      this.url = url;
    });
  }

  leave(): Promise<void> {
    this.#leaving.abort();
    this.#left ??= this.#revival.then(() =>
      withStartLock(this.#dataDir, async () => {
        if (await this.#wasLast()) await stopPostmaster(this.#server.runner.data, this.#server.log);
      }),
    );
    return this.#left;
  }

  async #revive(): Promise<void> {
    const { signal } = this.#leaving;
    for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, 10_000)) {
      try {
        await this.enter();
        return;
      } catch (error) {
        this.#options.report?.(error instanceof Error ? error.message : String(error));
        await wait(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Gives the use up. Asks again, on a new connection, when the guard is lost at that moment. */
  async #wasLast(): Promise<boolean> {
    for (;;) {
      const client = this.#guard ?? (await findServer(this.#server))?.client;
      if (!client) return false;
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [useLock]);
        const alone = await isAlone(client);
        await client.end();
        return alone;
      } catch (error) {
        if (!isDatabaseUnavailable(error)) throw error;
        this.#guard = null;
      }
    }
  }
}

/** Asks for half a second: the server may not have noticed yet that another user was killed. */
async function isAlone(client: pg.Client): Promise<boolean> {
  for (let tries = 10; ; tries -= 1) {
    const { rows } = await client.query<{ alone: boolean }>(
      'select pg_try_advisory_lock($1) as alone',
      [useLock],
    );
    if (rows[0]?.alone || tries === 0) return rows[0]?.alone === true;
    await wait(50);
  }
}
