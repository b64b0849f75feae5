import { countWords } from '#components/page/count-words.ts';
import { renderPicture } from '#components/page/picture.tsx';
import { type Html, html, readyHtml } from '#lib/html.ts';
import type { Picture } from '#lib/stories/story.ts';
import { renderFigure } from './article-figure.ts';

const snimki = { one: 'снимок', few: 'снимка', many: 'снимков' };

/**
 * Pictures that belong together, cropped alike, each with its words under it.
 * @param caption words about all of them, clean HTML.
 */
export function renderGallery(
  pictures: readonly Picture[],
  caption: string,
  withCredit: boolean,
): Html {
  const sizes = '(min-width: 740px) 370px, 50vw';
  const items = pictures.map((picture) => {
    const drawn = renderPicture({ picture, shape: '4x3', sizes, from: 320, upTo: 800 });
    return html`<li>${renderFigure(picture, withCredit, drawn)}</li>`;
  });
  const name = `Галерея: ${countWords(pictures.length, snimki)}`;
  return html`<figure class="gallery">${caption && html`<figcaption>${readyHtml(caption)}</figcaption>`}<ul aria-label="${name}">${items}</ul></figure>`;
}
