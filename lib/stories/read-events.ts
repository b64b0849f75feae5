import 'server-only';
import { asc, gt, max } from 'drizzle-orm';
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
