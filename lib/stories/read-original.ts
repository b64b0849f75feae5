import 'server-only';
import { desc, lte, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import type { stories } from '#lib/database/schema.ts';
import { originalPacks } from '#lib/database/wire-tables.ts';
import { unpackJson } from '#lib/packed-json.ts';
import type { StoryInput } from './story-input.ts';

/**
 * The input a stored story was made of, dates as they are in JSON.
 * @throws when it is lost.
 */
export async function readOriginal(
  tx: Transaction,
  { id, original }: Pick<typeof stories.$inferSelect, 'id' | 'original'>,
): Promise<Partial<StoryInput>> {
  if (original) return unpackJson(original) as Partial<StoryInput>;
  const [found] = await tx
    .select()
    .from(originalPacks)
    .where(sql`${lte(originalPacks.firstStory, id)} and ${id} = any(${originalPacks.stories})`)
    .orderBy(desc(originalPacks.firstStory))
    .limit(1);
  if (!found) throw new Error(`The original of story ${id} is not stored.`);
  const originals = unpackJson(found.packed) as Partial<StoryInput>[];
  return originals[found.stories.indexOf(id)] ?? {};
}
