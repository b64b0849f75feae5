import { type Html, html } from '#lib/html.ts';

/** A step of the way to this page; the last one may be the page itself, without an address. */
export interface Crumb {
  name: string;
  path?: string;
}

/** `Все новости › Общество`: where the page stands. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav
      className="crumbs"
      aria-label="Вы здесь"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the templates of html.ts
      dangerouslySetInnerHTML={{ __html: renderSteps(crumbs).text }}
    />
  );
}

/** The same within a larger string. */
export function renderCrumbs(crumbs: readonly Crumb[]): Html {
  return html`<nav class="crumbs" aria-label="Вы здесь">${renderSteps(crumbs)}</nav>`;
}

function renderSteps(crumbs: readonly Crumb[]): Html {
  const steps = crumbs.map(({ name, path }) =>
    path ? html`<li><a href="${path}">${name}</a></li>` : html`<li><span>${name}</span></li>`,
  );
  return html`<ol>${steps}</ol>`;
}
