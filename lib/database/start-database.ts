import 'server-only';
import { closeDatabase, moveDatabase, openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrateDatabase } from './migrate-database.ts';

export interface StartedDatabase {
  /** Address of the database, password included. */
  url: string;
  kind: 'embedded' | 'external';
  /** Closes the connections and, when nobody else uses the embedded server, stops it. */
  release(): Promise<void>;
}

interface DatabaseOptions {
  dataDir: string;
  databaseUrl: string | null;
  /** Told, in words, what goes wrong later while the embedded server is brought back. */
  report?: (message: string) => void;
  /** Told the new address when the embedded server came back on another port. */
  moved?: (url: string) => void;
}

/**
 * Makes the database ready: reaches it, migrates, and opens the pool that `database()` gives out.
 * @throws {EmbeddedPostgresError | DatabaseUnavailableError | UnfitDatabaseError} with a message
 *   for the operator.
 */
export async function startDatabase(options: DatabaseOptions): Promise<StartedDatabase> {
  const server = await startServer(options);
  try {
    await migrateDatabase(server.url);
    openDatabase(server.url);
  } catch (error) {
    await server.release();
    throw error;
  }
  return {
    ...server,
    release: async () => {
      await closeDatabase();
      await server.release();
    },
  };
}

/**
 * Starts or joins the embedded server (`databaseUrl` null) and looks at nothing in it.
 * @throws {EmbeddedPostgresError}
 */
export async function startServer({
  dataDir,
  databaseUrl,
  report,
  moved,
}: DatabaseOptions): Promise<StartedDatabase> {
  if (databaseUrl !== null) {
    return { url: databaseUrl, kind: 'external', release: async () => undefined };
  }
  const server = await startEmbeddedPostgres({
    dataDir,
    moved: (url) => {
      moveDatabase(url);
      moved?.(url);
    },
    ...(report ? { report } : {}),
  });
  return { kind: 'embedded', url: server.url, release: () => server.release() };
}
