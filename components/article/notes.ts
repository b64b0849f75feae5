import { type Html, html, readyHtml } from '#lib/html.ts';

/** Footnotes under the text; each leads back to where the text names it. */
export function renderNotes(notes: readonly string[]): Html {
  const items = notes.map((note, index) => {
    const number = index + 1;
    return html`<li id="note_${number}">${readyHtml(note)} <a href="#ref_${number}" role="doc-backlink" aria-label="К тексту, примечание ${number}">↩</a></li>`;
  });
  return html`<section class="prose notes" aria-label="Примечания"><ol>${items}</ol></section>`;
}
