import 'server-only';
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Columns of a row as they are sent: they may be made ready long before their statement. */
export interface EncodedRow {
  /** Names in the database. */
  columns: readonly string[];
  /** `"name":value` for each, separated by commas, in UTF-8. */
  json: Buffer;
}

const [opening, between, comma, closing] = [
  Buffer.from('[{'),
  Buffer.from('},{'),
  Buffer.from(','),
  Buffer.from('}]'),
];

/** @param row dates as `Date`, bytes as `Buffer`, arrays and JSON as they are. */
export function encodeRow<T extends PgTable>(
  table: T,
  row: Partial<InferInsertModel<T>>,
): EncodedRow {
  const known: Record<string, { name: string }> = getTableColumns(table);
  const sent: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    const column = known[key];
    if (!column || value === undefined) continue;
    sent[column.name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  }
  return { columns: Object.keys(sent), json: Buffer.from(JSON.stringify(sent).slice(1, -1)) };
}

/**
 * The statement that inserts rows as one parameter, whatever their number: thousands of stories
 * would outgrow the parameters a statement may have, and take longer to write down than to store.
 * Columns that no row names get their defaults; one that some rows leave out is null in those.
 * @param rows one at least; identities may be given.
 */
export function insertRows<T extends PgTable>(table: T, rows: readonly InferInsertModel<T>[]): SQL {
  return insertEncoded(
    table,
    rows.map((row) => [encodeRow(table, row)]),
  );
}

/** `insertRows`, of rows whose columns are encoded, in one part or several. */
export function insertEncoded(table: PgTable, rows: readonly (readonly EncodedRow[])[]): SQL {
  const used = new Set(rows.flatMap((parts) => parts.flatMap(({ columns }) => columns)));
  const list = sql.join(
    [...used].map((name) => sql.identifier(name)),
    sql`, `,
  );
  const pieces = rows.flatMap((parts, at) => [
    at === 0 ? opening : between,
    ...parts.flatMap(({ json }, part) => (part === 0 ? [json] : [comma, json])),
  ]);
  return sql`insert into ${table} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${table}, ${Buffer.concat([...pieces, closing])}::json)`;
}
