import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureHeight, pictureWidths } from '#lib/pictures/picture-size.ts';
import type { Picture } from '#lib/stories/story.ts';
import { limits } from './limits.ts';

/** A picture as feeds name it: whole, as JPEG, which every program shows. */
export interface FeedPicture {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * The size of a picture that feeds name: the widest up to `limits.pictureWidth`, never enlarged.
 * @param siteUrl the public origin.
 */
export function feedPicture(picture: Picture, siteUrl: string): FeedPicture {
  const widths = pictureWidths(picture, 'full');
  const width = widths.findLast((width) => width <= limits.pictureWidth) ?? picture.width;
  return {
    url: siteUrl + pictureAddress(picture, 'full', width, 'jpg'),
    width,
    height: pictureHeight(picture, 'full', width),
  };
}
