import { index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { bytea, instant, number } from './columns.ts';
import { stories } from './schema.ts';

/**
 * What else a source calls its stories: an update that came as a document of its own, by whose
 * identifier a correction or a cancellation may name the story.
 */
export const storyIdentifiers = pgTable(
  'story_identifiers',
  {
    source: text('source').notNull(),
    externalId: text('external_id').notNull(),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.externalId] }),
    index('story_identifiers_story').on(t.storyId),
  ],
);

/**
 * Originals of stories that came in together: half as large as each alone. They stay, also when a
 * story was changed since and has its new original itself.
 */
export const originalPacks = pgTable('original_packs', {
  /** The first of its stories. */
  firstStory: number('first_story').primaryKey(),
  /** Its stories in the order of their originals; 0: stored elsewhere, or not at all. */
  stories: number('stories').array().notNull(),
  /** An array, as `packJson` has it. */
  packed: bytea('packed').notNull(),
});

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

/** The feeds that are followed, and how far each is read. Which they are the configuration says. */
export const feeds = pgTable('feeds', {
  /** As the configuration names it. */
  address: text('address').primaryKey(),
  /** Where it moved to for good (301, 308); null: it did not. */
  movedTo: text('moved_to'),
  /** Validators of what was read last, for the next question. */
  etag: text('etag'),
  lastModified: text('last_modified'),
  /** Not asked before. Who asks moves it ahead first, so that nobody else does, and so that a
   * process that dies is followed by another. */
  nextTryAt: instant('next_try_at').notNull().defaultNow(),
  lastTryAt: instant('last_try_at'),
  lastSuccessAt: instant('last_success_at'),
  /** Tries in a row that came to nothing. */
  failures: integer('failures').notNull().default(0),
  /** Why the last try came to nothing; without failures, which items of the document were refused. */
  problem: text('problem'),
  /** Items of the last document, and how many stories came of all. */
  items: integer('items').notNull().default(0),
  stories: integer('stories').notNull().default(0),
});
