import { html } from '#lib/html.ts';

/** «А− А+»: the text of every page a step smaller or larger, for the row of an article's tools. */
export function renderTextSize() {
  return html`<span class="text-size"><button type="button" data-action="text-smaller" aria-label="Мельче текст">А−</button><button type="button" data-action="text-larger" aria-label="Крупнее текст">А+</button></span>`;
}
