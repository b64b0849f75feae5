import 'server-only';
import { eq } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { packJson } from '#lib/packed-json.ts';
import { originalOf } from './pack-originals.ts';
import { type PreparedStory, prepareStory, type StoryState } from './prepare-story.ts';
import { reserveAddress } from './publish-address.ts';
import {
  answer,
  eventOfState,
  type Published,
  storeNew,
  timeOfPublication,
} from './publish-new-stories.ts';
import {
  readForChange,
  type StoryRow,
  spreadState,
  storeFormerAddresses,
  storeIdentifiers,
  storePictures,
  storeTags,
} from './publish-story-parts.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';
import { readDecision, readUrgency } from './read-decision.ts';
import { readStoredStories } from './read-stored-stories.ts';
import { columnsOf } from './story-columns.ts';
import type { StoryEventKind } from './story-event.ts';
import type { StoryInput } from './story-input.ts';
import { keyOf } from './story-key.ts';

export type { Published } from './publish-new-stories.ts';

/**
 * The door: takes a story as it came and stores it, atomically. The same input twice changes
 * nothing; a changed input of the same source and identifier updates; an older version arriving
 * late does not overwrite.
 * @param now the instant of publication, for tests and archives; by default the clock's.
 * @throws {StoryInputError} naming the field and the reason; nothing was stored.
 */
export async function publishStory(
  input: StoryInput,
  by: By,
  now = new Date(),
): Promise<Published> {
  const story = prepareStory(input, now);
  return throughDoor(by, now, async (door) => {
    const known = (await readStoredStories([story], door.tx)).get(keyOf(story));
    const stored = known && (await readForChange(door.tx, known.id));
    if (stored) return storeAgain(door, story, stored);
    const [published] = await storeNew(door, [story]);
    if (!published) throw new Error('The story was not stored.');
    return published;
  });
}

/** Stores what came of a story that is stored already. For files of the door only. */
export async function storeAgain(
  door: Door,
  story: PreparedStory,
  stored: StoryRow,
): Promise<Published> {
  if (isOlder(story, stored)) return answer('outdated', stored);
  // What a feed brought is another matter when its source sends it.
  const isRaised = stored.pulled && !story.pulled;
  if (stored.inputDigest === story.inputDigest && !isRaised) {
    return storeLatePictures(door, story, stored);
  }
  if (story.state === 'withdrawn') return storeCancelled(door, story, stored);
  if (await isCancelledFor(door, story, stored)) return answer('outdated', stored);
  return storeChanged(door, story, stored);
}

async function storeLatePictures(
  door: Door,
  story: PreparedStory,
  stored: StoryRow,
): Promise<Published> {
  const changed = await storePictures(door, stored.id, story.pictures);
  if (!changed) return answer('unchanged', stored);
  await door.tx.update(stories).set({ changedAt: door.now }).where(eq(stories.id, stored.id));
  await door.record(stored.id, 'updated');
  return answer('updated', stored);
}

/** A cancellation carries no words, or placeholders: those that are stored stay, for a restore. */
async function storeCancelled(
  door: Door,
  { inputDigest, sourceVersion, sourceUpdatedAt }: PreparedStory,
  stored: StoryRow,
): Promise<Published> {
  const set = {
    inputDigest,
    // Many a cancellation has no number: that of what it cancels tells what comes after it.
    sourceVersion: sourceVersion ?? stored.sourceVersion,
    sourceUpdatedAt: sourceUpdatedAt ?? stored.sourceUpdatedAt,
  };
  if (stored.state !== 'withdrawn') {
    await door.remember([stored.id]);
    return answer('updated', await changeState(door, stored, 'withdrawn', { set }));
  }
  await door.tx.update(stories).set(set).where(eq(stories.id, stored.id));
  return answer('unchanged', stored);
}

async function storeChanged(
  door: Door,
  story: PreparedStory,
  stored: StoryRow,
): Promise<Published> {
  const columns = columnsOf(story);
  const { state, isDecided, visibleFrom } = await decide(door, story, stored);
  await door.remember([stored.id]);
  const [row = stored] = await door.tx
    .update(stories)
    .set({
      ...columns,
      original: packJson(originalOf(story)),
      externalId: stored.externalId,
      // An address holds its category: only a move changes it once published.
      category: stored.path ? stored.category : columns.category,
      urgency: await readUrgency(door.tx, story, stored),
      sample: stored.sample,
      visibleFrom,
      changedAt: door.now,
      ...(stored.state === 'published' && textDiffers(story, stored)
        ? { updatedAt: timeOfChange(story, stored, door.now), updateNote: null }
        : {}),
    })
    .where(eq(stories.id, stored.id))
    .returning();
  await storeTags(door.tx, row.id, story.tags);
  await storePictures(door, row.id, story.pictures);
  await storeFormerAddresses(door.tx, [{ id: row.id, story }]);
  await storeIdentifiers(door.tx, [{ id: row.id, story }]);
  if (state !== stored.state || (state === 'scheduled' && !isDecided)) {
    return answer(
      'updated',
      await changeState(door, row, state, { publishedAt: story.publishedAt }),
    );
  }
  await spreadState(door.tx, row);
  await door.record(row.id, 'updated');
  return answer('updated', row);
}

