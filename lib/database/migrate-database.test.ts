import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DatabaseUnavailableError } from './database-unavailable.ts';
import { migrateDatabase, UnfitDatabaseError } from './migrate-database.ts';

const server = inject('testServerUrl');
const suffix = `_${process.pid}`;
const made: string[] = [];
let administrator: pg.Client;

beforeAll(async () => {
  administrator = new pg.Client({ connectionString: server });
  await administrator.connect();
});

afterAll(async () => {
  for (const name of made) await administrator.query(`drop database ${name} with (force)`);
  await administrator.end();
});

async function createDatabase(name: string, options: string): Promise<string> {
  made.push(name + suffix);
  await administrator.query(`create database ${name}${suffix} template template0 ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}${suffix}`;
  return url.href;
}

test('several processes may migrate at once, and again', async () => {
  const url = await createDatabase('at_once', '');
  await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
  await migrateDatabase(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select count(*)::int as count from drizzle.__drizzle_migrations',
  );
  await client.end();
  const files = await readdir(new URL('./migrations', import.meta.url));
  expect(rows).toEqual([{ count: files.filter((name) => name.endsWith('.sql')).length }]);
});

test('a database that is not UTF-8 is refused with the cure', async () => {
  const url = await createDatabase('ascii', `encoding 'SQL_ASCII' locale_provider libc locale 'C'`);
  const refused = await migrateDatabase(url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnfitDatabaseError);
  expect(String(refused)).toMatch(/SQL_ASCII.*ENCODING 'UTF8'/);
});

test('a UTF-8 database whose locale knows no Russian letters is refused', async () => {
  const url = await createDatabase('c_locale', `encoding 'UTF8' locale_provider libc locale 'C'`);
  await expect(migrateDatabase(url)).rejects.toThrow(/does not know Russian letters/);
});

test('a database that is not there is named, without its password', async () => {
  const url = 'postgres://reader:secret@127.0.0.1:1/news';
  const failed = await migrateDatabase(url).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(DatabaseUnavailableError);
  expect(String(failed)).toContain('127.0.0.1:1/news');
  expect(String(failed)).toContain('ECONNREFUSED');
  expect(String(failed)).not.toContain('secret');
});
