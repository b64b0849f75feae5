import { formatMachineTime } from '#lib/clock/clock.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureHeight, pictureWidths } from '#lib/pictures/picture-size.ts';
import { type Label, labelOf, type Picture, type StoryCard } from './story.ts';
import type { UrgentStory } from './urgent.ts';

/** What keeps an open page up to date, as rails hold it and as `/api/latest` sends it. */

/** A story in a rail. */
export interface RailStory {
  id: number;
  path: string;
  headline: string;
  /** With Minsk's offset: `2026-11-22T14:31:00+03:00`. */
  publishedAt: string;
  label: Label | null;
  /** Of a story that stands, or may stand, first in «Топ-новости». */
  picture?: RailPicture;
}

/** The picture of a rail: one width serves every screen. */
export interface RailPicture {
  avif: string;
  webp: string;
  width: number;
  height: number;
  /** Its average colour, shown until it arrives. */
  colour: string;
}

/** A story among the newest, with what tells which lists show it. */
export interface LatestStory extends RailStory {
  category: string;
  flash: boolean;
  /** Slugs. */
  tags: string[];
}

/** The same for every reader. */
export interface Latest {
  /** The newest, newest first. */
  stories: LatestStory[];
  /** «Топ-новости» in their order: ids, one more than the rail shows, since an article leaves itself
   * out. */
  top: number[];
  /** Those of `top` that are not among the newest. */
  older: LatestStory[];
  /** Ids of stories taken back lately: none of them may stay on a page. */
  withdrawn: number[];
  /** The story of the bar for urgent ones; absent until the first answer. */
  urgent?: UrgentStory | null;
}

/** Pixels, sharp at the 352 a rail has. */
const railWidth = 640;

/** The part of a card the first place of «Топ-новости» shows: with its picture. */
export function toFirstRailStory(card: StoryCard): RailStory {
  return { ...toRailStory(card), ...(card.picture && { picture: toRailPicture(card.picture) }) };
}

function toRailPicture(picture: Picture): RailPicture {
  const widths = pictureWidths(picture, '16x9');
  const width = widths.find((one) => one >= railWidth) ?? widths.at(-1) ?? picture.width;
  return {
    avif: pictureAddress(picture, '16x9', width, 'avif'),
    webp: pictureAddress(picture, '16x9', width, 'webp'),
    width,
    height: pictureHeight(picture, '16x9', width),
    colour: picture.colour,
  };
}

/** The part of a card a rail shows. */
export function toRailStory(card: StoryCard): RailStory {
  return {
    id: card.id,
    path: card.path,
    headline: card.headline,
    publishedAt: formatMachineTime(card.publishedAt),
    label: labelOf(card),
  };
}
