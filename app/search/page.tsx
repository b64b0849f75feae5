import { readSearch } from '#lib/stories/read-search.ts';
import { formatSearchAddress, parseSearchQuestion } from '#lib/stories/search.ts';
import { Missing } from '../_views/missing.tsx';
import { SearchView } from '../_views/search.tsx';

interface Props {
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
}

/** The search: its field and, once something is asked, what was found. */
export default async function SearchPage({ searchParams }: Props) {
  const question = parseSearchQuestion(await searchParams);
  const { query, page } = question;
  const answer = query !== '' && page !== null ? await readSearch({ query, page }) : null;
  const isEmpty = answer?.kind !== 'found' || answer.stories.length === 0;
  if (page !== 1 && isEmpty) return <Missing path={formatSearchAddress(query)} />;
  return <SearchView question={question} answer={answer} />;
}
