import { type Link, linkItems } from '#components/page/link-items.ts';
import {
  allNews,
  categories,
  markIn,
  stateBodies,
  weather,
} from '#components/page/section-links.ts';
import { sharedHtml } from '#components/page/shared-html.ts';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import { renderIcon } from './render-icon.ts';
import { ThemeSwitch } from './theme-switch.client.tsx';

const links = [allNews, ...categories, stateBodies, weather];
const icon = renderIcon('menu');

/** A phone's menu: every section, and what stands in the first line on wider screens. */
export function SectionMenu({ path }: { path: string }) {
  const markOf = (link: Link) => markIn(path, link);
  const items = sharedHtml(
    links,
    links.map(markOf).join(),
    () => html`<ul>${linkItems(links, undefined, markOf)}</ul>`,
  );
  return (
    <details className="mast-menu" name="masthead">
      <StaticPart as="summary" at=".mast-menu summary" aria-label="Меню" html={icon} />
      <div>
        <StaticPart as="nav" at=".mast-menu nav" aria-label="Меню" html={items} />
        <ThemeSwitch />
      </div>
    </details>
  );
}
