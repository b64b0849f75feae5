import { formatMachineTime } from '#lib/clock/clock.ts';
import { type Label, labelOf, type StoryCard } from './story.ts';

/** What keeps an open page up to date, as rails hold it and as `/api/latest` sends it. */

/** A story in a rail. */
export interface RailStory {
  id: number;
  path: string;
  headline: string;
  /** With Minsk's offset: `2026-11-22T14:31:00+03:00`. */
  publishedAt: string;
  label: Label | null;
}

/** A story among the newest, with what tells which lists show it. */
export interface LatestStory extends RailStory {
  category: string;
  flash: boolean;
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
