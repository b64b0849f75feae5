import { html } from '#lib/html.ts';

/** «Сохранить», for the row of an article's tools: pressed while the article is kept here. */
export function renderSave() {
  return html`<button type="button" class="save" data-action="save" aria-pressed="false"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 2h10v16l-5-4-5 4Z"></path></svg><span>Сохранить</span></button>`;
}
