import 'server-only';
import { eq } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { liveEntries } from '#lib/database/live-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { applyTypography } from './apply-typography.ts';
import { type EntryWords, prepareLiveEntry } from './prepare-live-entry.ts';
import { requireLive } from './publish-live.ts';
import { changeStory, StoryChangeError } from './publish-state.ts';
import type { StoryRow } from './publish-story-parts.ts';
import type { By, Door } from './publish-transaction.ts';

export type EntryRow = typeof liveEntries.$inferSelect;

/** A new entry of a live text. */
export interface LiveEntryInput extends EntryWords {
  /** When it happened; the moment it enters unless given. */
  at?: Date;
  key?: boolean;
  author?: string | null;
  /** A stored original (`storePicture`), and the words under it. */
  picture?: { pictureId: number; caption?: string; credit?: string };
}

/**
 * Adds an entry to an open live text. Readers see it as an update of the story.
 * @returns its number.
 * @throws {StoryChangeError} when the story is no live text, it has ended, or the time is to come.
 * @throws {StoryInputError} for words that cannot be taken, naming the field.
 */
export function addLiveEntry(
  storyId: number,
  entry: LiveEntryInput,
  by: By,
  now = new Date(),
): Promise<number> {
  return changeStory(storyId, by, now, async (door, row) => {
    const live = await requireLive(door, storyId);
    if (live.state === 'ended') {
      throw new StoryChangeError(`The live text of ${storyId} has ended: «live reopen» goes on.`);
    }
    const at = entry.at ?? now;
    if (at > now) throw new StoryChangeError('The time of an entry has passed or is now.');
    const { key = false, author = null } = entry;
    const [added] = await door.tx
      .insert(liveEntries)
      .values({
        ...prepareLiveEntry(entry, row.language),
        ...pictureColumns(entry.picture, row.language),
        ...{ storyId, at, key, author },
      })
      .returning({ id: liveEntries.id });
    if (!added) throw new Error('The entry was not stored.');
    await markUpdated(door, row);
    await door.record(storyId, 'live-entry');
    return added.id;
  });
}

/**
 * Rewrites an entry; what is left out stays. Readers see «обновлено» when its words changed.
 * @throws {StoryChangeError} when there is no such entry, or it is removed.
 */
export function editLiveEntry(
  entryId: number,
  rewrite: Partial<EntryWords> & Pick<LiveEntryInput, 'picture'>,
  by: By,
  now = new Date(),
): Promise<EntryRow> {
  return changeEntry(entryId, by, now, async (door, entry, row) => {
    const given = { title: entry.title, bodyHtml: entry.bodyHtml, ...rewrite };
    const words = prepareLiveEntry(given, row.language);
    const set = { ...words, ...pictureColumns(rewrite.picture, row.language) };
    const isSame = Object.entries(set).every(([name, to]) => entry[name as keyof EntryRow] === to);
    if (isSame) return entry;
    await markUpdated(door, row);
    return storeEntry(door, entry, { ...set, updatedAt: now });
  });
}

/** Removes an entry from every page; open pages say «Сообщение снято» in its place. */
export function removeLiveEntry(entryId: number, by: By, now = new Date()): Promise<EntryRow> {
  return changeEntry(entryId, by, now, async (door, entry, row) => {
    await markUpdated(door, row);
    return storeEntry(door, entry, { withdrawnAt: now });
  });
}

/** Makes an entry a key moment, or an ordinary one again. */
export function setKeyMoment(
  entryId: number,
  key: boolean,
  by: By,
  now = new Date(),
): Promise<EntryRow> {
  return changeEntry(entryId, by, now, async (door, entry) =>
    entry.key === key ? entry : storeEntry(door, entry, { key }),
  );
}

async function changeEntry(
  entryId: number,
  by: By,
  now: Date,
  change: (door: Door, entry: EntryRow, row: StoryRow) => Promise<EntryRow>,
): Promise<EntryRow> {
  const ofEntry = eq(liveEntries.id, entryId);
  const [known] = await primaryDatabase().select().from(liveEntries).where(ofEntry);
  if (!known) throw new StoryChangeError(`There is no live entry ${entryId}.`);
  return changeStory(known.storyId, by, now, async (door, row) => {
    // Read again behind the door's lock: another editor may have been first.
    const [entry] = await door.tx.select().from(liveEntries).where(ofEntry);
    if (!entry || entry.withdrawnAt) throw new StoryChangeError(`Entry ${entryId} is removed.`);
    return change(door, entry, row);
  });
}

async function storeEntry(door: Door, entry: EntryRow, set: Partial<EntryRow>): Promise<EntryRow> {
  const [changed = entry] = await door.tx
    .update(liveEntries)
    .set(set)
    .where(eq(liveEntries.id, entry.id))
    .returning();
  await door.record(entry.storyId, 'live-changed');
  return changed;
}

/** What an entry says is what the story says: pages, sitemaps and feeds tell when it changed. */
async function markUpdated({ tx, now }: Door, row: StoryRow): Promise<void> {
  const isLater = row.state === 'published' && (row.updatedAt === null || row.updatedAt < now);
  await tx
    .update(stories)
    .set({ changedAt: now, ...(isLater && { updatedAt: now, updateNote: null }) })
    .where(eq(stories.id, row.id));
}

function pictureColumns(picture: LiveEntryInput['picture'], language: string) {
  if (!picture) return {};
  const { pictureId, caption = '', credit = '' } = picture;
  return { pictureId, caption: applyTypography(caption.trim(), language), credit: credit.trim() };
}
