import 'server-only';
import { and, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { storyLineStories } from '#lib/database/line-tables.ts';
import { pictures, stories, storyPictures, storyTags, tags } from '#lib/database/schema.ts';
import { absentPicture } from './merge-pictures.ts';
import type { Door } from './publish-transaction.ts';
import type { Tag } from './story.ts';
import type { Dateline, PictureInput } from './story-input.ts';

export type StoryRow = typeof stories.$inferSelect;

/** The stored story, locked until the transaction ends; `undefined` when there is none. */
export async function readForChange(tx: Transaction, id: number): Promise<StoryRow | undefined> {
  const [row] = await tx.select().from(stories).where(eq(stories.id, id)).for('update');
  return row;
}

/** Replaces a story's tags. A tag's first spelling stays its name. */
export async function storeTags(
  tx: Transaction,
  storyId: number,
  given: readonly Tag[],
): Promise<void> {
  await tx.delete(storyTags).where(eq(storyTags.storyId, storyId));
  if (given.length === 0) return;
  await tx
    .insert(tags)
    .values([...given])
    .onConflictDoNothing();
  await tx
    .insert(storyTags)
    .values(given.map(({ slug }, position) => ({ storyId, tag: slug, position })));
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
  const absent = given.flatMap(({ pictureId, url }) => (pictureId === null && url ? [url] : []));
  const known = absent.length
    ? await tx
        .select({ id: pictures.id, url: pictures.sourceUrl })
        .from(pictures)
        .where(and(inArray(pictures.sourceUrl, absent), isNull(pictures.withdrawnAt)))
    : [];
  const rows = given.flatMap(({ url, pictureId, ...use }, position) => {
    const stored = pictureId ?? known.find((picture) => picture.url === url)?.id;
    return stored === undefined ? [] : [{ storyId, position, pictureId: stored, ...use }];
  });
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

/** A story's dateline as its columns. */
export function datelineColumns(dateline: Dateline | null) {
  return {
    datelineDay: dateline?.day ?? null,
    datelinePlaces: dateline?.places ?? [],
    datelineAuthor: dateline?.author ?? null,
  };
}
