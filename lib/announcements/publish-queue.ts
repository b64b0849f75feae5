import 'server-only';
import { and, asc, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import { announcementMarks, announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase, type Transaction } from '#lib/database/database.ts';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { stories, storyAddresses, storyEvents, storyTags } from '#lib/database/schema.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import type { StoryEventKind } from '#lib/stories/story-event.ts';
import type { Protocol } from './announcement.ts';
import { type AnnouncedEvent, chooseAnnounced } from './choose-announced.ts';

/** Addresses written by one statement. */
const atOnce = 1_000;

/**
 * Queues what the next events announce in a protocol, and moves its mark past them in the same
 * transaction: nothing is lost and nothing queued twice, however many processes do so. The first
 * time for a protocol the mark is set to the last event: what happened before is not announced.
 * @param limit most events taken.
 * @param window milliseconds until what is queued is due.
 * @returns whether there may be more.
 */
export async function queueNewEvents(
  protocol: Protocol,
  { limit, window }: { limit: number; window: number },
): Promise<boolean> {
  // A lock is written to the disk: none is taken each second while nothing happens.
  if (!(await isBehind(protocol))) return false;
  return primaryDatabase().transaction(async (tx) => {
    const mark = await takeMark(tx, protocol);
    if (mark === null) return false;
    const events = await readAnnounced(tx, mark, limit);
    const newest = events.at(-1)?.id;
    if (newest === undefined) return false;
    await queue(tx, protocol, events, window);
    await tx
      .update(announcementMarks)
      .set({ lastEvent: newest })
      .where(eq(announcementMarks.protocol, protocol));
    return events.length === limit;
  });
}

async function isBehind(protocol: Protocol): Promise<boolean> {
  const last = await readLastEvent(primaryDatabase());
  const [mark] = await primaryDatabase()
    .select({ lastEvent: announcementMarks.lastEvent })
    .from(announcementMarks)
    .where(eq(announcementMarks.protocol, protocol));
  return mark === undefined || mark.lastEvent < last;
}

/** Number of the last event queued; `null` when another process is at it, or there is none yet. */
async function takeMark(tx: Transaction, protocol: Protocol): Promise<number | null> {
  const ofProtocol = eq(announcementMarks.protocol, protocol);
  const [mark] = await tx
    .select({ lastEvent: announcementMarks.lastEvent })
    .from(announcementMarks)
    .where(ofProtocol)
    .for('update', { skipLocked: true });
  if (mark) return mark.lastEvent;
  if ((await tx.$count(announcementMarks, ofProtocol)) > 0) return null;
  await tx
    .insert(announcementMarks)
    .values({ protocol, lastEvent: await readLastEvent(tx) })
    .onConflictDoNothing();
  return null;
}

async function readAnnounced(
  tx: Transaction,
  after: number,
  limit: number,
): Promise<(AnnouncedEvent & { id: number })[]> {
  const paths = tx
    .select({ path: storyAddresses.path })
    .from(storyAddresses)
    .where(eq(storyAddresses.storyId, storyEvents.storyId))
    .orderBy(asc(storyAddresses.path));
  const tags = tx
    .select({ tag: storyTags.tag })
    .from(storyTags)
    .where(eq(storyTags.storyId, storyEvents.storyId))
    .orderBy(asc(storyTags.position));
  const lines = tx
    .select({ slug: storyLines.slug })
    .from(storyLineStories)
    .innerJoin(storyLines, eq(storyLines.id, storyLineStories.lineId))
    .where(and(eq(storyLineStories.storyId, storyEvents.storyId), ne(storyLines.state, 'removed')))
    .orderBy(asc(storyLines.slug));
  const rows = await tx
    .select({
      id: storyEvents.id,
      kind: storyEvents.kind,
      at: storyEvents.at,
      actor: storyEvents.actor,
      touches: storyEvents.touches,
      story: {
        sample: stories.sample,
        state: stories.state,
        category: stories.category,
        path: stories.path,
        publishedAt: stories.publishedAt,
        firstPublishedAt: stories.firstPublishedAt,
      },
      paths: sql<string[]>`array ${paths}`,
      tags: sql<string[]>`array ${tags}`,
      lines: sql<string[]>`array ${lines}`,
    })
    .from(storyEvents)
    .leftJoin(stories, eq(stories.id, storyEvents.storyId))
    .where(gt(storyEvents.id, after))
    .orderBy(asc(storyEvents.id))
    .limit(limit);
  return rows.map(({ story, paths, tags, lines, kind, ...event }) => ({
    ...event,
    kind: kind as StoryEventKind,
    story: story && { ...story, isPublished: story.state === 'published', paths, tags, lines },
  }));
}

async function queue(
  tx: Transaction,
  protocol: Protocol,
  events: readonly (AnnouncedEvent & { id: number })[],
  window: number,
): Promise<void> {
  const now = new Date();
  /** The newest event of each address, in the order of the first. */
  const newest = new Map<string, number>();
  for (const event of events) {
    const { pages, feeds } = chooseAnnounced(event, now);
    for (const address of protocol === 'indexnow' ? pages : feeds) newest.set(address, event.id);
  }
  const rows = [...newest].map(([address, eventId]) => ({
    protocol,
    address,
    eventId,
    nextTryAt: inMilliseconds(window),
  }));
  for (let start = 0; start < rows.length; start += atOnce) {
    await tx
      .insert(announcements)
      .values(rows.slice(start, start + atOnce))
      .onConflictDoUpdate({
        target: [announcements.protocol, announcements.address],
        targetWhere: sql`state = 'waiting'`,
        // It keeps its turn, and the wait after a failure.
        set: { eventId: sql`excluded.event_id`, createdAt: sql`now()` },
      });
  }
}

/** By the database's clock, which all processes share. */
export function inMilliseconds(milliseconds: number): SQL {
  return sql`now() + make_interval(secs => ${milliseconds / 1000})`;
}
