import { sql } from 'drizzle-orm';
import { index, integer, pgEnum, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, number } from './columns.ts';

export const announcementProtocol = pgEnum('announcement_protocol', ['indexnow', 'websub']);
/** Waiting: to be sent, or sent in vain and tried again. Failed: given up. */
export const announcementState = pgEnum('announcement_state', ['waiting', 'done', 'failed']);

/** What search engines and hubs are told: the queue, and for some days what came of it. */
export const announcements = pgTable(
  'announcements',
  {
    id: number('id').primaryKey().generatedAlwaysAsIdentity(),
    protocol: announcementProtocol('protocol').notNull(),
    /** Path of a page that changed, or of a feed. */
    address: text('address').notNull(),
    /** Number of the newest event it announces. */
    eventId: number('event_id').notNull(),
    state: announcementState('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** Not sent before. Who sends moves it ahead first, so that nobody else does, and so that a
     * process that dies while it sends is followed by another. */
    nextTryAt: instant('next_try_at').notNull(),
    /** What the last try was answered; null for no answer. */
    status: smallint('status'),
    problem: text('problem'),
    /** When the newest event was queued. */
    createdAt: instant('created_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    // Two changes of one address that nobody has been told of yet are one announcement.
    uniqueIndex('announcements_waiting').on(t.protocol, t.address).where(sql`state = 'waiting'`),
    index('announcements_due').on(t.protocol, t.nextTryAt).where(sql`state = 'waiting'`),
    index('announcements_finished').on(t.state, t.finishedAt),
  ],
);

/** How far the events are queued for a protocol, and when it may be spoken again. */
export const announcementMarks = pgTable('announcement_marks', {
  protocol: announcementProtocol('protocol').primaryKey(),
  /** Every event up to this number is queued, or was none to announce. */
  lastEvent: number('last_event').notNull(),
  holdUntil: instant('hold_until').notNull().defaultNow(),
  /** Requests in a row that were not answered as they should. */
  failures: integer('failures').notNull().default(0),
});
