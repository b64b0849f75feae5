import { type Link, linkItems } from '#components/page/link-items.ts';
import {
  allNews,
  categories,
  markIn,
  stateBodies,
  weather,
} from '#components/page/section-links.ts';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import { renderIcon } from './render-icon.ts';
import { ThemeSwitch } from './theme-switch.client.tsx';

/** A phone's menu: every section, and what stands in the first line on wider screens. */
export function SectionMenu({ path }: { path: string }) {
  const links = [allNews, ...categories, stateBodies, weather];
  const items = linkItems(links, undefined, (link: Link) => markIn(path, link));
  return (
    <details className="mast-menu" name="masthead">
      <StaticPart
        as="summary"
        at=".mast-menu summary"
        aria-label="Меню"
        html={renderIcon('menu')}
      />
      <div>
        <StaticPart as="nav" at=".mast-menu nav" aria-label="Меню" html={html`<ul>${items}</ul>`} />
        <ThemeSwitch />
      </div>
    </details>
  );
}
