import 'server-only';
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/**
 * The statement that inserts rows as one parameter, whatever their number: thousands of them would
 * outgrow the parameters a statement may have, and take longer to write down than to store.
 * Columns that no row names get their defaults; one that some rows leave out is null in those.
 * @param rows one at least; dates as `Date`, arrays and JSON as they are. Identities may be given.
 */
export function insertRows<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[]): SQL {
  const columns = getTableColumns(table);
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const used = Object.entries(columns).filter(([key]) => given.has(key));
  const list = sql.join(
    used.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const named = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(used.map(([key, column]) => [column.name, row[key] ?? null])),
  );
  return sql`insert into ${table} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${table}, ${JSON.stringify(named)}::json)`;
}
