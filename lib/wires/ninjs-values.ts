/** An item of ninjs with its names in small letters: 1.x writes `pubstatus`, 2.x and 3.x `pubStatus`. */
export type NinjsItem = Readonly<Record<string, unknown>>;

/** A text of ninjs with its kind: `headlines[]`, `bodies[]`, `descriptions[]`. */
export interface NinjsText {
  role: string;
  contentType: string;
  value: string;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function lowerNames(raw: Record<string, unknown>): NinjsItem {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** A text, a number written as one, or `null`. JSON may hold what no database stores: zero bytes
 * are left out, halves of a sign become what every broken letter is. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\0', '').toWellFormed().trim();
  return text === '' ? null : text;
}

export function recordsOf(value: unknown): NinjsItem[] {
  return Array.isArray(value) ? value.filter(isRecord).map(lowerNames) : [];
}

/**
 * Texts of one kind, in either fashion: a list with roles (2.x, 3.x), or names that end in the
 * kind of markup (1.x: `body_xhtml`, `description_text`).
 */
export function textsOf(item: NinjsItem, plural: string, singular: string): NinjsText[] {
  const listed = recordsOf(item[plural]).flatMap((text) => {
    const value = stringOf(text['value']);
    if (value === null) return [];
    const role = stringOf(text['role']) ?? '';
    return [{ role, contentType: stringOf(text['contenttype']) ?? '', value }];
  });
  const named = Object.entries(item).flatMap(([name, raw]) => {
    const value = stringOf(raw);
    if (value === null || !(name === singular || name.startsWith(`${singular}_`))) return [];
    const role = name.slice(singular.length + 1);
    const contentType = role === 'text' || role === '' ? 'text/plain' : `text/${role}`;
    return [{ role, contentType, value }];
  });
  return [...listed, ...named];
}
