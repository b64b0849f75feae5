import 'server-only';
import type pg from 'pg';
import { type ManifestTable, quote } from './backup-manifest.ts';

/** The tables of the database, each after those it refers to. */
export async function describeTables(client: pg.Client): Promise<ManifestTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select relname as name,
       (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       array(select distinct confrelid::regclass::text from pg_constraint
        where conrelid = t.oid and contype = 'f' and confrelid <> t.oid) as needs
     from pg_class t
     where relkind = 'r' and relnamespace = 'public'::regnamespace
     order by relname`,
  );
  const described: ManifestTable[] = [];
  for (const { name, columns } of inOrder(rows)) {
    const counted = await client.query<{ rows: string }>(
      `select count(*) as rows from ${quote(name)}`,
    );
    const sequences = await describeSequences(client, name);
    described.push({ name, columns, rows: Number(counted.rows[0]?.rows), sequences });
  }
  return described;
}

/** Read after the snapshot was taken: never behind a row that is in it. */
async function describeSequences(
  client: pg.Client,
  table: string,
): Promise<Record<string, number>> {
  const { rows } = await client.query<{ column: string; last: string | null }>(
    `select attname as column,
       pg_sequence_last_value(pg_get_serial_sequence(quote_ident($1), attname)::regclass) as last
     from pg_attribute
     where attrelid = quote_ident($1)::regclass and attidentity <> '' and not attisdropped`,
    [table],
  );
  return Object.fromEntries(rows.map(({ column, last }) => [column, Number(last ?? 0)]));
}

function inOrder<T extends { name: string; needs: string[] }>(tables: readonly T[]): T[] {
  const ordered = new Map<string, T>();
  const add = (table: T) => {
    if (ordered.has(table.name)) return;
    for (const other of tables) if (table.needs.includes(other.name)) add(other);
    ordered.set(table.name, table);
  };
  for (const table of tables) add(table);
  return [...ordered.values()];
}
