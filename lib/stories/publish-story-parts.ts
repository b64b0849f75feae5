import 'server-only';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { insertRows } from '#lib/database/insert-rows.ts';
import { storyLineStories } from '#lib/database/line-tables.ts';
import {
  pictures,
  stories,
  storyAddresses,
  storyPictures,
  storyTags,
  tags,
} from '#lib/database/schema.ts';
import { storyIdentifiers } from '#lib/database/wire-tables.ts';
import { absentPicture } from './merge-pictures.ts';
import type { PreparedStory } from './prepare-story.ts';
import type { Door } from './publish-transaction.ts';
import type { Tag } from './story.ts';
import type { PictureInput } from './story-input.ts';

export type StoryRow = typeof stories.$inferSelect;

/** The stored story, locked until the transaction ends; `undefined` when there is none. */
export async function readForChange(tx: Transaction, id: number): Promise<StoryRow | undefined> {
  const [row] = await tx.select().from(stories).where(eq(stories.id, id)).for('update');
  return row;
}

/** A story that is stored and what came of it. */
interface Stored {
  id: number;
  story: PreparedStory;
}

/** Replaces a story's tags. A tag's first spelling stays its name. */
export async function storeTags(
  tx: Transaction,
  storyId: number,
  given: readonly Tag[],
): Promise<void> {
  await tx.delete(storyTags).where(eq(storyTags.storyId, storyId));
  await insertTags(
    tx,
    given.map((tag, position) => ({ ...tag, storyId, position, publishedAt: null })),
  );
}

/** The tags of stories that had none. */
export async function storeNewTags(
  tx: Transaction,
  stored: readonly (Stored & { publishedAt: Date | null })[],
): Promise<void> {
  await insertTags(
    tx,
    stored.flatMap(({ id, story, publishedAt }) =>
      story.tags.map((tag, position) => ({ ...tag, storyId: id, position, publishedAt })),
    ),
  );
}

async function insertTags(
  tx: Transaction,
  uses: readonly (Tag & { storyId: number; position: number; publishedAt: Date | null })[],
): Promise<void> {
  if (uses.length === 0) return;
  const names = new Map(uses.toReversed().map(({ slug, name }) => [slug, name]));
  await tx.execute(
    sql`${insertRows(
      tags,
      [...names].map(([slug, name]) => ({ slug, name })),
    )} on conflict do nothing`,
  );
  await tx.execute(
    insertRows(
      storyTags,
      uses.map(({ slug, name: _, ...use }) => ({ ...use, tag: slug })),
    ),
  );
}

/**
 * The addresses stories had elsewhere. One that leads to another story already stays with it.
 * @returns those that lead to these now.
 */
export async function storeFormerAddresses(
  tx: Transaction,
  stored: readonly Stored[],
): Promise<{ path: string; storyId: number }[]> {
  const rows = stored.flatMap(({ id, story }) =>
    story.formerAddresses.map((path) => ({ path, storyId: id, isFormer: true })),
  );
  if (rows.length === 0) return [];
  const { path, storyId } = storyAddresses;
  const inserted = await tx.execute<{ path: string; story_id: string }>(
    sql`${insertRows(storyAddresses, rows)} on conflict do nothing returning ${path}, ${storyId}`,
  );
  return inserted.rows.map((row) => ({ path: row.path, storyId: Number(row.story_id) }));
}

/** What else the source calls stories. One that means another story already goes on meaning it. */
export async function storeIdentifiers(
  tx: Transaction,
  stored: readonly { id: number; story: Pick<PreparedStory, 'source' | 'identifiers'> }[],
): Promise<void> {
  const rows = stored.flatMap(({ id, story: { source, identifiers } }) =>
    identifiers.map((externalId) => ({ source, externalId, storyId: id })),
  );
  if (rows.length === 0) return;
  await tx.execute(sql`${insertRows(storyIdentifiers, rows)} on conflict do nothing`);
}

