import { pictureAddress } from '#lib/pictures/picture-address.ts';
import {
  type PictureExtension,
  type PictureShape,
  pictureHeight,
  pictureWidths,
} from '#lib/pictures/picture-size.ts';
import type { Picture as StoryPicture } from '#lib/stories/story.ts';

interface Props {
  picture: StoryPicture;
  /** `16x9` lead, `4x3` card, `1x1` small, `full` uncropped. */
  shape: PictureShape;
  /** Width it is drawn at, as in the attribute of `<img>`: `(min-width: 1140px) 720px, 100vw`. */
  sizes: string;
  /** The one picture of the page that matters first. */
  priority?: boolean;
  /** Pixels of the widest file offered: twice what the place ever draws; all by default. */
  upTo?: number;
}

/** The widest JPEG offered: what reads neither AVIF nor WebP has no need for more. */
const JPEG_UP_TO = 800;

/** A picture as wide as its place, in its shape; its average colour until it arrives. */
export function Picture({ picture, shape, sizes, priority = false, upTo = 1600 }: Props) {
  const [least = picture.width, ...wider] = pictureWidths(picture, shape);
  const widths = [least, ...wider.filter((width) => width <= upTo)];
  const jpegWidth = widths.findLast((width) => width <= JPEG_UP_TO) ?? least;
  const widest = widths.at(-1) ?? least;
  const sources = (extension: PictureExtension) =>
    widths
      .map((width) => `${pictureAddress(picture, shape, width, extension)} ${width}w`)
      .join(', ');
  return (
    <picture className="block">
      <source type="image/avif" srcSet={sources('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={sources('webp')} sizes={sizes} />
      <img
        src={pictureAddress(picture, shape, jpegWidth, 'jpg')}
        alt={picture.alt}
        width={widest}
        height={pictureHeight(picture, shape, widest)}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : 'auto'}
        decoding="async"
        className="block h-auto w-full"
        style={{ backgroundColor: picture.colour }}
      />
    </picture>
  );
}
