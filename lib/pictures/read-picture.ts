import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { liveEntries } from '#lib/database/live-tables.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { pictureNote } from '#lib/stories/notes.ts';
import { prepared } from '#lib/stories/prepared-statement.ts';
import { type FocalPoint, focalPointOf } from './picture-address.ts';

/** What is known of a picture at its address, short of its bytes. */
export type PictureAtDigest =
  | {
      kind: 'picture';
      width: number;
      height: number;
      /** The points the published stories that use it keep, in percent. */
      focalPoints: FocalPoint[];
    }
  /** Withdrawn, or no published story uses it. */
  | { kind: 'gone' }
  | { kind: 'missing' };

/** The picture with this digest, as far as readers may see it now. */
export function readPicture(digest: string): Promise<PictureAtDigest> {
  return readOnce(`picture ${digest}`, async () => {
    note(pictureNote(digest));
    const rows = await pictureUses().execute({ digest });
    const [picture] = rows;
    if (!picture) return { kind: 'missing' };
    const uses = rows.flatMap((row) => (row.story === null ? [] : (row.use ?? [])));
    if (picture.withdrawnAt) return { kind: 'gone' };
    if (uses.length === 0) {
      const [entry] = await livePictureUses().execute({ digest });
      if (!entry) return { kind: 'gone' };
      uses.push(uncropped);
    }
    const { width, height } = picture;
    return { kind: 'picture', width, height, focalPoints: uses.map(focalPointOf) };
  });
}

/** The bytes of the original; `null` when there is none. Whether readers may see it is
 * `readPicture`'s answer. */
export async function readOriginal(digest: string): Promise<Buffer | null> {
  const [row] = await database()
    .select({ bytes: pictures.bytes })
    .from(pictures)
    .where(eq(pictures.digest, digest));
  return row?.bytes ?? null;
}

/** Live entries show their pictures whole. */
const uncropped = { focalX: 0.5, focalY: 0.5 };

function livePictureUses() {
  return prepared('picture_in_live_text', (db, name) =>
    db
      .select({ id: liveEntries.id })
      .from(liveEntries)
      .innerJoin(pictures, eq(pictures.id, liveEntries.pictureId))
      .innerJoin(stories, eq(stories.id, liveEntries.storyId))
      .where(
        and(
          eq(pictures.digest, sql.placeholder('digest')),
          sql`${liveEntries.withdrawnAt} is null and ${stories.state} = 'published'`,
        ),
      )
      .limit(1)
      .prepare(name),
  );
}

/** One row for each point it is kept at, published or not: a hundred stories with the same
 * portrait are one row. */
function pictureUses() {
  return prepared('picture_uses', (db, name) =>
    db
      .selectDistinct({
        width: pictures.width,
        height: pictures.height,
        withdrawnAt: pictures.withdrawnAt,
        use: { focalX: storyPictures.focalX, focalY: storyPictures.focalY },
        story: stories.state,
      })
      .from(pictures)
      .leftJoin(storyPictures, eq(storyPictures.pictureId, pictures.id))
      .leftJoin(
        stories,
        and(eq(stories.id, storyPictures.storyId), sql`${stories.state} = 'published'`),
      )
      .where(eq(pictures.digest, sql.placeholder('digest')))
      .prepare(name),
  );
}
