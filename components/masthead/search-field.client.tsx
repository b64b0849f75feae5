'use client';

import { Icon } from './icon.client.tsx';

/**
 * Asks the search page, without scripts too: it is a browser component only to travel once.
 * @param longest characters of a question.
 */
export function SearchField({ longest }: { longest: number }) {
  return (
    <search className="mast-find" aria-label="Поиск по сайту">
      <form action="/search">
        <input
          type="search"
          name="q"
          aria-label="Что искать"
          placeholder="Поиск"
          maxLength={longest}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" aria-label="Найти">
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
