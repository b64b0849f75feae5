import { type Day, isDay } from '#lib/clock/clock.ts';
import { categoryOf } from '#lib/site.ts';
import { limits } from './limits.ts';
import type { StoryCard } from './story.ts';

/** Days back from now, by what `period` says in an address. */
export const periodDays = { day: 1, week: 7, month: 30, year: 365 } as const;
export type SearchPeriod = keyof typeof periodDays;

/** Which of the stories with the words are wanted, and in what order. */
export interface SearchFilters {
  category: string | null;
  /** Not together with days. */
  period: SearchPeriod | null;
  /** Whole Minsk days, both inclusive; `from` is never after `to`. */
  from: Day | null;
  to: Day | null;
  order: 'relevant' | 'newest';
}

/** What a reader asks of the search. */
export interface SearchQuestion extends SearchFilters {
  /** The words as the reader wrote them, cleaned; empty when nothing was asked. */
  query: string;
  /** The reader wrote more than `limits.searchQuery` characters: the rest was left out. */
  shortened: boolean;
  /** From 1; `null` for a page no list has. */
  page: number | null;
}

/** A piece of a text; `hit`: a word that was asked for. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

/** A story that was found. */
export interface FoundStory extends StoryCard {
  markedHeadline: MarkedPiece[];
  /** Where lead or text speak of what was asked; the beginning of the lead when neither does. */
  excerpt: MarkedPiece[];
}

/** What the search answers. */
export type SearchAnswer =
  /** Nothing to look for: punctuation, words that stand in every text, or exclusions alone. */
  | { kind: 'unclear' }
  /** Not found out in the time a search may take: phrases of words that stand in every text. */
  | { kind: 'too-long' }
  | {
      kind: 'found';
      /** By the order asked for. */
      stories: FoundStory[];
      page: number;
      hasNext: boolean;
      /** Stories with the words; exact, unless `more`. */
      count: number;
      /** Whether there are more than `count`. */
      more: boolean;
      /** Stories on all pages together: the newest of those found. */
      shown: number;
      /** What may have been meant; `applied`: nothing was found otherwise, and these are its stories. */
      correction: { query: string; applied: boolean } | null;
    };

type Parameter = string | string[] | undefined;
/** Parameters of an address. */
export type SearchParameters = Partial<
  Record<'q' | 'page' | 'category' | 'period' | 'from' | 'to' | 'sort', Parameter>
>;

export const noFilters: SearchFilters = {
  category: null,
  period: null,
  from: null,
  to: null,
  order: 'relevant',
};

/**
 * Parses what stands after `/search?`; of a parameter given twice the first counts. A filter that
 * does not exist (a category there is not, the 31st of June) filters nothing; days given the wrong
 * way round are exchanged; days outrank a period.
 */
export function parseSearchQuestion(given: SearchParameters): SearchQuestion {
  const characters = [...cleanQuery(first(given.q) ?? '')];
  const [one, two] = [parseDay(first(given.from)), parseDay(first(given.to))];
  const [from, to] = one && two && one > two ? [two, one] : [one, two];
  return {
    query: characters.slice(0, limits.searchQuery).join('').trimEnd(),
    shortened: characters.length > limits.searchQuery,
    category: categoryOf(first(given.category) ?? '')?.slug ?? null,
    period: from || to ? null : parsePeriod(first(given.period)),
    from,
    to,
    order: first(given.sort) === 'newest' ? 'newest' : 'relevant',
    page: parsePage(first(given.page) ?? '1'),
  };
}

/** Whether anything but the words narrows or orders what is found. */
export function hasFilters({ category, period, from, to }: SearchFilters): boolean {
  return category !== null || period !== null || from !== null || to !== null;
}

/** The address of a page of results, written as a browser writes a form's; defaults are left out. */
export function formatSearchAddress(
  { query, category, period, from, to, order }: SearchFilters & { query: string },
  page = 1,
): string {
  const parameters = new URLSearchParams({ q: query });
  for (const [name, value] of Object.entries({ category, period, from, to })) {
    if (value !== null) parameters.set(name, value);
  }
  if (order === 'newest') parameters.set('sort', order);
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}

function first(parameter: Parameter): string | undefined {
  return Array.isArray(parameter) ? parameter[0] : parameter;
}

/** Without characters nobody sees: they part words, turn the line around or cannot be stored. */
export function cleanQuery(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function parsePeriod(text: string | undefined): SearchPeriod | null {
  return text !== undefined && Object.hasOwn(periodDays, text) ? (text as SearchPeriod) : null;
}

/** A day the archive may have. */
function parseDay(text: string | undefined): Day | null {
  if (text === undefined || !isDay(text)) return null;
  const year = Number(text.slice(0, 4));
  return year >= limits.archiveFirstYear && year <= limits.archiveLastYear ? text : null;
}

/** As strict as the pages of other lists: no `02`, `0` or `51`. */
function parsePage(text: string): number | null {
  const page = /^[1-9]\d?$/.test(text) ? Number(text) : null;
  return page !== null && page <= limits.pageDepth ? page : null;
}
