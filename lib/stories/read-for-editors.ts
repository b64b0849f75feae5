import 'server-only';
import { asc, desc, eq, or } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { stories, storyAddresses, storyCorrections, storyEvents } from '#lib/database/schema.ts';

/** A story as an editor sees it: of any state, with its history. */
export interface EditorsStory {
  story: typeof stories.$inferSelect;
  addresses: string[];
  corrections: (typeof storyCorrections.$inferSelect)[];
  events: (typeof storyEvents.$inferSelect)[];
}

/**
 * Finds a story of any state by its number, by any address it ever had (with or without the
 * site's origin), or by its source's identifier.
 * @returns its number; `null` when there is none.
 */
export async function readStoryId(reference: string): Promise<number | null> {
  const db = database();
  if (/^\d{1,15}$/.test(reference)) {
    const [row] = await db
      .select({ id: stories.id })
      .from(stories)
      .where(or(eq(stories.id, Number(reference)), eq(stories.externalId, reference)))
      .limit(1);
    return row?.id ?? null;
  }
  const path = URL.canParse(reference) ? new URL(reference).pathname : reference;
  const [address] = await db.select().from(storyAddresses).where(eq(storyAddresses.path, path));
  if (address) return address.storyId;
  const [row] = await db
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.externalId, reference))
    .limit(1);
  return row?.id ?? null;
}

/** The story with its addresses, corrections and history; `null` when there is none. */
export async function readForEditors(id: number): Promise<EditorsStory | null> {
  const db = database();
  const [story] = await db.select().from(stories).where(eq(stories.id, id));
  if (!story) return null;
  const [addresses, corrections, events] = await Promise.all([
    db.select().from(storyAddresses).where(eq(storyAddresses.storyId, id)),
    db
      .select()
      .from(storyCorrections)
      .where(eq(storyCorrections.storyId, id))
      .orderBy(asc(storyCorrections.at)),
    db.select().from(storyEvents).where(eq(storyEvents.storyId, id)).orderBy(asc(storyEvents.id)),
  ]);
  return { story, addresses: addresses.map(({ path }) => path), corrections, events };
}

/** Held and scheduled stories, latest change first. */
export function readWaiting(limit: number) {
  return database()
    .select({
      id: stories.id,
      state: stories.state,
      headline: stories.headline,
      category: stories.category,
      sourceName: stories.sourceName,
      visibleFrom: stories.visibleFrom,
      changedAt: stories.changedAt,
    })
    .from(stories)
    .where(or(eq(stories.state, 'held'), eq(stories.state, 'scheduled')))
    .orderBy(desc(stories.changedAt))
    .limit(limit);
}
