/** What an export of Ghost holds, read without trust. */

export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function rowsOf(value: unknown): Row[] {
  return listOf(value).filter(isRow);
}

/** A text with its spaces, a number written as one, else an empty text. What no database stores
 * goes: zero bytes, halves of a sign. */
export function textOf(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : '';
}
