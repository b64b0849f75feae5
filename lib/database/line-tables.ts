import { sql } from 'drizzle-orm';
import { boolean, index, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, number } from './columns.ts';
import { stories } from './schema.ts';

/** Open: it goes on. Closed: told to its end, still read. Removed: answers 410. */
export const storyLineState = pgEnum('story_line_state', ['open', 'closed', 'removed']);

/** «Сюжеты»: stories about one subject that go on, chosen by editors. */
export const storyLines = pgTable('story_lines', {
  id: number('id').primaryKey().generatedAlwaysAsIdentity(),
  /** Current slug, also one of `story_line_addresses`. */
  slug: text('slug').notNull().unique(),
  title: text('title').notNull(),
  /** What the line is about, in a sentence or two for readers. */
  description: text('description').notNull().default(''),
  state: storyLineState('state').notNull().default('open'),
  sample: boolean('sample').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** Every slug a line has ever had, the current one included. */
export const storyLineAddresses = pgTable(
  'story_line_addresses',
  {
    slug: text('slug').primaryKey(),
    lineId: number('line_id')
      .notNull()
      .references(() => storyLines.id, { onDelete: 'cascade' }),
  },
  (t) => [index('story_line_addresses_line').on(t.lineId)],
);

/** `published_at` repeats the story's while it is published and is null otherwise, so that a line's
 * newest and oldest stories are one index scan. */
export const storyLineStories = pgTable(
  'story_line_stories',
  {
    lineId: number('line_id')
      .notNull()
      .references(() => storyLines.id, { onDelete: 'cascade' }),
    storyId: number('story_id')
      .notNull()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** «Ключевой момент» of the line. */
    key: boolean('key').notNull().default(false),
    /** When it was put there: the first of a story's lines is the one its page shows. */
    putAt: instant('put_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.lineId, t.storyId] }),
    index('story_line_stories_newest')
      .on(t.lineId, t.publishedAt.desc(), t.storyId.desc())
      .where(sql`published_at is not null`),
    index('story_line_stories_story').on(t.storyId),
  ],
);
