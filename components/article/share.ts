import { type Html, html } from '#lib/html.ts';
import { shareAddresses } from './share-addresses.ts';

/** Plain links to the networks' own «share» pages, and the address to copy. */
export function renderShare(url: string): Html {
  const links = shareAddresses(url).map(
    ({ name, href }) => html`<li><a href="${href}" rel="nofollow noopener">${name}</a></li>`,
  );
  return html`<div class="share"><p>Поделиться</p><ul aria-label="Поделиться">${links}<li><button type="button" data-action="copy"><span>Скопировать ссылку</span></button></li></ul></div>`;
}
