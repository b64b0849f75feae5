import 'server-only';
import pg from 'pg';
import { inject } from 'vitest';

/** Databases for tests of backups, and what is in them. */
const made: string[] = [];

/** Runs `work` on a connection of its own. */
export async function onDatabase<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database with nothing in it, or a migrated one. `dropDatabases` removes it. */
export async function createDatabase(
  template: 'template0' | 'vestka' = 'template0',
): Promise<string> {
  const name = `restored_${process.pid}_${made.length}`;
  made.push(name);
  await onDatabase(inject('testServerUrl'), (client) =>
    client.query(`create database ${name} template ${template}`),
  );
  const url = new URL(inject('testServerUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Every row of every table, as one digest a table, and where the numbering stands. */
export function fingerprint(url: string): Promise<Record<string, string>> {
  return onDatabase(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all_rows
         from ${name} t`,
      );
      found[name] = rows[0].all_rows;
    }
    const sequences = await client.query(
      `select string_agg(sequencename || last_value, ' ' order by sequencename) as numbers
       from pg_sequences where schemaname = 'public'`,
    );
    return { ...found, sequences: sequences.rows[0].numbers };
  });
}

/** Names of the tables. */
export const tablesOf = (url: string) =>
  fingerprint(url).then(({ sequences, ...rest }) => Object.keys(rest));

export async function dropDatabases(): Promise<void> {
  for (const name of made.splice(0)) {
    await onDatabase(inject('testServerUrl'), (client) =>
      client.query(`drop database ${name} with (force)`),
    );
  }
}
