import { sql } from 'drizzle-orm';
import { boolean, index, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, number } from './columns.ts';
import { pictures, stories } from './schema.ts';

/** Open: entries are still to come. */
export const liveState = pgEnum('live_state', ['open', 'ended']);

/** Stories that grow by dated entries: «Онлайн». */
export const liveTexts = pgTable('live_texts', {
  storyId: number('story_id')
    .primaryKey()
    .references(() => stories.id, { onDelete: 'cascade' }),
  state: liveState('state').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
});

export const liveEntries = pgTable(
  'live_entries',
  {
    /** Part of its anchor: `#e12`. */
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    storyId: number('story_id')
      .notNull()
      .references(() => liveTexts.storyId, { onDelete: 'cascade' }),
    /** The time readers see and entries are ordered by. */
    at: instant('at').notNull(),
    title: text('title').notNull().default(''),
    /** Cleaned HTML; subheads are strong paragraphs, since the entry has a title. */
    bodyHtml: text('body_html').notNull(),
    bodyText: text('body_text').notNull(),
    /** Listed above the entries as a key moment. */
    key: boolean('key').notNull().default(false),
    author: text('author'),
    pictureId: number('picture_id').references(() => pictures.id),
    caption: text('caption').notNull().default(''),
    credit: text('credit').notNull().default(''),
    /** Last change of its words, shown as «обновлено». */
    updatedAt: instant('updated_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('live_entries_newest')
      .on(t.storyId, t.at.desc(), t.id.desc())
      .where(sql`withdrawn_at is null`),
    index('live_entries_withdrawn')
      .on(t.storyId, t.withdrawnAt.desc())
      .where(sql`withdrawn_at is not null`),
    index('live_entries_picture').on(t.pictureId).where(sql`picture_id is not null`),
  ],
);

/**
 * The hour of each story that became urgent: the bar of every page shows the newest whose hour is
 * not over. Whether a story may stand there at all is asked when it is read.
 */
export const urgentBars = pgTable(
  'urgent_bars',
  {
    storyId: number('story_id')
      .primaryKey()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** Its publication, or when an editor made it urgent. */
    since: instant('since').notNull(),
    until: instant('until').notNull(),
    /** The event that says its time is over is recorded. */
    told: boolean('told').notNull().default(false),
  },
  (t) => [index('urgent_bars_due').on(t.until).where(sql`not told`)],
);
