import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { pictures } from '#lib/database/schema.ts';
import { checkPicture } from './check-picture.ts';

/**
 * Keeps a picture as an original, invisible until a published story uses it. The same picture
 * twice is kept once; a withdrawn one stays withdrawn.
 * @param sourceUrl where it came from, for the record.
 * @returns the picture's number for `StoryInput.pictures[].pictureId`.
 * @throws {PictureError} saying in words why the bytes are not taken.
 */
export async function storePicture(bytes: Buffer, sourceUrl: string | null): Promise<number> {
  const checked = await checkPicture(bytes);
  const [stored] = await database()
    .insert(pictures)
    .values({ ...checked, sourceUrl, storedAt: new Date() })
    .onConflictDoNothing({ target: pictures.digest })
    .returning({ id: pictures.id });
  if (stored) return stored.id;
  const [known] = await database()
    .select({ id: pictures.id })
    .from(pictures)
    .where(eq(pictures.digest, checked.digest));
  if (!known) throw new Error(`The picture ${checked.digest} was removed while it was stored`);
  return known.id;
}
