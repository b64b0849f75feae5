import 'server-only';
import { inArray } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { pictures } from '#lib/database/schema.ts';

/**
 * Which of these addresses we have pictures from already, so that a feed read every few minutes
 * does not fetch them again. Withdrawn ones count: they stay withdrawn.
 * @returns the pictures' numbers by address.
 */
export async function readStoredPictures(
  addresses: readonly string[],
): Promise<Map<string, number>> {
  if (addresses.length === 0) return new Map();
  const rows = await database()
    .select({ id: pictures.id, address: pictures.sourceUrl })
    .from(pictures)
    .where(inArray(pictures.sourceUrl, [...addresses]));
  return new Map(rows.flatMap(({ id, address }) => (address === null ? [] : [[address, id]])));
}
