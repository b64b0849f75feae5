import type { Day } from '#lib/clock/clock.ts';
import type { LiveState, LiveText } from './live.ts';

/** Stories as readers see them: what `read-*` returns and components show. Only published ones. */

export interface Picture {
  /** Part of its address: `/pictures/<digest>/…`. */
  digest: string;
  width: number;
  height: number;
  /** `#rrggbb`, shown until the picture arrives. */
  colour: string;
  alt: string;
  caption: string;
  credit: string;
  /** 0–1 from the left and from the top: kept in every crop. */
  focalX: number;
  focalY: number;
}

/** A story in a list, a rail or a card. */
export interface StoryCard {
  id: number;
  path: string;
  headline: string;
  category: string;
  publishedAt: Date;
  urgency: number;
  /** A headline only: «Подробности ожидаются». */
  flash: boolean;
  picture: Picture | null;
  /** Of a story that grows by dated entries. */
  live?: LiveState;
  /** A mistake in it was corrected within the last day (`limits.correctedHours`). */
  corrected?: true;
}

/**
 * What is written before a headline: «Онлайн» while a live text goes on, «Молния» for a flash and
 * for urgency 1, «Срочно» for 2.
 */
export type Label = 'Онлайн' | 'Молния' | 'Срочно';

/** What of a story its label is chosen by. */
export type Labelled = Pick<StoryCard, 'urgency' | 'flash' | 'live'>;

export function labelOf({ urgency, flash, live }: Labelled): Label | null {
  if (live === 'open') return 'Онлайн';
  if (flash || urgency === 1) return 'Молния';
  return urgency === 2 ? 'Срочно' : null;
}

/** A card with its lead, for the front page and the large first story of a category. */
export interface StoryCardWithLead extends StoryCard {
  lead: string;
}

export interface StoryDateline {
  day: Day | null;
  places: string[];
  author: string | null;
}

export interface StoryCorrection {
  id: number;
  kind: 'correction' | 'clarification';
  at: Date;
  text: string;
}

export interface Tag {
  slug: string;
  name: string;
}

/** A whole published story, for its article page. */
export interface Story extends StoryCardWithLead {
  source: string;
  sourceName: string;
  sourceUrl: string | null;
  dateline: StoryDateline | null;
  /** Cleaned HTML; pictures stand as `<figure data-picture="N"></figure>`, N into `pictures`. */
  bodyHtml: string;
  bodyText: string;
  endMark: boolean;
  authors: string[];
  language: string;
  rights: string | null;
  usageTerms: string | null;
  /** Readers get the beginning here and the rest at its source. */
  onlyLead: boolean;
  tags: Tag[];
  /** Pictures of the body by their number; withdrawn ones are absent. */
  pictures: ReadonlyMap<number, Picture>;
  corrections: StoryCorrection[];
  updatedAt: Date | null;
  updateNote: string | null;
  /** Of a live text; its new entries are updates of the story (`updatedAt`). */
  liveText?: LiveText;
}

/** The last time readers got something else of a story: published, updated or corrected. */
export function lastChangeOf({
  publishedAt,
  updatedAt,
  corrections,
}: Pick<Story, 'publishedAt' | 'updatedAt' | 'corrections'>): Date {
  const times = [publishedAt, updatedAt ?? publishedAt, ...corrections.map(({ at }) => at)];
  return new Date(Math.max(...times.map(Number)));
}

/** What stands at an article's address. */
export type StoryAtPath =
  | { kind: 'story'; story: Story }
  | { kind: 'moved'; path: string }
  | { kind: 'withdrawn'; withdrawnAt: Date; note: string | null }
  | { kind: 'missing' };

/** What a link to a neighbour says. */
export type StoryLink = Pick<StoryCard, 'path' | 'headline'>;

/** The neighbours of a story in its category; `null` where it is the first or the last. */
export interface StoriesBeside {
  earlier: StoryLink | null;
  later: StoryLink | null;
}

/** One page of a list, newest first. */
export interface StoryPage {
  stories: StoryCard[];
  page: number;
  /** Whether a further page exists and may be shown (50 at most). */
  hasNext: boolean;
}
