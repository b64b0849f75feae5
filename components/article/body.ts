import { renderPicture } from '#components/page/picture.tsx';
import { type Html, html, readyHtml } from '#lib/html.ts';
import type { BodyPart } from '#lib/stories/split-body.ts';
import { renderFigure } from './article-figure.ts';
import { renderEmbed } from './embed.ts';
import { renderGallery } from './gallery.ts';
import { renderNotes } from './notes.ts';

/** The text after the lead, cleaned against the allow-list when the story entered. */
export function renderBody(body: readonly BodyPart[], withCredit: boolean): Html[] {
  return body.map((part) => renderPart(part, withCredit));
}

function renderPart(part: BodyPart, withCredit: boolean): Html {
  switch (part.kind) {
    case 'html':
      return html`<div class="prose">${readyHtml(part.html)}</div>`;
    case 'picture': {
      const { picture } = part;
      const sizes = '(min-width: 1140px) 690px, (min-width: 740px) 88vw, 100vw';
      return renderFigure(picture, withCredit, renderPicture({ picture, shape: 'full', sizes }));
    }
    case 'gallery':
      return renderGallery(part.pictures, part.caption, withCredit);
    case 'embed':
      return renderEmbed(part.embed, part.quote, part.caption);
    case 'facts': {
      const name =
        part.label === null ? html`aria-label="Справка"` : html`aria-labelledby="${part.label}"`;
      return html`<aside class="facts" ${name}>${renderBody(part.parts, withCredit)}</aside>`;
    }
    case 'notes':
      return renderNotes(part.notes);
  }
}
