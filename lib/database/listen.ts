import 'server-only';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import * as schema from './schema.ts';

/** A server that does not answer within this is taken for lost: another connection is made. */
const ANSWER_LIMIT_MS = 3_000;

/** A connection of its own that hears what is announced on one channel. */
export interface Listener {
  /** Queries on this very connection; what takes too long fails, and the connection is lost. */
  database: Database;
  /** Resolves once the connection is lost or closed, with the reason. */
  lost: Promise<string>;
  /** Ends the connection at once; waits for nobody. */
  close(): void;
}

/**
 * Connects and listens: what is committed from the moment this resolves is heard.
 * @param heard is called for each announcement.
 * @throws the driver's error when the database cannot be reached in time.
 */
export async function listenTo(url: string, channel: string, heard: () => void): Promise<Listener> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vestka-events',
    connectionTimeoutMillis: ANSWER_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    options: '-c TimeZone=UTC',
  });
  const { promise: lost, resolve: lose } = Promise.withResolvers<string>();
  client.on('error', (error) => lose(error.message));
  client.on('end', () => lose('the connection was closed'));
  client.on('notification', heard);
  const close = () => {
    lose('the connection was closed');
    // A server that hangs never takes leave: the socket is cut before it is asked to.
    client.connection.stream.destroy();
    client.end().catch(() => undefined);
  };
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    close();
    throw error;
  }
  return { database: drizzle({ client, schema }), lost, close };
}
