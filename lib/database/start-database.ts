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

/**
 * Makes the database ready: starts or joins the embedded server (`databaseUrl` null), migrates, and
 * opens the pool that `database()` gives out.
 * @param report is told, in words, what goes wrong later while the embedded server is brought back.
 * @throws {EmbeddedPostgresError | DatabaseUnavailableError | UnfitDatabaseError} with a message
 *   for the operator.
 */
export async function startDatabase(options: {
  dataDir: string;
  databaseUrl: string | null;
  report?: (message: string) => void;
}): Promise<StartedDatabase> {
  const { dataDir, databaseUrl, report } = options;
  if (databaseUrl !== null) {
    await migrateDatabase(databaseUrl);
    openDatabase(databaseUrl);
    return { url: databaseUrl, kind: 'external', release: closeDatabase };
  }
  const server = await startEmbeddedPostgres({
    dataDir,
    moved: moveDatabase,
    ...(report ? { report } : {}),
  });
  try {
    await migrateDatabase(server.url);
    openDatabase(server.url);
  } catch (error) {
    await server.release();
    throw error;
  }
  return {
    url: server.url,
    kind: 'embedded',
    release: async () => {
      await closeDatabase();
      await server.release();
    },
  };
}
