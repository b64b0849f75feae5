import { renderPicture } from '#components/page/picture.tsx';
import { type Html, html, readyHtml } from '#lib/html.ts';
import type { BodyPart } from '#lib/stories/split-figures.ts';
import { renderFigure } from './article-figure.ts';

/** The text after the lead, cleaned against the allow-list when the story entered. */
export function renderBody(body: readonly BodyPart[], withCredit: boolean): Html[] {
  return body.map((part) => {
    if (part.kind === 'html') return html`<div class="prose">${readyHtml(part.html)}</div>`;
    const { picture } = part;
    const sizes = '(min-width: 1140px) 690px, (min-width: 740px) 88vw, 100vw';
    return renderFigure(picture, withCredit, renderPicture({ picture, shape: 'full', sizes }));
  });
}
