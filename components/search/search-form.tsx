import { minskDay } from '#lib/clock/day-words.ts';
import { site } from '#lib/site.ts';
import { limits } from '#lib/stories/limits.ts';
import {
  formatSearchAddress,
  hasFilters,
  noFilters,
  type SearchQuestion,
} from '#lib/stories/search.ts';

const periods = [
  ['', 'За всё время'],
  ['day', 'За сутки'],
  ['week', 'За неделю'],
  ['month', 'За месяц'],
  ['year', 'За год'],
] as const;

/** The field of the search page, with what was asked in it, and what narrows and orders it. */
export function SearchForm({ question, now }: { question: SearchQuestion; now: Date }) {
  const { query, category, period, from, to, order } = question;
  const hasDays = from !== null || to !== null;
  return (
    <search className="search-form" aria-label="Поиск по материалам">
      <form action="/search">
        <label htmlFor="search-query">Что найти</label>
        <div className="search-line">
          <input
            id="search-query"
            type="search"
            name="q"
            defaultValue={query}
            maxLength={limits.searchQuery}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">Найти</button>
        </div>
        <div className="search-filters">
          <select name="category" aria-label="Раздел" defaultValue={category ?? ''}>
            <option value="">Все разделы</option>
            {site.categories.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          <select name="period" aria-label="Период" defaultValue={period ?? ''}>
            {periods.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <select name="sort" aria-label="Порядок" defaultValue={order === 'newest' ? order : ''}>
            <option value="">Сначала подходящие</option>
            <option value="newest">Сначала новые</option>
          </select>
          <details open={hasDays}>
            <summary>Точные даты</summary>
            <p>
              <label>
                с <input type="date" name="from" defaultValue={from ?? ''} max={minskDay(now)} />
              </label>
              <label>
                по <input type="date" name="to" defaultValue={to ?? ''} max={minskDay(now)} />
              </label>
            </p>
          </details>
          {hasFilters(question) && (
            <a href={formatSearchAddress({ ...noFilters, query, order })}>Сбросить условия</a>
          )}
        </div>
      </form>
    </search>
  );
}
