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
  /** Pixels of the narrowest file offered, where the original has it: 640 by default. */
  from?: number;
  /** Pixels of the widest file offered: twice what the place ever draws; all by default. */
  upTo?: number;
}

/** The widest JPEG offered: what reads neither AVIF nor WebP has no need for more. */
const JPEG_UP_TO = 800;

/** A picture as wide as its place, in its shape; its average colour until it arrives. */
export function Picture({
  picture,
  shape,
  sizes,
  priority = false,
  from = 640,
  upTo = 1600,
}: Props) {
  const all = pictureWidths(picture, shape);
  const least = all.find((width) => width >= from) ?? all.at(-1) ?? picture.width;
  const widths = [least, ...all.filter((width) => width > least && width <= upTo)];
  const jpegWidth = widths.findLast((width) => width <= JPEG_UP_TO) ?? least;
  const widest = widths.at(-1) ?? least;
  const isSmall = widths.length === 1;
  const sources = (extension: PictureExtension) =>
    isSmall
      ? { srcSet: pictureAddress(picture, shape, least, extension) }
      : {
          srcSet: widths
            .map((width) => `${pictureAddress(picture, shape, width, extension)} ${width}w`)
            .join(', '),
          sizes,
        };
  return (
    <picture>
      <source type="image/avif" {...sources('avif')} />
      {/* Between AVIF and JPEG a small picture saves less than its own address weighs. */}
      {!isSmall && <source type="image/webp" {...sources('webp')} />}
      <img
        src={pictureAddress(picture, shape, jpegWidth, 'jpg')}
        alt={picture.alt}
        width={widest}
        height={pictureHeight(picture, shape, widest)}
        {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        style={{ backgroundColor: picture.colour }}
      />
    </picture>
  );
}
