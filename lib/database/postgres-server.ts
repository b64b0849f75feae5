import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import {
  checkPostgresVersion,
  choosePort,
  makePostgresFolder,
  readPassword,
  superuser,
} from './postgres-folder.ts';
import { findPostmaster, readLogTail, spawnPostmaster } from './postgres-process.ts';
import type { PostgresRunner } from './postgres-runner.ts';

/** The major version the `embedded-postgres` package carries. */
const postgresMajor = 18;
const patienceMs = 60_000;
/** A start right after a crash may fail; one that fails four times will go on failing. */
const attempts = 4;
/** What the log says while processes of a killed server are still ending. */
const stillEnding = /pre-existing shared memory block|lock file ".*" already exists/;

export interface PostgresServer {
  runner: PostgresRunner;
  /** False only in tests: faster, and lost when the machine stops. */
  durable: boolean;
  /** The server's log. */
  log: string;
}

export interface Reached {
  /** A connection to the database `postgres`. */
  client: pg.Client;
  /** Address of the database `vestka`. */
  url: string;
}

/**
 * Makes, starts or finds the server and connects to it; waits while it starts, recovers or shuts
 * down. Call under the start lock.
 * @throws {EmbeddedPostgresError} with the end of the server's log, after a minute or when it ended
 *   by itself four times.
 */
export async function reachServer(server: PostgresServer): Promise<Reached> {
  const { runner, durable, log } = server;
  await makePostgresFolder(runner, durable);
  await checkPostgresVersion(runner.data, postgresMajor);
  const deadline = Date.now() + patienceMs;
  let reason = 'it does not answer';
  for (let failures = 0; failures < attempts && Date.now() < deadline; ) {
    const running = await findPostmaster(runner.data);
    const exit = running
      ? null
      : (await spawnPostmaster(runner, await choosePort(runner), { durable, log })).exit;
    const found = await connectWhenReady(server, deadline, exit);
    if (typeof found !== 'string') return found;
    reason = found;
    if (!stillEnding.test(await readLogTail(log))) failures += 1;
    await wait(300);
  }
  throw new EmbeddedPostgresError(
    `The database in ${runner.data} cannot be started: ${reason}.\n${await readLogTail(log)}`,
  );
}

/**
 * Connects to the server when it runs already; never starts it. For whoever leaves it.
 * @returns `null` when it does not run, or does not answer within ten seconds.
 */
export async function findServer(server: PostgresServer): Promise<Reached | null> {
  if (!(await findPostmaster(server.runner.data))) return null;
  const found = await connectWhenReady(server, Date.now() + 10_000, null);
  return typeof found === 'string' ? null : found;
}

/**
 * Waits for the running server to take connections.
 * @param exit settles when the server started just now ends; `null` when it was running before.
 * @returns the reason, in words, when it ended or the time is over.
 */
async function connectWhenReady(
  { runner: { data } }: PostgresServer,
  deadline: number,
  exit: Promise<string> | null,
): Promise<Reached | string> {
  const password = await readPassword(data);
  const end: { how?: string } = {};
  void exit?.then((how) => {
    end.how = how;
  });
  let reason = 'it does not answer';
  while (Date.now() < deadline) {
    const postmaster = await findPostmaster(data);
    if (postmaster?.status === 'ready') {
      const url = `postgres://${superuser}:${password}@127.0.0.1:${postmaster.port}`;
      const reached = await tryConnect(`${url}/postgres`);
      if (reached instanceof pg.Client) {
        await ensureDatabase(reached);
        return { client: reached, url: `${url}/vestka` };
      }
      reason = reached.message;
    } else if (postmaster) {
      reason = `it is ${postmaster.status || 'silent'}`;
    }
    if (end.how !== undefined) return end.how;
    if (!postmaster && !exit) return 'it has ended';
    await wait(20);
  }
  return reason;
}

/** @returns the reason when there is no connection yet. @throws when there will be none. */
async function tryConnect(url: string): Promise<pg.Client | Error> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vestka supervisor',
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  client.on('error', () => {
    // The end of the connection is what the supervisor listens to.
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === '28P01') {
      throw new EmbeddedPostgresError(
        'The database refuses its own password: the file vestka-password in its folder was changed.',
        { cause: error },
      );
    }
    return error;
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const found = await client.query(`select 1 from pg_database where datname = 'vestka'`);
  if (found.rowCount === 0) await client.query('create database vestka');
}
