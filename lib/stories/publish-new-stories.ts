import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { insertRows } from '#lib/database/insert-rows.ts';
import { stories, storyAddresses } from '#lib/database/schema.ts';
import type { PreparedStory, StoryState } from './prepare-story.ts';
import { chooseAddresses } from './publish-address.ts';
import {
  datelineColumns,
  type StoryRow,
  storeFormerAddresses,
  storeNewPictures,
  storeNewTags,
} from './publish-story-parts.ts';
import type { Door } from './publish-transaction.ts';
import type { StoryEventKind } from './story-event.ts';

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

type NewRow = ReturnType<typeof newRow>;

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
  const rows = prepared.map((story, at) => newRow(story, ids[at] ?? 0, door.now));
  const stored = rows.map((row, at) => ({ ...row, story: prepared[at] as PreparedStory }));
  await giveAddresses(door.tx, rows);
  await door.tx.execute(insertRows(stories, rows));
  const own = rows.flatMap(({ id, path }) => (path === null ? [] : [{ path, storyId: id }]));
  if (own.length > 0) await door.tx.execute(insertRows(storyAddresses, own));
  await storeFormerAddresses(door.tx, stored);
  await storeNewTags(door.tx, stored);
  await storeNewPictures(door.tx, stored);
  for (const { id } of rows) door.rememberAbsent(id);
  await door.recordAll(
    stored.map(({ id, state, story: { words } }) => ({
      storyId: id,
      kind: eventOfState[state],
      words,
    })),
  );
  return rows.map((row) => answer('new', row));
}

/** Numbers grow in the order the stories came in. */
async function takeIds(tx: Transaction, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select nextval(pg_get_serial_sequence('stories', 'id')) as id from generate_series(1, ${count})`);
  return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

function newRow(story: PreparedStory, id: number, now: Date) {
  const { state } = story;
  const isOut = state === 'published';
  return {
    ...columnsOf(story),
    id,
    state,
    changedAt: now,
    path: null as string | null,
    publishedAt: isOut ? timeOfPublication(story.publishedAt, story.visibleFrom, now) : null,
    firstPublishedAt: isOut ? now : null,
    visibleFrom: isOut || state === 'held' ? null : story.visibleFrom,
    withdrawnAt: state === 'withdrawn' ? now : null,
  };
}

async function giveAddresses(tx: Transaction, rows: readonly NewRow[]): Promise<void> {
  const chosen = await chooseAddresses(
    tx,
    rows.flatMap(({ id, category, headline, publishedAt }) =>
      publishedAt === null ? [] : [{ id, category, headline, publishedAt }],
    ),
  );
  for (const row of rows) row.path = chosen.get(row.id)?.path ?? null;
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

/** What came as the columns it is stored in. */
export function columnsOf(story: PreparedStory) {
  const {
    dateline,
    pictures: _pictures,
    tags: _tags,
    state: _state,
    formerAddresses: _formerAddresses,
    slugline: _slugline,
    words: _words,
    heldBySource: _heldBySource,
    publishedAt,
    ...columns
  } = story;
  return {
    ...columns,
    sourcePublishedAt: publishedAt,
    ...datelineColumns(dateline),
  };
}

/** What became of an input that is stored as `row`. */
export function answer(
  outcome: Published['outcome'],
  { id, state, path }: Pick<StoryRow, 'id' | 'state' | 'path'>,
): Published {
  return { outcome, id, state, path };
}
