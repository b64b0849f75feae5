import { limits } from './limits.ts';
import { cleanQuery } from './search.ts';

/** What somebody who writes in a search field has written so far. */
export interface SuggestQuestion {
  /** In small letters, at most `limits.suggestQuery` characters. */
  query: string;
  /** For the portal's own field, or for the field of a browser (OpenSearch). */
  format: 'portal' | 'opensearch';
}

/** One line under a search field, and where it leads. */
export interface Suggestion {
  kind: 'section' | 'tag' | 'words' | 'story';
  text: string;
  path: string;
}

/** What `/api/suggest` answers. */
export interface Suggestions {
  query: string;
  suggestions: Suggestion[];
}

export function parseSuggestQuestion(given: {
  q: string | null;
  format: string | null;
}): SuggestQuestion {
  const query = [...cleanQuery(given.q ?? '').toLowerCase()].slice(0, limits.suggestQuery);
  return {
    query: query.join('').trimEnd(),
    format: given.format === 'opensearch' ? 'opensearch' : 'portal',
  };
}

/** Its address in the one spelling that all who ask the same share. */
export function formatSuggestAddress({ query, format }: SuggestQuestion): string {
  const parameters = new URLSearchParams({ q: query });
  if (format === 'opensearch') parameters.set('format', format);
  return `/api/suggest?${parameters}`;
}
