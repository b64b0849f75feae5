import type { Picture } from '#lib/stories/story.ts';
import {
  isPictureExtension,
  isPictureShape,
  type PictureExtension,
  type PictureShape,
} from './picture-size.ts';

/**
 * `/pictures/<digest>/16x9-640.avif`, and `/pictures/<digest>/16x9-at-30-70-640.avif` where the
 * point kept in the crop is not the middle: it belongs to the story's use of the picture, so that
 * two stories may show one original differently.
 */
export interface PictureSize {
  shape: PictureShape;
  /** Percent from the left and from the top; the middle for `full`, which is not cropped. */
  focal: FocalPoint;
  /** Pixels. */
  width: number;
  extension: PictureExtension;
}

export interface FocalPoint {
  x: number;
  y: number;
}

const middle: FocalPoint = { x: 50, y: 50 };
const sizePattern =
  /^(?<shape>\w+?)(?:-at-(?<x>\d{1,3})-(?<y>\d{1,3}))?-(?<width>\d{1,4})\.(?<extension>\w+)$/;

/** The address of a made size. `width` is one of `pictureWidths`; any other answers 404. */
export function pictureAddress(
  picture: Pick<Picture, 'digest' | 'focalX' | 'focalY'>,
  shape: PictureShape,
  width: number,
  extension: PictureExtension,
): string {
  const focal = shape === 'full' ? middle : focalPointOf(picture);
  return `/pictures/${picture.digest}/${pictureSizeName({ shape, focal, width, extension })}`;
}

/** The last part of a size's address. */
export function pictureSizeName({ shape, focal, width, extension }: PictureSize): string {
  const point = isMiddle(focal) ? '' : `-at-${focal.x}-${focal.y}`;
  return `${shape}${point}-${width}.${extension}`;
}

/** Reads the last part of an address back; `null` for anything `pictureAddress` does not write. */
export function parsePictureSize(text: string): PictureSize | null {
  const { shape = '', x, y, width, extension = '' } = sizePattern.exec(text)?.groups ?? {};
  if (!isPictureShape(shape) || !isPictureExtension(extension)) return null;
  const focal = x === undefined ? middle : { x: Number(x), y: Number(y) };
  const size = { shape, focal, width: Number(width), extension };
  // One spelling only: no leading zeros, no middle written out, no point where nothing is cropped.
  if (shape === 'full' && !isMiddle(focal)) return null;
  return pictureSizeName(size) === text ? size : null;
}

/** The point of a use (0–1) in percent, as addresses name it. */
export function focalPointOf(use: { focalX: number; focalY: number }): FocalPoint {
  return { x: Math.round(use.focalX * 100), y: Math.round(use.focalY * 100) };
}

/** True for the middle, which addresses leave out. */
export function isMiddle(focal: FocalPoint): boolean {
  return focal.x === middle.x && focal.y === middle.y;
}
