import { type Html, html } from '#lib/html.ts';

/** «Источник: НАЗВАНИЕ», with a link to the story there when its address is known. */
export function renderSourceLine(name: string, url: string | null): Html {
  return html`<p class="credit">Источник: ${url ? html`<a href="${url}">${name}</a>` : name}</p>`;
}
