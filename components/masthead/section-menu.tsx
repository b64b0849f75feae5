import { type Link, linkItems } from '#components/page/link-items.ts';
import {
  allNews,
  categories,
  markIn,
  stateBodies,
  weather,
} from '#components/page/section-links.ts';
import { Icon } from './icon.client.tsx';
import { ThemeSwitch } from './theme-switch.client.tsx';

/** A phone's menu: every section, and what stands in the first line on wider screens. */
export function SectionMenu({ path }: { path: string }) {
  const links = [allNews, ...categories, stateBodies, weather];
  const html = linkItems(links, undefined, (link: Link) => markIn(path, link));
  return (
    <details className="mast-menu" name="masthead">
      <summary aria-label="Меню">
        <Icon name="menu" />
      </summary>
      <div>
        <nav aria-label="Меню">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by linkItems */}
          <ul dangerouslySetInnerHTML={{ __html: html }} />
        </nav>
        <ThemeSwitch />
      </div>
    </details>
  );
}
