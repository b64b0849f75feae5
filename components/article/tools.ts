import { renderTextSize } from '#components/comfort/render-text-size.ts';
import { renderSave } from '#components/offline/render-save.ts';
import { type Html, html } from '#lib/html.ts';
import { toolDrawings } from './tool-drawings.ts';

/**
 * What may be done with the article, in one row under its headline: a line for each tool. All of
 * them act by script and are not there without one; «Прослушать» keeps its place, unseen, until it is
 * known that the browser has a voice.
 */
export function renderTools(): Html {
  return html`<p class="tools">${[
    renderTool('share', 'Поделиться'),
    renderTool('copy', 'Скопировать ссылку'),
    renderTool('print', 'Печать'),
    renderSave(),
    renderTextSize(),
    // The last one: where it stays unseen, its place is no gap.
    renderTool('listen', 'Прослушать'),
  ]}</p>`;
}

/** @param action what it does, a name of `actions.client.tsx` and of a drawing. */
function renderTool(action: keyof typeof toolDrawings, name: string): Html {
  return html`<button type="button" data-action="${action}"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="${toolDrawings[action]}"></path></svg><span>${name}</span></button>`;
}
