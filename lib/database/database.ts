import 'server-only';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import * as schema from './schema.ts';
import { WatchedPool } from './watched-pool.ts';

export { isDatabaseUnavailable } from './database-unavailable.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

interface Opened {
  database: Database;
  pool: WatchedPool;
}

/** Next's bundle and the server are separate copies of this module: the connection is shared. */
const key = Symbol.for('vestka.database');
const holder = globalThis as unknown as Record<symbol, Opened | undefined>;

/** Limits of one process; the embedded server takes a hundred connections. */
const limits = {
  /** Enough for the renders that fit into one process, with room for the import beside it. */
  max: 12,
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 60_000,
  /** A reader has left long before; a publication of a long story takes milliseconds. */
  statement_timeout: 20_000,
  /** A server that hangs does not end a statement itself: the reader is told all the same. */
  query_timeout: 22_000,
  idle_in_transaction_session_timeout: 60_000,
};

/**
 * Opens the pool every read and write of this process goes through. Connects with the first query.
 * @param url `postgres://…`
 * @throws when a database is open already.
 */
export function openDatabase(url: string): Database {
  if (holder[key]) throw new Error('The database is open already.');
  const pool = new WatchedPool({
    ...limits,
    connectionString: url,
    application_name: 'vestka',
    keepAlive: true,
    options: '-c TimeZone=UTC',
  });
  const database = drizzle({ client: pool, schema });
  holder[key] = { database, pool };
  return database;
}

/** The open database. @throws when `openDatabase` was not called. */
export function database(): Database {
  const opened = holder[key];
  if (!opened) throw new Error('The database is not open: call startDatabase first.');
  return opened.database;
}

/** New connections go to `url` from now on: the embedded server came back on another port. */
export function moveDatabase(url: string): void {
  const opened = holder[key];
  if (opened) opened.pool.options.connectionString = url;
}

/** Ends every connection once its query is done. Does nothing when none is open. */
export async function closeDatabase(): Promise<void> {
  const opened = holder[key];
  delete holder[key];
  await opened?.pool.end();
}
