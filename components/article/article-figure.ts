import { type Html, html } from '#lib/html.ts';
import { formatCredit } from '#lib/pictures/format-credit.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureWidths } from '#lib/pictures/picture-size.ts';
import type { Picture } from '#lib/stories/story.ts';

/**
 * A picture with its caption and, where pictures have different credits, its own. A press opens the
 * whole picture: over the page where scripts run, as a file where they do not.
 * @param drawn the picture itself.
 */
export function renderFigure(picture: Picture, withCredit: boolean, drawn: Html): Html {
  const credit = withCredit ? formatCredit(picture.credit) : '';
  const words = html`${picture.caption} ${credit && html`<span>${credit}</span>`}`;
  const name = picture.alt.trim() === '' && html` aria-label="${picture.caption || 'Снимок'}"`;
  return html`<figure><a href="${wholePicture(picture)}" data-action="lightbox"${name}>${drawn}</a>${(picture.caption || credit) && html`<figcaption>${words}</figcaption>`}</figure>`;
}

/** The largest file of the uncropped picture, in the format everything opens. */
function wholePicture(picture: Picture): string {
  const widest = pictureWidths(picture, 'full').at(-1) ?? picture.width;
  return pictureAddress(picture, 'full', widest, 'jpg');
}
