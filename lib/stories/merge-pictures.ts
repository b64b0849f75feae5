import type { PictureInput } from './story-input.ts';

/** Holds the number of a picture that is not there. */
export const absentPicture: PictureInput = {
  url: null,
  pictureId: null,
  caption: '',
  alt: '',
  credit: '',
  focalX: 0.5,
  focalY: 0.5,
};

/**
 * A story's pictures after a rewrite: those it had keep their numbers, as its stored body names them
 * by number; a picture it had already gets the name the new body calls it by.
 * @param known the stored ones, the main one first.
 */
export function mergePictures(
  known: readonly PictureInput[],
  rewrite: { mainPicture?: PictureInput; bodyPictures?: readonly PictureInput[] },
): PictureInput[] {
  const [main = absentPicture, ...rest] = known;
  const merged = [rewrite.mainPicture ?? main, ...rest];
  for (const picture of rewrite.bodyPictures ?? []) {
    const number = merged.findIndex(({ pictureId }) => pictureId === picture.pictureId);
    const former = merged[number];
    if (former) merged[number] = { ...former, url: picture.url };
    else merged.push(picture);
  }
  return merged;
}
