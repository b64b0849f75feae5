import { Sections } from './sections.tsx';

const hints = [
  ['«новый мост»', 'фраза целиком'],
  ['мост −Минск', 'без слова после минуса'],
  ['мост или паром', 'любое из двух'],
] as const;

/** Before anything is asked: how to ask, and where to look without asking. */
export function SearchHints() {
  return (
    <div className="no-results">
      <h2>Как искать</h2>
      <p>Слова находятся в любой форме: по запросу «урожая» — и «урожай», и «урожаем».</p>
      <ul>
        {hints.map(([example, meaning]) => (
          <li key={example}>
            <b>{example}</b> — {meaning}
          </li>
        ))}
      </ul>
      <p>Или посмотрите по разделам:</p>
      <Sections />
    </div>
  );
}
