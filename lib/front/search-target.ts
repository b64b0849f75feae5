import { limits } from '#lib/stories/limits.ts';
import { formatSearchAddress, parseSearchQuestion } from '#lib/stories/search.ts';
import { formatSuggestAddress, parseSuggestQuestion } from '#lib/stories/suggestions.ts';

/**
 * The one spelling of a search: every way of writing the same question, filters included, shares
 * its answer. Without words the filters have nothing to filter.
 * @returns `null` for a page no search has.
 */
export function formatSearchTarget(parameters: URLSearchParams): string | null {
  const given = Object.fromEntries([...parameters].reverse());
  const { page, shortened, ...question } = parseSearchQuestion(given);
  if (page === null) return null;
  if (question.query === '') return page === 1 ? '/search' : null;
  const query = shortened ? lengthen(question.query) : question.query;
  return formatSearchAddress({ ...question, query }, page);
}

/** The one spelling of a question for suggestions. */
export function formatSuggestTarget(parameters: URLSearchParams): string {
  return formatSuggestAddress(
    parseSuggestQuestion({ q: parameters.get('q'), format: parameters.get('format') }),
  );
}

/** The page says that the question was shortened, so it still has to be too long. */
function lengthen(query: string): string {
  return [...query].length < limits.searchQuery ? `${query} …` : `${query}…`;
}
