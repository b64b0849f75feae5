import { formatCredit } from '#lib/pictures/format-credit.ts';
import type { Picture } from '#lib/stories/story.ts';

/** Where the credits of a story's pictures stand. */
export interface StoryCredits {
  /** One line after the body, when every picture has the same credit. */
  line: string | null;
  /** Whether each picture carries its own credit instead. */
  underPictures: boolean;
}

/**
 * One credit shared by all pictures stands once after the body; different ones, or one that some
 * pictures lack, stand under each picture that has one; no credit, nothing.
 */
export function placeCredits(pictures: readonly Pick<Picture, 'credit'>[]): StoryCredits {
  const credits = new Set(pictures.map(({ credit }) => formatCredit(credit)));
  const [only = ''] = credits;
  if (credits.size > 1) return { line: null, underPictures: true };
  return { line: only === '' ? null : only, underPictures: false };
}