interface Decision {
  state: StoryState;
  /** An editor decided it. */
  isDecided: boolean;
  visibleFrom: Date | null;
}

/** The state a story has after its source sent it again. What an editor decided stays, unless there
 * is an embargo on what came. */
async function decide(door: Door, story: PreparedStory, stored: StoryRow): Promise<Decision> {
  const { visibleFrom } = story;
  const isReleased = stored.state === 'published' || stored.state === 'scheduled';
  const ofSource = story.heldBySource && isReleased ? stored.state : null;
  const decided = (await readDecision(door.tx, stored)) ?? ofSource;
  if (decided === 'published' && visibleFrom && visibleFrom > door.now) {
    return { state: 'scheduled', isDecided: false, visibleFrom };
  }
  if (decided === 'scheduled' && stored.visibleFrom) {
    const later =
      visibleFrom && visibleFrom > stored.visibleFrom ? visibleFrom : stored.visibleFrom;
    return { state: decided, isDecided: true, visibleFrom: later };
  }
  if (decided) return { state: decided, isDecided: true, visibleFrom };
  // What readers saw, and its source withholds now, is gone for them.
  const isTakenBack = story.state === 'held' && !story.heldBySource && stored.firstPublishedAt;
  return { state: isTakenBack ? 'withdrawn' : story.state, isDecided: false, visibleFrom };
}

/**
 * Brings a story into a state: gives it time and address when it is first published, records the
 * event, and brings everything that repeats its state in line. For files of the door only.
 * @param given the time readers shall see at the first publication (`null`: now, or the time an
 *   embargo ended), the event's kind, and further columns of the change.
 */
export async function changeState(
  door: Door,
  row: StoryRow,
  state: StoryState,
  given: { publishedAt?: Date | null; kind?: StoryEventKind; set?: Partial<StoryRow> } = {},
): Promise<StoryRow> {
  const change: Partial<StoryRow> = { ...given.set, state, changedAt: door.now };
  if (state === 'published' && !row.firstPublishedAt) {
    const publishedAt = timeOfPublication(given.publishedAt ?? null, row.visibleFrom, door.now);
    change.publishedAt = publishedAt;
    change.firstPublishedAt = door.now;
    change.path = await reserveAddress(door.tx, { ...row, publishedAt });
  }
  if (state === 'published') change.visibleFrom = null;
  if (state === 'withdrawn') change.withdrawnAt = door.now;
  else Object.assign(change, { withdrawnAt: null, withdrawalNote: null });
  const [changed = row] = await door.tx
    .update(stories)
    .set(change)
    .where(eq(stories.id, row.id))
    .returning();
  await spreadState(door.tx, changed);
  await door.record(row.id, given.kind ?? eventOfState[state]);
  return changed;
}

function timeOfChange(story: PreparedStory, stored: StoryRow, now: Date): Date {
  const sent = story.sourceUpdatedAt;
  return sent && sent <= now && stored.publishedAt && sent > stored.publishedAt ? sent : now;
}

function textDiffers(story: PreparedStory, stored: StoryRow): boolean {
  return (
    story.headline !== stored.headline ||
    story.lead !== stored.lead ||
    story.bodyText !== stored.bodyText
  );
}

/** True when its source withdrew the story and this is not surely newer: wires are sent again, and
 * archives imported again, long after a cancellation. */
async function isCancelledFor(
  door: Door,
  story: PreparedStory,
  stored: StoryRow,
): Promise<boolean> {
  if (stored.state !== 'withdrawn' || isOlder(stored, story)) return false;
  return (await readDecision(door.tx, stored)) !== 'withdrawn';
}

type Versioned = Pick<StoryRow, 'sourceVersion' | 'sourceUpdatedAt'>;

/** Version numbers decide where both have one, else the source's times of change. */
function isOlder(story: Versioned, stored: Versioned): boolean {
  if (story.sourceVersion !== null && stored.sourceVersion !== null) {
    if (story.sourceVersion !== stored.sourceVersion)
      return story.sourceVersion < stored.sourceVersion;
  }
  if (story.sourceUpdatedAt === null || stored.sourceUpdatedAt === null) return false;
  return story.sourceUpdatedAt < stored.sourceUpdatedAt;
}
