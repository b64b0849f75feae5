import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { type PictureShape, pictureHeight, pictureWidths } from '#lib/pictures/picture-size.ts';
import type { Picture } from '#lib/stories/story.ts';

/** Pixels: what search engines ask of a large picture (Google, «Article», property `image`). */
const wide = 1200;
const shapes = ['1x1', '4x3', '16x9'] as const satisfies PictureShape[];

/**
 * Paths of a picture for search engines: square, 4:3 and 16:9, each 1200 pixels wide, where the
 * original is large enough; where it is for none, the picture uncropped. Nothing is enlarged.
 */
export function searchPictures(picture: Picture): string[] {
  const wides = shapes
    .filter((shape) => pictureWidths(picture, shape).includes(wide))
    .map((shape) => pictureAddress(picture, shape, wide, 'jpg'));
  if (wides.length > 0) return wides;
  const widest = pictureWidths(picture, 'full').at(-1) ?? picture.width;
  return [pictureAddress(picture, 'full', widest, 'jpg')];
}

/** A picture beside a shared link. */
export interface SharedPicture {
  path: string;
  width: number;
  height: number;
  type: 'image/jpeg' | 'image/png';
  alt: string;
}

/**
 * A picture cropped to 1200×630; `null` where the original is too small for it.
 * @param title says what it belongs to where nobody has described it.
 */
export function sharedPicture(picture: Picture, title: string): SharedPicture | null {
  if (!pictureWidths(picture, '40x21').includes(wide)) return null;
  return {
    path: pictureAddress(picture, '40x21', wide, 'jpg'),
    width: wide,
    height: pictureHeight(picture, '40x21', wide),
    type: 'image/jpeg',
    alt: picture.alt || title,
  };
}
