import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { instant, number } from './columns.ts';
import { stories } from './schema.ts';

/** How often stories were read, for «Самое читаемое»: a number for each story and hour, and nothing
 * of who read. */
export const storyReads = pgTable(
  'story_reads',
  {
    /** The hour's beginning. */
    hour: instant('hour').notNull(),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    reads: integer('reads').notNull(),
  },
  (t) => [
    // Windows of time are read, and old hours deleted, by the hour.
    primaryKey({ columns: [t.hour, t.storyId] }),
    index('story_reads_story').on(t.storyId),
    check('story_reads_some', sql`${t.reads} > 0`),
  ],
);

/** Open: nobody has looked yet. Done: corrected. Dismissed: there was nothing to correct. */
export const typoState = pgEnum('typo_state', ['open', 'done', 'dismissed']);

/** What readers say is misspelt. Untrusted text: listed for editors, shown on no page. */
export const typoReports = pgTable(
  'typo_reports',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** The words as they stand in the story, and what stands before and after them. */
    fragment: text('fragment').notNull(),
    before: text('before').notNull().default(''),
    after: text('after').notNull().default(''),
    /** Of the first reader who wrote one; empty for none. */
    comment: text('comment').notNull().default(''),
    /** Readers who reported the same words. */
    reports: integer('reports').notNull().default(1),
    state: typoState('state').notNull().default('open'),
    /** When it was reported first and last. */
    firstAt: instant('first_at').notNull().defaultNow(),
    lastAt: instant('last_at').notNull().defaultNow(),
  },
  (t) => [
    unique('typo_reports_words').on(t.storyId, t.fragment),
    index('typo_reports_open').on(t.lastAt.desc()).where(sql`state = 'open'`),
  ],
);
