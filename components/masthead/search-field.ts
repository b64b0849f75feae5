import { html } from '#lib/html.ts';
import { limits } from '#lib/stories/limits.ts';
import { renderIcon } from './render-icon.ts';

/** Asks the search page. */
export function renderSearchField() {
  return html`<search class="mast-find" aria-label="Поиск по сайту"><form action="/search"><input type="search" name="q" aria-label="Что искать" placeholder="Поиск" maxlength="${limits.searchQuery}" autocomplete="off" enterkeyhint="search"><button type="submit" aria-label="Найти">${renderIcon('search')}</button></form></search>`;
}
