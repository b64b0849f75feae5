import { ListHead } from '#components/feed/list-head.tsx';
import { Columns } from '#components/page/columns.tsx';
import { NoResults } from '#components/search/no-results.tsx';
import { Results } from '#components/search/results.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { Sections } from '#components/search/sections.tsx';
import { searchHead } from '#lib/discovery/page-head.ts';
import { limits } from '#lib/stories/limits.ts';
import type { SearchAnswer, SearchQuestion } from '#lib/stories/search.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** The search page; `answer` is null while nothing was asked. */
export function SearchView({
  question: { query, shortened },
  answer,
}: {
  question: SearchQuestion;
  answer: SearchAnswer | null;
}) {
  const note = `Запрос длинный: поиск идёт по первым ${limits.searchQuery} знакам.`;
  return (
    <Portal path="/search" head={searchHead(query)}>
      <Columns aside={<Rails />}>
        <ListHead title="Поиск" note={shortened ? note : undefined} />
        <SearchForm query={query} />
        {answer ? <Answer query={query} answer={answer} /> : <Sections />}
      </Columns>
    </Portal>
  );
}

function Answer({ query, answer }: { query: string; answer: SearchAnswer }) {
  switch (answer.kind) {
    case 'unclear':
      return (
        <NoResults title="Уточните запрос">
          Нужно хотя бы одно слово, по которому можно искать: только предлогов, знаков или
          исключений мало.
        </NoResults>
      );
    case 'too-long':
      return (
        <NoResults title="Поиск занял слишком много времени">
          Добавьте к запросу более редкое слово или уберите кавычки.
        </NoResults>
      );
    case 'found':
      return answer.count > 0 ? (
        <Results query={query} answer={answer} now={new Date()} />
      ) : (
        <NoResults title={`По запросу ${quote(query)} ничего не найдено`}>
          Проверьте, нет ли опечатки, или попробуйте другие слова.
        </NoResults>
      );
  }
}

/** In «ёлочки»; the reader's own become „лапки“. */
function quote(query: string): string {
  return `«${query.replaceAll('«', '„').replaceAll('»', '“')}»`;
}
