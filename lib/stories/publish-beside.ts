import 'server-only';
import type { Transaction } from '#lib/database/database.ts';
import { besideNote } from './notes.ts';
import type { StoryChange } from './publish-touches.ts';
import { readBesideIds } from './read-beside.ts';
import type { SeenStory } from './touches-of.ts';

/**
 * Whose neighbours a change makes others: the stories right before and after the place a story came
 * to, two at most, and none where it stayed. Those beside the place it left show it, and are touched
 * by its card.
 */
export async function findTouchedBeside(
  tx: Transaction,
  { before, after }: Omit<StoryChange, 'touches'>,
): Promise<string[]> {
  const place = placeOf(after);
  if (place === null || JSON.stringify(place) === JSON.stringify(placeOf(before))) return [];
  return (await readBesideIds(tx, place)).map(besideNote);
}

/** Where it stands in its category; `null` while no reader sees it. */
function placeOf(story: SeenStory | null) {
  if (story?.state !== 'published' || story.publishedAt === null) return null;
  const { id, category, publishedAt } = story;
  return { id, category, publishedAt };
}
