import { limits } from './limits.ts';
import type { StoryCard } from './story.ts';

/** What a reader asks of the search. */
export interface SearchQuestion {
  /** The words as the reader wrote them, cleaned; empty when nothing was asked. */
  query: string;
  /** The reader wrote more than `limits.searchQuery` characters: the rest was left out. */
  shortened: boolean;
  /** From 1; `null` for a page no list has. */
  page: number | null;
}

/** A story that was found. */
export interface FoundStory extends StoryCard {
  /** The beginning of its lead; empty when it has none. */
  excerpt: string;
}

/** What the search answers. */
export type SearchAnswer =
  /** Nothing to look for: punctuation, words that stand in every text, or exclusions alone. */
  | { kind: 'unclear' }
  /** Not found out in the time a search may take: phrases of words that stand in every text. */
  | { kind: 'too-long' }
  | {
      kind: 'found';
      /** Where the words stand in the headline first, newest first among equals. */
      stories: FoundStory[];
      page: number;
      hasNext: boolean;
      /** Stories on all pages together. */
      count: number;
      /** Whether older ones match too. */
      more: boolean;
    };

type Parameter = string | string[] | undefined;

/** Parses what stands after `/search?`; of a parameter given twice the first counts. */
export function parseSearchQuestion(given: { q?: Parameter; page?: Parameter }): SearchQuestion {
  const characters = [...cleanQuery(first(given.q) ?? '')];
  return {
    query: characters.slice(0, limits.searchQuery).join('').trimEnd(),
    shortened: characters.length > limits.searchQuery,
    page: parsePage(first(given.page) ?? '1'),
  };
}

/** The address of a page of results, written as a browser writes a form's. */
export function formatSearchAddress(query: string, page = 1): string {
  const parameters = new URLSearchParams({ q: query });
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}

function first(parameter: Parameter): string | undefined {
  return Array.isArray(parameter) ? parameter[0] : parameter;
}

/** Without characters nobody sees: they part words, turn the line around or cannot be stored. */
function cleanQuery(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** As strict as the pages of other lists: no `02`, `0` or `51`. */
function parsePage(text: string): number | null {
  const page = /^[1-9]\d?$/.test(text) ? Number(text) : null;
  return page !== null && page <= limits.pageDepth ? page : null;
}
