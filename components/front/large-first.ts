import { labelOf, type StoryCard } from '#lib/stories/story.ts';

/**
 * A block's stories with the one it shows large in front: the newest with a picture. An urgent one
 * comes before it all the same.
 */
export function largeFirst<T extends Pick<StoryCard, 'picture' | 'urgency' | 'flash'>>(
  stories: readonly T[],
): T[] {
  const urgent = stories.slice(0, 1).filter((story) => labelOf(story) && !story.picture);
  const large = stories.filter(({ picture }) => picture).slice(0, 1);
  const inFront = [...urgent, ...large];
  return [...inFront, ...stories.filter((story) => !inFront.includes(story))];
}
