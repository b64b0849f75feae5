import { ListHead } from '#components/feed/list-head.tsx';
import { Columns } from '#components/page/columns.tsx';
import { NoResults } from '#components/search/no-results.tsx';
import { quote } from '#components/search/quote.ts';
import { Results } from '#components/search/results.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { SearchHints } from '#components/search/search-hints.tsx';
import { searchHead } from '#lib/discovery/page-head.ts';
import { limits } from '#lib/stories/limits.ts';
import {
  formatSearchAddress,
  hasFilters,
  noFilters,
  type SearchAnswer,
  type SearchQuestion,
} from '#lib/stories/search.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** The search page; `answer` is null while nothing was asked. */
export function SearchView({
  question,
  answer,
}: {
  question: SearchQuestion;
  answer: SearchAnswer | null;
}) {
  const { query, shortened } = question;
  const note = `Запрос длинный: поиск идёт по первым ${limits.searchQuery} знакам.`;
  return (
    <Portal path="/search" head={searchHead(query)}>
      <Columns aside={<Rails />}>
        <ListHead title="Поиск" note={shortened ? note : undefined} />
        <SearchForm question={question} now={new Date()} />
        {answer ? <Answer question={question} answer={answer} /> : <SearchHints />}
      </Columns>
    </Portal>
  );
}

function Answer({ question, answer }: { question: SearchQuestion; answer: SearchAnswer }) {
  const { query } = question;
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
      if (answer.count > 0) return <Results question={question} answer={answer} now={new Date()} />;
      if (hasFilters(question)) {
        const everywhere = formatSearchAddress({ ...noFilters, query });
        return (
          <NoResults title={`По запросу ${quote(query)} с этими условиями ничего не найдено`}>
            <a href={everywhere}>Искать во всех разделах за всё время</a>
          </NoResults>
        );
      }
      return (
        <NoResults title={`По запросу ${quote(query)} ничего не найдено`}>
          Проверьте, нет ли опечатки, или попробуйте другие слова.
        </NoResults>
      );
  }
}
