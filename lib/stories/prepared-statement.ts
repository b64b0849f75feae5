import 'server-only';
import { type Database, database } from '#lib/database/database.ts';

/** A database may be closed and another opened in the same process (tests, a restart): statements
 * belong to the one they were made on. */
const kept = new WeakMap<Database, Map<string, unknown>>();

/**
 * The statement called `name` on the open database, made by `make` on first use. PostgreSQL keeps
 * it under that name in each connection, so a name must always stand for the same text.
 */
export function prepared<T>(name: string, make: (db: Database, name: string) => T): T {
  const db = database();
  const statements = kept.get(db) ?? new Map<string, unknown>();
  kept.set(db, statements);
  const known = statements.get(name);
  // A name stands for one text, so what is kept under it came from the same `make`.
  if (known !== undefined) return known as T;
  const made = make(db, name);
  statements.set(name, made);
  return made;
}
