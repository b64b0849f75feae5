import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { DatabaseUnavailableError, isDatabaseUnavailable } from './database-unavailable.ts';
import { migrationsFolder } from './known-migrations.ts';
import { nameDatabase } from './name-database.ts';

/** The database is there but cannot hold the portal: too old, not UTF-8, without Russian letters. */
export class UnfitDatabaseError extends Error {
  override name = 'UnfitDatabaseError';
}

/** One migrator at a time; any number that nothing else locks in this database. */
export const migrationLock = 8_231_900_100;
const oldestMajor = 15;
const recoveryMs = 60_000;

/**
 * Brings the database at `url` to the schema of this version. Safe to run in several processes at
 * once: they take turns under an advisory lock.
 * @throws {DatabaseUnavailableError} when it cannot be reached; one that is starting or recovering
 *   is waited for, up to a minute.
 * @throws {UnfitDatabaseError} when it is older than PostgreSQL 15, not UTF-8, or its locale does
 *   not know Russian letters.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = await connectToMigrate(url);
  try {
    await checkFitness(client, url);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    // Ending the session also gives the lock back.
    await client.end();
  }
}

/**
 * A connection of its own. A server that is starting or recovering is waited for, up to a minute.
 * @throws {DatabaseUnavailableError}
 */
export async function connectToMigrate(url: string): Promise<pg.Client> {
  const deadline = Date.now() + recoveryMs;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'vestka migration',
      connectionTimeoutMillis: 10_000,
    });
    client.on('error', () => {
      // The query under way fails with the same error.
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isDatabaseUnavailable(error)) throw error;
      const starting = error instanceof Error && 'code' in error && error.code === '57P03';
      if (!starting || Date.now() > deadline) {
        const reason = error instanceof Error ? error.message || String(error) : String(error);
        throw new DatabaseUnavailableError(
          `The database ${nameDatabase(url)} cannot be reached: ${reason}`,
          { cause: error },
        );
      }
      await wait(250);
    }
  }
}

/** @throws {UnfitDatabaseError} when the database cannot hold the portal. */
export async function checkFitness(client: pg.Client, url: string): Promise<void> {
  const answer = await client.query<{ version: number; encoding: string; russian: boolean }>(
    `select current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_encoding') as encoding,
       to_tsvector('russian', 'ДОРОГАМИ') @@ to_tsquery('russian', 'дорога') as russian`,
  );
  const [found] = answer.rows;
  if (!found) throw new Error('The database did not say what it is.');
  const name = nameDatabase(url);
  if (found.version < oldestMajor) {
    throw new UnfitDatabaseError(
      `The database ${name} is PostgreSQL ${found.version}; ${oldestMajor} or newer is needed.`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new UnfitDatabaseError(
      `The database ${name} is encoded in ${found.encoding}; UTF8 is needed: create it with ENCODING 'UTF8'.`,
    );
  }
  if (!found.russian) {
    throw new UnfitDatabaseError(
      `The locale of the database ${name} does not know Russian letters, so search would find nothing: create it with a UTF-8 locale, such as C.UTF-8 or ru_RU.UTF-8.`,
    );
  }
}
