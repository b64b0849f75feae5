import 'server-only';
import { getTableName, is } from 'drizzle-orm';
import { isPgEnum, PgTable } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import * as announcementTables from './announcement-tables.ts';
import { BackupError } from './backup-error.ts';
import { quote } from './backup-manifest.ts';
import { knownMigrations } from './known-migrations.ts';
import * as lineTables from './line-tables.ts';
import * as liveTables from './live-tables.ts';
import * as readerTables from './reader-tables.ts';
import * as schema from './schema.ts';
import * as weatherTables from './weather-tables.ts';
import * as wireTables from './wire-tables.ts';
import * as wordTables from './word-tables.ts';

/** What a portal makes again by itself as soon as it runs is nothing to lose, nor are the words of
 * stories that are gone. */
const remade = new Set(['weather_forecasts', 'announcement_marks', 'search_words']);

/**
 * Empties the place for a backup, inside the client's transaction: the portal's tables go, unless
 * there is anything in them.
 * @throws {BackupError} naming the tables that are not empty.
 */
export async function clearEmptyDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  const names = rows.map(({ name }) => name);
  // A portal that runs writes nothing from here on.
  for (const name of names) await client.query(`lock table ${client.escapeIdentifier(name)}`);
  const filled: string[] = [];
  for (const name of names) {
    if (remade.has(name)) continue;
    const found = await client.query(`select from ${client.escapeIdentifier(name)} limit 1`);
    if (found.rowCount !== 0) filled.push(`«${name}»`);
  }
  if (filled.length > 0) {
    throw new BackupError(
      `the database is not empty (there are rows in ${filled.join(', ')}); give it an empty one`,
    );
  }
  const modules = [
    ...[schema, announcementTables, lineTables, liveTables],
    ...[readerTables, weatherTables, wireTables, wordTables],
  ];
  const parts = modules.flatMap((module): unknown[] => Object.values(module));
  const ours = new Set(parts.flatMap((one) => (is(one, PgTable) ? [getTableName(one)] : [])));
  const gone = names.filter((name) => ours.has(name)).map(quote);
  if (gone.length > 0) await client.query(`drop table ${gone.join(', ')}`);
  for (const one of parts) {
    if (isPgEnum(one)) await client.query(`drop type if exists ${quote(one.enumName)}`);
  }
  await client.query('drop table if exists drizzle.__drizzle_migrations');
}

/** Makes the tables as they were at `level`, inside the client's transaction. */
export async function buildLevel(client: pg.Client, level: number): Promise<void> {
  // As drizzle's own migrator keeps it, which goes on from here.
  await client.query('create schema if not exists drizzle');
  await client.query(
    `create table if not exists drizzle.__drizzle_migrations
       (id serial primary key, hash text not null, created_at bigint)`,
  );
  const done = await client.query<{ last: string | null }>(
    'select max(created_at) as last from drizzle.__drizzle_migrations',
  );
  const last = Number(done.rows[0]?.last ?? 0);
  for (const { sql, hash, folderMillis } of knownMigrations()) {
    if (folderMillis <= last || folderMillis > level) continue;
    for (const statement of sql) await client.query(statement);
    await client.query(
      'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)',
      [hash, folderMillis],
    );
  }
}