/** Brings what repeats a story's state elsewhere in line with it. Call after every change of state. */
export async function spreadState(
  tx: Transaction,
  story: Pick<StoryRow, 'id' | 'state' | 'publishedAt'>,
): Promise<void> {
  const publishedAt = story.state === 'published' ? story.publishedAt : null;
  await tx.update(storyTags).set({ publishedAt }).where(eq(storyTags.storyId, story.id));
  await tx
    .update(storyLineStories)
    .set({ publishedAt })
    .where(eq(storyLineStories.storyId, story.id));
}

/**
 * Replaces a story's pictures. One that could not be had this time is taken from what is stored
 * under the same address; still absent, the story goes without it.
 * @returns whether the stored pictures differ from before.
 */
export async function storePictures(
  { tx, remember }: Pick<Door, 'tx' | 'remember'>,
  storyId: number,
  given: readonly PictureInput[],
): Promise<boolean> {
  const rows = await pictureRows(tx, [{ id: storyId, pictures: given }]);
  const ofStory = eq(storyPictures.storyId, storyId);
  const before = await tx.select().from(storyPictures).where(ofStory);
  if (fingerprint(before) === fingerprint(rows)) return false;
  await remember([storyId]);
  await tx.delete(storyPictures).where(ofStory);
  if (rows.length > 0) await tx.insert(storyPictures).values(rows);
  return true;
}

/**
 * The stored pictures of a story as its input would name them, each at its number: `url` is where the
 * original came from, and a number without a picture has one that cannot be had.
 */
export async function readPicturesForChange(
  tx: Transaction,
  storyId: number,
): Promise<PictureInput[]> {
  const { storyId: _, position, ...use } = getTableColumns(storyPictures);
  const rows = await tx
    .select({ position, use, url: pictures.sourceUrl })
    .from(storyPictures)
    .innerJoin(pictures, eq(pictures.id, storyPictures.pictureId))
    .where(eq(storyPictures.storyId, storyId));
  const named: PictureInput[] = [];
  for (const { position, use, url } of rows) named[position] = { ...use, url };
  return Array.from(named, (picture) => picture ?? absentPicture);
}

/** The pictures of stories that had none. @returns which stories have some now. */
export async function storeNewPictures(
  tx: Transaction,
  stored: readonly Stored[],
): Promise<Set<number>> {
  const uses = stored.map(({ id, story }) => ({ id, pictures: story.pictures }));
  const rows = await pictureRows(tx, uses);
  if (rows.length > 0) await tx.execute(insertRows(storyPictures, rows));
  return new Set(rows.map(({ storyId }) => storyId));
}

/** Pictures as they are stored: those that came, or are known by their address. */
async function pictureRows(
  tx: Transaction,
  stored: readonly { id: number; pictures: readonly PictureInput[] }[],
) {
  const all = stored.flatMap((story) => story.pictures);
  const absent = all.flatMap(({ pictureId, url }) => (pictureId === null && url ? [url] : []));
  const known = absent.length
    ? await tx
        .select({ id: pictures.id, url: pictures.sourceUrl })
        .from(pictures)
        .where(
          and(
            sql`${pictures.sourceUrl} = any(${sql.param(absent)}::text[])`,
            isNull(pictures.withdrawnAt),
          ),
        )
    : [];
  const byUrl = new Map(known.toReversed().map(({ id, url }) => [url, id]));
  return stored.flatMap(({ id, pictures: given }) =>
    given.flatMap(({ url, pictureId, ...use }, position) => {
      const found = pictureId ?? byUrl.get(url);
      return found === undefined ? [] : [{ storyId: id, position, pictureId: found, ...use }];
    }),
  );
}

function fingerprint(rows: readonly (typeof storyPictures.$inferSelect)[]): string {
  return rows
    .map(({ position, pictureId, caption, alt, credit, focalX, focalY }) =>
      // The database keeps focal points in four bytes.
      JSON.stringify([
        ...[position, pictureId, caption, alt, credit],
        ...[Math.fround(focalX), Math.fround(focalY)],
      ]),
    )
    .sort()
    .join('\n');
}
