import { dayOf } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import { type Link, linkItems } from './link-items.ts';
import {
  allNews,
  categories,
  comfortLink,
  lines,
  mostRead,
  saved,
  weather,
} from './section-links.ts';
import { sharedHtml } from './shared-html.ts';
import { StaticPart } from './static-part.tsx';

const comfort = html`<li><a href="${comfortLink.path}" data-action="comfort">${comfortLink.name}</a></li>`;

/** Categories, the publication's own pages, years of the archive and ©. What is empty is absent. */
export function Footer({ years, now }: { years: readonly number[]; now: Date }) {
  const year = dayOf(now).slice(0, 4);
  const content = sharedHtml(years, `footer ${year}`, () => renderContent(years, year));
  return <StaticPart as="footer" at=".footer" className="footer" html={content} />;
}

function renderContent(years: readonly number[], year: string) {
  const pages = site.servicePages.map(({ slug, title }) => ({ path: `/${slug}`, name: title }));
  const feed = { path: '/rss.xml', name: 'RSS' };
  const bodies = { path: site.stateBodies.path, name: site.stateBodies.title };
  const archive = years.map((year) => ({ path: `${site.allNews.path}/${year}`, name: `${year}` }));
  const rights =
    site.copyrightHolder &&
    html`<p class="wrap footer-rights">© ${year} ${site.copyrightHolder}</p>`;
  return html`<div class="wrap footer-columns">${[
    renderLinks('Все рубрики', [allNews, ...categories, lines, mostRead, weather]),
    renderLinks('О портале', [...pages, bodies, saved, feed], comfort),
    renderLinks('Архив', archive),
  ]}</div>${rights}`;
}

function renderLinks(title: string, links: Link[], first?: Html) {
  if (links.length === 0) return html``;
  return html`<nav aria-label="${title}"><p>${title}</p><ul>${first}${linkItems(links)}</ul></nav>`;
}
