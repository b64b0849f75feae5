import 'server-only';
import { and, count, desc, eq, max } from 'drizzle-orm';
import { announcementMarks, announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase } from '#lib/database/database.ts';
import type { Protocol } from './announcement.ts';

/** One address of the record. */
export interface RecordedAnnouncement {
  address: string;
  state: 'waiting' | 'done' | 'failed';
  attempts: number;
  /** What the last try was answered; `null` for no answer, and before the first. */
  status: number | null;
  problem: string | null;
  createdAt: Date;
  nextTryAt: Date;
  finishedAt: Date | null;
}

/** What became of the announcements of one protocol. */
export interface AnnouncementRecord {
  /** How many are kept in each state. */
  counts: Record<RecordedAnnouncement['state'], number>;
  lastDone: Date | null;
  /** Requests in vain in a row; until `holdUntil` nothing is sent. `null`: never switched on. */
  mark: { failures: number; holdUntil: Date } | null;
  /** The newest that wait, and that failed. */
  waiting: RecordedAnnouncement[];
  failed: RecordedAnnouncement[];
}

/** @param shown most addresses of a state. */
export async function readRecord(protocol: Protocol, shown: number): Promise<AnnouncementRecord> {
  const db = primaryDatabase();
  const ofProtocol = eq(announcements.protocol, protocol);
  const states = await db
    .select({ state: announcements.state, count: count(), last: max(announcements.finishedAt) })
    .from(announcements)
    .where(ofProtocol)
    .groupBy(announcements.state);
  const [mark = null] = await db
    .select({ failures: announcementMarks.failures, holdUntil: announcementMarks.holdUntil })
    .from(announcementMarks)
    .where(eq(announcementMarks.protocol, protocol));
  const newest = (state: RecordedAnnouncement['state']) =>
    db
      .select(recorded)
      .from(announcements)
      .where(and(ofProtocol, eq(announcements.state, state)))
      .orderBy(desc(announcements.id))
      .limit(shown);
  const counts = { waiting: 0, done: 0, failed: 0 };
  for (const { state, count } of states) counts[state] = count;
  const lastDone = states.find(({ state }) => state === 'done')?.last ?? null;
  return {
    counts,
    lastDone,
    mark,
    waiting: await newest('waiting'),
    failed: await newest('failed'),
  };
}

const recorded = {
  address: announcements.address,
  state: announcements.state,
  attempts: announcements.attempts,
  status: announcements.status,
  problem: announcements.problem,
  createdAt: announcements.createdAt,
  nextTryAt: announcements.nextTryAt,
  finishedAt: announcements.finishedAt,
};
