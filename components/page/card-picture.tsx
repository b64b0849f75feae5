import type { Picture as StoryPicture } from '#lib/stories/story.ts';
import { Picture, renderPicture } from './picture.tsx';

/** Pixels of the narrowest and the widest file worth offering in a place. */
const widths = {
  /** Up to 160 px beside a headline: one file, sharp on every screen. */
  small: { from: 320, upTo: 320 },
  /** Up to a third of a desk, or a phone's width: one file again. */
  card: { from: 640, upTo: 640 },
  /** The first picture of the front page or of a category. */
  large: { from: 640, upTo: 1600 },
} as const;

interface Props {
  picture: StoryPicture;
  shape: '16x9' | '4x3' | '1x1';
  place: keyof typeof widths;
  sizes: string;
  priority?: boolean;
}

/** A picture beside the headline that says the same: without words of its own for screen readers. */
export function CardPicture(props: Props) {
  return <Picture {...silent(props)} />;
}

/** The same picture within a larger string. */
export function renderCardPicture(props: Props) {
  return renderPicture(silent(props));
}

function silent({ picture, place, ...props }: Props) {
  return { ...props, ...widths[place], picture: { ...picture, alt: '' } };
}
