import type { StoryCard } from '#lib/stories/story.ts';

/** Rows from one picture to the next: a feed is scanned by its words, pictures give it a rhythm. */
const step = 3;

/**
 * Which rows of a feed show their picture: the first that has one, then every third row, or the
 * next one after it that has a picture.
 * @returns the stories' ids.
 */
export function choosePictures(stories: readonly Pick<StoryCard, 'id' | 'picture'>[]): Set<number> {
  const chosen = new Set<number>();
  let last = -step;
  stories.forEach(({ id, picture }, index) => {
    if (!picture || index - last < step) return;
    chosen.add(id);
    last = index;
  });
  return chosen;
}
