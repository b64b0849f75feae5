import { type Html, html } from '#lib/html.ts';
import type { Story } from '#lib/stories/story.ts';

type Sourced = Pick<Story, 'sourceName' | 'sourceUrl' | 'onlyLead'>;

/**
 * «Источник: НАЗВАНИЕ», with a link to the story there when its address is known. Of a story whose
 * beginning alone is shown, «Читать в источнике» leads on.
 */
export function renderSourceLine({ sourceName: name, sourceUrl: url, onlyLead }: Sourced): Html {
  if (onlyLead && url) {
    return html`<p class="rest"><a href="${url}">Читать в\u00a0источнике</a><span>${name}</span></p>`;
  }
  return html`<p class="credit">Источник: ${url ? html`<a href="${url}">${name}</a>` : name}</p>`;
}
