import { index, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * Pushes that were sent with an `Idempotency-Key`, and what they were answered: whoever sends one
 * again, because the answer was lost on the way, gets it once more.
 */
export const wirePushes = pgTable(
  'wire_pushes',
  {
    /** Name of the token. */
    source: text('source').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the document, hexadecimal. */
    digest: text('digest').notNull(),
    begunAt: instant('begun_at').notNull(),
    /** Null while it is being taken. */
    status: smallint('status'),
    headers: jsonb('headers').$type<Record<string, string>>(),
    body: text('body'),
  },
  (t) => [primaryKey({ columns: [t.source, t.key] }), index('wire_pushes_begun').on(t.begunAt)],
);
