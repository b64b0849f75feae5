import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { limits } from './limits.ts';
import type { PictureSize } from './picture-address.ts';
import { cropOf, type PictureExtension, pictureHeight } from './picture-size.ts';

/** Part of the names of made sizes: a new recipe does not serve the old one's files. Raise it with
 * any change below. */
export const recipe = 1;

/** Qualities that look alike. AVIF's third effort is three to four times quicker than its fourth
 * and as small; more effort than these costs a reader's first sight seconds. */
const encodings: Record<PictureExtension, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 52, effort: 3 }),
  webp: (image) => image.webp({ quality: 76, effort: 4 }),
  jpg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
};

/**
 * Makes one size of an original.
 * @param original bytes kept by `storePicture`.
 * @param size with a width of `pictureWidths`: nothing is enlarged.
 */
export async function makeSize(original: Buffer, size: PictureSize): Promise<Buffer> {
  const image = sharp(original, { limitInputPixels: limits.originalPixels });
  const { width, height } = await image.metadata();
  const dimensions = { width, height };
  const focal = { x: size.focal.x / 100, y: size.focal.y / 100 };
  const cropped = image
    .extract(cropOf(dimensions, size.shape, focal))
    .resize(size.width, pictureHeight(dimensions, size.shape, size.width), { fit: 'fill' })
    .timeout({ seconds: limits.workSeconds });
  return encodings[size.extension](cropped).toBuffer();
}
