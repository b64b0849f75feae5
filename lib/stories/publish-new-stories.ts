import 'server-only';
import { sql } from 'drizzle-orm';
import { type WrittenColumns, writeColumns } from '#lib/database/copy-rows.ts';
import type { Transaction } from '#lib/database/database.ts';
import { insertRows } from '#lib/database/insert-rows.ts';
import { stories, storyAddresses } from '#lib/database/schema.ts';
import { packJson } from '#lib/packed-json.ts';
import { PlaceInPack } from './pack-originals.ts';
import type { PreparedStory, StoryState } from './prepare-story.ts';
import { chooseAddresses } from './publish-address.ts';
import { storeOriginals } from './publish-originals.ts';
import {
  type StoryRow,
  storeFormerAddresses,
  storeIdentifiers,
  storeNewPictures,
  storeNewTags,
} from './publish-story-parts.ts';
import type { Door } from './publish-transaction.ts';
import { columnsOf } from './story-columns.ts';
import type { StoryEventKind } from './story-event.ts';
import { wordsOfStory } from './story-words.ts';
import type { SeenStory } from './touches-of.ts';

/** What became of an input. `outdated`: a newer version is stored, nothing was changed. */
export interface Published {
  outcome: 'new' | 'updated' | 'unchanged' | 'outdated';
  id: number;
  state: StoryState;
  /** The story's address; `null` until it is first published. */
  path: string | null;
}

export const eventOfState = {
  held: 'held',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
} as const satisfies Record<StoryState, StoryEventKind>;

type NewStory = ReturnType<typeof newStory>;

/**
 * Stores stories that were not stored before, each in the state it comes in: a statement for each
 * table, whatever their number. For files of the door only.
 * @returns what became of each, in their order.
 */
export async function storeNew(
  door: Door,
  prepared: readonly PreparedStory[],
): Promise<Published[]> {
  if (prepared.length === 0) return [];
  const ids = await takeIds(door.tx, prepared.length);
  const stored = prepared.map((story, at) => newStory(story, ids[at] ?? 0, door.now));
  await giveAddresses(door.tx, stored);
  const rows = stored.map(({ story, ...columns }) => [
    story.row ?? rowOf(story),
    writeColumns(stories, columns),
  ]);
  await door.copyStories(rows);
  await storeOriginals(door.tx, stored);
  const own = stored.flatMap(({ id, path }) => (path === null ? [] : [{ path, storyId: id }]));
  if (own.length > 0) await door.tx.execute(insertRows(storyAddresses, own));
  const former = await storeFormerAddresses(door.tx, stored);
  await storeIdentifiers(door.tx, stored);
  await storeNewTags(door.tx, stored);
  const illustrated = await storeNewPictures(door.tx, stored);
  const paths = Map.groupBy([...own, ...former], ({ storyId }) => storyId);
  for (const one of stored) {
    const seen = seenOf(one, paths.get(one.id)?.map(({ path }) => path) ?? []);
    door.rememberAbsent(one.id, illustrated.has(one.id) ? null : seen);
  }
  await door.recordAll(
    stored.map(({ id, state, story }) => ({
      storyId: id,
      kind: eventOfState[state],
      words: story.words ?? wordsOfStory(story),
    })),
  );
  return stored.map((one) => answer('new', one));
}

/** Numbers grow in the order the stories came in. */
async function takeIds(tx: Transaction, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with ids as materialized (select pg_get_serial_sequence('stories', 'id')::regclass as ids)
    select nextval(ids) as id from ids, generate_series(1, ${count})`);
  return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

/** Of a story as it will be stored the columns that are the same whenever that is. */
export function rowOf(story: PreparedStory): WrittenColumns {
  const { visibleFrom: _visibleFrom, ...columns } = columnsOf(story);
  const isPacked = story.original instanceof PlaceInPack;
  const original = isPacked ? null : packJson(story.original);
  return writeColumns(stories, { ...columns, original });
}

/** A story with the columns that only its turn decides. */
function newStory(story: PreparedStory, id: number, now: Date) {
  const { state } = story;
  const isOut = state === 'published';
  return {
    story,
    id,
    state,
    changedAt: now,
    path: null as string | null,
    publishedAt: isOut ? timeOfPublication(story.publishedAt, story.visibleFrom, now) : null,
    firstPublishedAt: isOut ? now : null,
    visibleFrom: isOut ? null : story.visibleFrom,
    withdrawnAt: state === 'withdrawn' ? now : null,
  };
}

/** What readers see of a story without pictures, as it is read when it is compared. */
function seenOf(
  { id, state, path, publishedAt, firstPublishedAt, story }: NewStory,
  paths: string[],
): SeenStory {
  const { sample, source, headline, lead, bodyHtml, category, urgency, tags } = story;
  return {
    ...{ id, state, sample, source, headline, lead, category, path, publishedAt, urgency, paths },
    wasVisible: firstPublishedAt !== null,
    flash: lead === '' && bodyHtml === '',
    tags: tags.map(({ slug }) => slug),
    ...{ updatedAt: null, topPlace: null, topUntil: null },
    ...{ lines: [], corrections: [], pictures: [], live: null, livePictures: [] },
  };
}

async function giveAddresses(tx: Transaction, stored: readonly NewStory[]): Promise<void> {
  const chosen = await chooseAddresses(
    tx,
    stored.flatMap(({ id, publishedAt, story }) => {
      const { category, headline, slug } = story;
      return publishedAt === null ? [] : [{ id, category, headline, publishedAt, slug }];
    }),
  );
  for (const one of stored) one.path = chosen.get(one.id)?.path ?? null;
}

/** The source's time; a story shown only from a later instant on is news of that instant. */
export function timeOfPublication(
  publishedAt: Date | null,
  visibleFrom: Date | null,
  now: Date,
): Date {
  if (!publishedAt) return visibleFrom && visibleFrom < now ? visibleFrom : now;
  return visibleFrom && visibleFrom > publishedAt ? visibleFrom : publishedAt;
}

/** What became of an input that is stored as `row`. */
export function answer(
  outcome: Published['outcome'],
  { id, state, path }: Pick<StoryRow, 'id' | 'state' | 'path'>,
): Published {
  return { outcome, id, state, path };
}
