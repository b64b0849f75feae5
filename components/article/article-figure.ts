import { type Html, html } from '#lib/html.ts';
import { formatCredit } from '#lib/pictures/format-credit.ts';
import type { Picture } from '#lib/stories/story.ts';

/**
 * A picture with its caption and, where pictures have different credits, its own.
 * @param drawn the picture itself.
 */
export function renderFigure(picture: Picture, withCredit: boolean, drawn: Html): Html {
  const credit = withCredit ? formatCredit(picture.credit) : '';
  const words = html`${picture.caption} ${credit && html`<span>${credit}</span>`}`;
  return html`<figure>${drawn}${(picture.caption || credit) && html`<figcaption>${words}</figcaption>`}</figure>`;
}
