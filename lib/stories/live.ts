import type { Picture } from './story.ts';

/** Live texts («Онлайн») as readers see them: stories that grow by dated entries. */

export type LiveState = 'open' | 'ended';

/** One entry. */
export interface LiveEntry {
  /** Part of its anchor: `#e12`. */
  id: number;
  at: Date;
  /** Plain text; empty where the entry has none. */
  title: string;
  /** Cleaned HTML. */
  bodyHtml: string;
  bodyText: string;
  /** Listed above the entries. */
  key: boolean;
  author: string | null;
  picture: Picture | null;
  /** Last change of its words. */
  updatedAt: Date | null;
}

/** What a live text is, with its newest entries: for its page, feeds and structured data. */
export interface LiveText {
  state: LiveState;
  startedAt: Date;
  endedAt: Date | null;
  /** At most `limits.liveNewest`, newest first. */
  newest: LiveEntry[];
}

/** In which order entries are read, and which page of them: `?order=oldest&page=2`. */
export interface LiveView {
  /** `null`: the one the state asks for. */
  order: LiveOrder | null;
  /** From 1. */
  page: number;
}

export type LiveOrder = 'newest' | 'oldest';

/** A key moment, as the list above the entries names it. */
export interface LiveMoment {
  id: number;
  at: Date;
  /** Its title, or the beginning of its text. */
  title: string;
  /** The page its entry stands on, in the order asked for. */
  page: number;
}

/** One page of a live text's entries. */
export interface LivePage {
  order: LiveOrder;
  page: number;
  pages: number;
  entries: LiveEntry[];
  /** In the order of the page. */
  moments: LiveMoment[];
}

/** While it goes on the newest is what readers come for; what is over is read from its beginning. */
export function orderOf(state: LiveState): LiveOrder {
  return state === 'open' ? 'newest' : 'oldest';
}

/** The anchor of an entry within its page. */
export const entryAnchor = (id: number) => `e${id}`;

/** What an entry is called where its text is not shown: its title, or how the text begins. */
export function titleOf({ title, bodyText }: Pick<LiveEntry, 'title' | 'bodyText'>): string {
  if (title !== '') return title;
  const [sentence = ''] = /^.{0,140}?[.!?…](?=\s|$)/u.exec(bodyText) ?? [];
  if (sentence !== '') return sentence.replace(/\.$/, '');
  if (bodyText.length <= titleLength) return bodyText;
  return `${bodyText.slice(0, bodyText.lastIndexOf(' ', titleLength))}…`;
}

/** Characters of a text's beginning that stand for a title. */
const titleLength = 120;
