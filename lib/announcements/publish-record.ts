import 'server-only';
import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { announcementMarks, announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase } from '#lib/database/database.ts';
import type { Protocol } from './announcement.ts';
import { limits } from './limits.ts';
import { inMilliseconds } from './publish-queue.ts';

/** Addresses written by one statement. */
const atOnce = 1_000;

/**
 * Puts what was given up back into the queue, each address once, to be sent at once.
 * @returns how many addresses wait again.
 */
export function retryFailed(protocols: readonly Protocol[]): Promise<number> {
  return primaryDatabase().transaction(async (tx) => {
    const ofProtocols = [...protocols];
    const failed = await tx
      .delete(announcements)
      .where(and(inArray(announcements.protocol, ofProtocols), eq(announcements.state, 'failed')))
      .returning();
    const newest = new Map(
      failed
        .sort((a, b) => a.eventId - b.eventId)
        .map(({ protocol, address, eventId }) => [
          `${protocol} ${address}`,
          { protocol, address, eventId },
        ]),
    );
    const rows = [...newest.values()].map((row) => ({ ...row, nextTryAt: sql`now()` }));
    for (let start = 0; start < rows.length; start += atOnce) {
      await tx
        .insert(announcements)
        .values(rows.slice(start, start + atOnce))
        .onConflictDoNothing();
    }
    await tx
      .update(announcementMarks)
      .set({ failures: 0, holdUntil: sql`now()` })
      .where(inArray(announcementMarks.protocol, ofProtocols));
    return rows.length;
  });
}

/** Forgets what the record need not keep any longer. */
export async function pruneAnnouncements(): Promise<void> {
  const olderThan = (state: 'done' | 'failed', age: number) =>
    and(eq(announcements.state, state), lt(announcements.finishedAt, inMilliseconds(-age)));
  await primaryDatabase()
    .delete(announcements)
    .where(or(olderThan('done', limits.doneKeptFor), olderThan('failed', limits.failedKeptFor)));
}
