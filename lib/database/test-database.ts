import 'server-only';
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, database, openDatabase } from './database.ts';

/**
 * Gives a test file an empty, migrated database of its own and opens it as `database()`. Call at
 * the top level of the file. Nothing is cleared between tests.
 * @returns `clear()`, which empties every table, and `url()`, the database's address.
 */
export function useTestDatabase(): { clear(): Promise<void>; url(): string } {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('testServerUrl');
  const url = new URL(server);
  url.pathname = `/${name}`;

  beforeAll(async () => {
    await administer(server, `create database ${name} template vestka`);
    openDatabase(url.href);
  });
  afterAll(async () => {
    await closeDatabase();
    await administer(server, `drop database if exists ${name} with (force)`);
  });
  return { clear, url: () => url.href };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Row by row, not by `truncate`, which makes new files for every table and every index. */
async function clear(): Promise<void> {
  await database().execute(sql`
    do $$
    declare
      name text;
      holds boolean;
    begin
      set local session_replication_role = replica;
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('select exists (select from %I)', name) into holds;
        if holds then execute format('delete from %I', name); end if;
      end loop;
      perform setval(format('%I.%I', schemaname, sequencename), start_value, false)
        from pg_sequences where last_value is not null;
    end $$`);
}
