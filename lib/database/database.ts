import 'server-only';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { currentRequest, type RequestContext } from '#lib/press/request-context.ts';
import * as schema from './schema.ts';
import { WatchedPool } from './watched-pool.ts';

export { isDatabaseUnavailable } from './database-unavailable.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Databases that follow this one. */
export interface Replicas {
  /** The one a request reads from; `null` when none holds what it must see. */
  choose(request: RequestContext): Database | null;
  close(): Promise<void>;
}

interface Opened {
  database: Database;
  pool: WatchedPool;
  replicas: Replicas | null;
}

/** Next's bundle and the server are separate copies of this module: the connection is shared. */
const key = Symbol.for('vestka.database');
const holder = globalThis as unknown as Record<symbol, Opened | undefined>;

/** Limits of one process; the embedded server takes a hundred connections. */
export const poolSettings = {
  /** Enough for the renders that fit into one process, with room for the import beside it. */
  max: 12,
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 60_000,
  /** A reader has left long before; a publication of a long story takes milliseconds. */
  statement_timeout: 20_000,
  /** A server that hangs does not end a statement itself: the reader is told all the same. */
  query_timeout: 22_000,
  idle_in_transaction_session_timeout: 60_000,
  application_name: 'vestka',
  keepAlive: true,
  options: '-c TimeZone=UTC',
} satisfies pg.PoolConfig;

/**
 * Opens the pool every read and write of this process goes through. Connects with the first query.
 * @param url `postgres://…`
 * @throws when a database is open already.
 */
export function openDatabase(url: string): Database {
  if (holder[key]) throw new Error('The database is open already.');
  const pool = new WatchedPool({ ...poolSettings, connectionString: url });
  const database = overPool(pool);
  holder[key] = { database, pool, replicas: null };
  return database;
}

/** The tables of the portal over `pool`. */
export function overPool(pool: pg.Pool): Database {
  return drizzle({ client: pool, schema });
}

/**
 * The open database: for the render of a page a replica that holds all it must show, where there is
 * one. Never write through it while a page is rendered.
 * @throws when `openDatabase` was not called.
 */
export function database(): Database {
  const { database, replicas } = open();
  const request = replicas ? currentRequest() : undefined;
  return (request && replicas?.choose(request)) ?? database;
}

/** The database that is written to, whoever asks. @throws when `openDatabase` was not called. */
export function primaryDatabase(): Database {
  return open().database;
}

/**
 * Runs a transaction on the database that is written to.
 * @param work is given its connection, too, for what Drizzle does not speak: COPY.
 * @throws when `openDatabase` was not called.
 */
export async function onConnection<T>(
  work: (tx: Transaction, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await open().pool.connect();
  try {
    return await drizzle({ client, schema }).transaction((tx) => work(tx, client));
  } finally {
    client.release();
  }
}

function open(): Opened {
  const opened = holder[key];
  if (!opened) throw new Error('The database is not open: call startDatabase first.');
  return opened;
}

/** Pages are read from `made` from now on, which is told the pool that is written to. */
export function attachReplicas(make: (primary: pg.Pool) => Replicas): void {
  const opened = open();
  if (opened.replicas) throw new Error('There are replicas already.');
  opened.replicas = make(opened.pool);
}

/** New connections go to `url` from now on: the embedded server came back on another port. */
export function moveDatabase(url: string): void {
  const opened = holder[key];
  if (opened) opened.pool.options.connectionString = url;
}

/** Connections to the database that is written to, and who waits for one. Without one, all zero. */
export function poolFigures(): { total: number; idle: number; waiting: number } {
  const pool = holder[key]?.pool;
  if (!pool) return { total: 0, idle: 0, waiting: 0 };
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}

/** Ends every connection once its query is done. Does nothing when none is open. */
export async function closeDatabase(): Promise<void> {
  const opened = holder[key];
  delete holder[key];
  await Promise.all([opened?.replicas?.close(), opened?.pool.end()]);
}
