/**
 * The shapes and widths a picture is shown in. Pure: components and route share it.
 */

/** Width divided by height: lead, card, small, shared link (1200×630); `null` keeps the picture's
 * own. */
const ratios = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1, '40x21': 40 / 21, full: null } as const;
export type PictureShape = keyof typeof ratios;

/** In the order pages offer them: the smallest file first; every browser reads the last. */
export const pictureExtensions = ['avif', 'webp', 'jpg'] as const;
export type PictureExtension = (typeof pictureExtensions)[number];

/** Pixels; each step is 1.3–2 times the one before, so that no screen gets much more than it
 * draws. 1200 and above is what search engines ask of a large picture. */
const widthLadder = [160, 320, 480, 640, 800, 1200, 1600] as const;

/** What a size is counted from; `width` and `height` of the original in pixels. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Widths the picture exists in for this shape, ascending, never enlarged; at least one: an
 * original narrower than the ladder has its own width. */
export function pictureWidths(original: Dimensions, shape: PictureShape): number[] {
  const widest = cropDimensions(original, shape).width;
  const widths = widthLadder.filter((width) => width <= widest);
  return widths.length > 0 ? widths : [widest];
}

/** Height in pixels of the picture made `width` pixels wide in this shape. */
export function pictureHeight(original: Dimensions, shape: PictureShape, width: number): number {
  const ratio = ratios[shape] ?? original.width / original.height;
  return Math.max(1, Math.round(width / ratio));
}

/** The part of the original this shape shows: as large as fits, and as near as the edges allow to
 * having the focal point (0–1 from the left and from the top) in its middle. */
export function cropOf(
  original: Dimensions,
  shape: PictureShape,
  focal: { x: number; y: number },
): Dimensions & { left: number; top: number } {
  const crop = cropDimensions(original, shape);
  const place = (side: number, kept: number, point: number) =>
    Math.min(Math.max(Math.round(side * point - kept / 2), 0), side - kept);
  return {
    ...crop,
    left: place(original.width, crop.width, focal.x),
    top: place(original.height, crop.height, focal.y),
  };
}

/** True for the name of a shape. */
export function isPictureShape(text: string): text is PictureShape {
  return Object.hasOwn(ratios, text);
}

/** True for an ending a picture is made with. */
export function isPictureExtension(text: string): text is PictureExtension {
  return (pictureExtensions as readonly string[]).includes(text);
}

function cropDimensions({ width, height }: Dimensions, shape: PictureShape): Dimensions {
  const ratio = ratios[shape];
  if (ratio === null) return { width, height };
  return {
    width: Math.max(1, Math.min(width, Math.floor(height * ratio))),
    height: Math.max(1, Math.min(height, Math.floor(width / ratio))),
  };
}
