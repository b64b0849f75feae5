import { limits } from '#lib/stories/limits.ts';

/** The field of the search page, with what was asked in it. */
export function SearchForm({ query }: { query: string }) {
  return (
    <search className="search-form" aria-label="Поиск по материалам">
      <form action="/search">
        <label htmlFor="search-query">Что найти</label>
        <div>
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
        <p>Кавычки ищут фразу целиком, минус перед словом исключает его.</p>
      </form>
    </search>
  );
}
