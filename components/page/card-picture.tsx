import type { Picture as StoryPicture } from '#lib/stories/story.ts';
import { Picture } from './picture.tsx';

/** Pixels of the widest file worth offering in a place at most half as wide. */
const upTo = { small: 320, card: 640, large: 1600 } as const;

/** A picture beside the headline that says the same: without words of its own for screen readers. */
export function CardPicture({
  picture,
  shape,
  place,
  sizes,
  priority = false,
}: {
  picture: StoryPicture;
  shape: '16x9' | '4x3' | '1x1';
  place: keyof typeof upTo;
  sizes: string;
  priority?: boolean;
}) {
  return (
    <Picture
      picture={{ ...picture, alt: '' }}
      shape={shape}
      sizes={sizes}
      priority={priority}
      upTo={upTo[place]}
    />
  );
}
