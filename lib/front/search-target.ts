import { limits } from '#lib/stories/limits.ts';
import { formatSearchAddress, parseSearchQuestion } from '#lib/stories/search.ts';

/**
 * The one spelling of a search: every way of writing the same question shares its answer.
 * @returns `null` for a page no search has.
 */
export function formatSearchTarget(parameters: URLSearchParams): string | null {
  const { query, shortened, page } = parseSearchQuestion({
    q: parameters.get('q') ?? undefined,
    page: parameters.get('page') ?? undefined,
  });
  if (page === null) return null;
  if (query === '') return page === 1 ? '/search' : null;
  return formatSearchAddress(shortened ? lengthen(query) : query, page);
}

/** The page says that the question was shortened, so it still has to be too long. */
function lengthen(query: string): string {
  return [...query].length < limits.searchQuery ? `${query} …` : `${query}…`;
}
