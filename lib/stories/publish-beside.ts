import 'server-only';
import type { Transaction } from '#lib/database/database.ts';
import { besideNote } from './notes.ts';
import type { StoryChange } from './publish-touches.ts';
import { readBesideIds } from './read-beside.ts';
import type { SeenStory } from './touches-of.ts';

/**
 * Whose neighbours each of several changes makes others: the stories right before and after the
 * place a story came to, two at most, and none where it stayed. Those beside the place it left show
 * it, and are touched by its card.
 * @returns for each change, in their order.
 */
export async function findTouchedBeside(
  tx: Transaction,
  changes: readonly Omit<StoryChange, 'touches'>[],
): Promise<string[][]> {
  const places = changes.map(({ before, after }) => {
    const place = placeOf(after);
    return JSON.stringify(place) === JSON.stringify(placeOf(before)) ? null : place;
  });
  const found = await readBesideIds(
    tx,
    places.filter((place) => place !== null),
  );
  return places.map((place) => (place ? (found.get(place.id) ?? []).map(besideNote) : []));
}

/** Where it stands in its category; `null` while no reader sees it. */
function placeOf(story: SeenStory | null) {
  if (story?.state !== 'published' || story.publishedAt === null) return null;
  const { id, category, publishedAt } = story;
  return { id, category, publishedAt };
}
