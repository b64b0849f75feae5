import 'server-only';
import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** What this version of the portal brings a database to, in order. */
export function knownMigrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder });
}

/** The level of a database of this version: the time its last migration was written. */
export function knownLevel(): number {
  return knownMigrations().at(-1)?.folderMillis ?? 0;
}
