import 'server-only';
import { asc, desc, gt, isNotNull, max } from 'drizzle-orm';
import { type Database, database } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import type { StoryEvent, StoryEventKind } from './story-event.ts';

/**
 * Number of the last event; 0 before the first. Every change numbered so far can be read.
 * @param db a connection of one's own.
 */
export async function readLastEvent(db: Database = database()): Promise<number> {
  const [row] = await db.select({ id: max(storyEvents.id) }).from(storyEvents);
  return row?.id ?? 0;
}

/**
 * When anything last happened to any story, withdrawals included; `null` before the first event. What
 * is read afterwards holds all that happened until then. No note goes with it: who depends on stories
 * notes them, and is only told too late a time after changes of others.
 */
export async function readLastChange(): Promise<Date | null> {
  const [row] = await database()
    .select({ at: storyEvents.at })
    .from(storyEvents)
    .where(isNotNull(storyEvents.storyId))
    .orderBy(desc(storyEvents.id))
    .limit(1);
  return row?.at ?? null;
}

/**
 * The events after number `after`, in order.
 * @param limit most events returned.
 * @param db a connection of one's own.
 */
export async function readEventsAfter(
  after: number,
  limit: number,
  db: Database = database(),
): Promise<StoryEvent[]> {
  const rows = await db
    .select({
      id: storyEvents.id,
      storyId: storyEvents.storyId,
      kind: storyEvents.kind,
      at: storyEvents.at,
      touches: storyEvents.touches,
    })
    .from(storyEvents)
    .where(gt(storyEvents.id, after))
    .orderBy(asc(storyEvents.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: row.kind as StoryEventKind }));
}
