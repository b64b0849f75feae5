import 'server-only';
import type { Transaction } from '#lib/database/database.ts';
import { originalPacks } from '#lib/database/wire-tables.ts';
import { PlaceInPack } from './pack-originals.ts';
import type { PreparedStory } from './prepare-story.ts';

/** Stores the packs of stories whose originals are in some. */
export async function storeOriginals(
  tx: Transaction,
  stored: readonly { id: number; story: PreparedStory }[],
): Promise<void> {
  const places = stored.flatMap(({ id, story: { original } }) =>
    original instanceof PlaceInPack ? [{ id, ...original }] : [],
  );
  for (const [{ packed, count }, those] of Map.groupBy(places, ({ pack }) => pack)) {
    const stories = Array.from({ length: count }, () => 0);
    for (const { id, at } of those) stories[at] = id;
    const firstStory = Math.min(...those.map(({ id }) => id));
    await tx.insert(originalPacks).values({ firstStory, stories, packed });
  }
}
