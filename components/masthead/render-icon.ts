import { html } from '#lib/html.ts';
import { type IconName, iconDrawings } from './icon-drawings.ts';

/** The same small picture as `Icon`, in a static part of the masthead. */
export function renderIcon(name: IconName) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="${iconDrawings[name]}"></path></svg>`;
}
