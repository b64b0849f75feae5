import { type Link, linkItems } from '#components/page/link-items.ts';
import { site } from '#lib/site.ts';

/** Categories that fit beside «Все новости» on the narrowest desk; the others stand under «Ещё».
 * A phone shows them all in one strip that scrolls sideways. */
const beforeMore = 9;

const categories = site.categories.map(({ slug, name }) => ({ path: `/${slug}`, name }));
const stateBodies = { path: site.stateBodies.path, name: site.stateBodies.label };
const allNews = { path: site.allNews.path, name: site.allNews.label };

/**
 * «Все новости» and the categories; the section of the current page is marked.
 * @param path the page's own address.
 */
export function CategoryStrip({ path }: { path: string }) {
  const first = [allNews, ...categories.slice(0, beforeMore)];
  const rest = categories.slice(beforeMore);
  const markOf = (link: Link) => markIn(path, link);
  const items =
    linkItems([stateBodies], 'on-phone', markOf) +
    linkItems(first, undefined, markOf) +
    linkItems(rest, 'off-desk', markOf);
  const summary = rest.some(markOf) ? '<summary class="current">' : '<summary>';
  const more = `${summary}Ещё</summary><ul>${linkItems(rest, undefined, markOf)}</ul>`;
  const html =
    rest.length === 0 ? items : `${items}<li class="more-of"><details>${more}</details></li>`;
  return (
    <nav className="strip" aria-label="Разделы">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by linkItems */}
      <ul className="wrap" dangerouslySetInnerHTML={{ __html: html }} />
    </nav>
  );
}

/** `page` on the section's own page, `true` on pages under it. */
function markIn(path: string, link: Link): 'page' | 'true' | undefined {
  if (path === link.path) return 'page';
  return path.startsWith(`${link.path}/`) ? 'true' : undefined;
}
