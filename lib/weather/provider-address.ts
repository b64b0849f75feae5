import { createHash } from 'node:crypto';

/**
 * An address of a provider: `path` under `base`, with `query` beside what the base has of its own
 * (a key of a paid plan).
 */
export function addressUnder(base: string, path: string, query: Record<string, string>): URL {
  const address = new URL(base);
  address.pathname = address.pathname.replace(/\/+$/, '') + path;
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
}

/** A digest of who is asked and as whom: addresses may carry a key. */
export function identityOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
