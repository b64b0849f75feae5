import { readSearch } from '#lib/stories/read-search.ts';
import {
  formatSearchAddress,
  parseSearchQuestion,
  type SearchParameters,
} from '#lib/stories/search.ts';
import { Missing } from '../_views/missing.tsx';
import { SearchView } from '../_views/search.tsx';

interface Props {
  searchParams: Promise<SearchParameters>;
}

/** The search: its field and, once something is asked, what was found. */
export default async function SearchPage({ searchParams }: Props) {
  const question = parseSearchQuestion(await searchParams);
  const { query, page } = question;
  const answer = query !== '' && page !== null ? await readSearch({ ...question, page }) : null;
  const isEmpty = answer?.kind !== 'found' || answer.stories.length === 0;
  if (page !== 1 && isEmpty) return <Missing path={formatSearchAddress(question)} />;
  return <SearchView question={question} answer={answer} />;
}
