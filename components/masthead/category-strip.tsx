import { type Link, linkItems } from '#components/page/link-items.ts';
import { allNews, categories, markIn, stateBodies } from '#components/page/section-links.ts';
import { sharedHtml } from '#components/page/shared-html.ts';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';

/** Categories that fit beside «Все новости» on the narrowest tablet and on the narrowest desk; the
 * others stand under «Ещё». A phone shows them all in one strip that scrolls sideways. */
const fitting = { tablet: 4, desk: 9 };

/**
 * «Все новости» and the categories; the section of the current page is marked.
 * @param path the page's own address.
 */
export function CategoryStrip({ path }: { path: string }) {
  const markOf = (link: Link) => markIn(path, link);
  const marks = [stateBodies, allNews, ...categories].map(markOf).join();
  const content = sharedHtml(categories, `strip ${marks}`, () => renderContent(markOf));
  return <StaticPart as="nav" at=".strip" className="strip" aria-label="Разделы" html={content} />;
}

function renderContent(markOf: (link: Link) => ReturnType<typeof markIn>) {
  const everywhere = [allNews, ...categories.slice(0, fitting.tablet)];
  const onDesk = categories.slice(fitting.tablet, fitting.desk);
  const rest = categories.slice(fitting.desk);
  const hidden = rest.some(markOf) ? 'current' : onDesk.some(markOf) ? 'current on-tablet' : '';
  const hiddenItems = [
    ...linkItems(onDesk, 'not-on-desk', markOf),
    ...linkItems(rest, undefined, markOf),
  ];
  const more =
    hiddenItems.length > 0 &&
    html`<li class="strip-more${rest.length ? '' : ' not-on-desk'}"><details name="masthead"><summary class="${hidden}">Ещё</summary><ul>${hiddenItems}</ul></details></li>`;
  const items = [
    ...linkItems([stateBodies], 'on-phone', markOf),
    ...linkItems(everywhere, undefined, markOf),
    ...linkItems(onDesk, 'not-on-tablet', markOf),
    ...linkItems(rest, 'on-phone', markOf),
  ];
  return html`<ul class="wrap">${items}${more}</ul>`;
}
