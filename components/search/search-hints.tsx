import { Sections } from './sections.tsx';

const hints = [
  ['«новый мост»', 'фраза целиком'],
  ['мост −Минск', 'без слова после минуса'],
  ['мост или паром', 'любое из двух'],
] as const;

/** Before anything is asked: how to ask, and where to look without asking. */
export function SearchHints() {
  return (
    <div className="search-hints">
      <h2>Как искать</h2>
      <p>Слова находятся в любой форме: по запросу «урожая» — и «урожай», и «урожаем».</p>
      <dl>
        {hints.map(([example, meaning]) => (
          <div key={example}>
            <dt>{example}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>Разделы</h2>
      <Sections />
    </div>
  );
}
