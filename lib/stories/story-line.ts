import type { StoryCard } from './story.ts';

/** «Сюжеты» as readers see them: stories about one subject that goes on. Pure. */

export type LineState = 'open' | 'closed';

export interface StoryLine {
  slug: string;
  title: string;
  /** A sentence or two; empty where the editor wrote none. */
  description: string;
  /** Closed: told to its end. */
  state: LineState;
  /** Published stories. */
  count: number;
  /** When its first and its newest story were published. */
  firstAt: Date;
  newestAt: Date;
}

/** A line in a list of lines, with its newest story. */
export interface LineCard extends StoryLine {
  newest: StoryCard;
}

/** A story in its line. */
export interface LineStory extends StoryCard {
  /** «Ключевой момент». */
  key: boolean;
}

/** What an article shows of its line: the stories nearest to it, newest first. */
export interface LineOfStory extends Pick<StoryLine, 'slug' | 'title' | 'count'> {
  near: StoryCard[];
}

/** What stands at the address of a line. */
export type LineAtAddress =
  | { kind: 'line'; line: StoryLine; stories: LineStory[]; hasNext: boolean }
  | { kind: 'moved'; slug: string }
  | { kind: 'removed' }
  | { kind: 'missing' };

/**
 * Chooses the stories of a line next to one of them: those right before and after it in turn, so
 * that where one side ends the other goes on.
 * @param later right after it, the nearest first; `earlier` right before it, likewise.
 * @returns `count` at most, newest first.
 */
export function chooseNear<T>(later: readonly T[], earlier: readonly T[], count: number): T[] {
  const fewEarlier = Math.min(earlier.length, Math.ceil(count / 2));
  const ofLater = later.slice(0, count - fewEarlier);
  return [...ofLater.toReversed(), ...earlier.slice(0, count - ofLater.length)];
}
