import { site } from '#lib/site.ts';

/** Categories that fit beside «Все новости» on the narrowest desk; the others stand under «Ещё».
 * A phone shows them all in one strip that scrolls sideways. */
const beforeMore = 9;

interface Entry {
  path: string;
  name: string;
}

/**
 * «Все новости» and the categories; the section of the current page is marked.
 * @param path the page's own address.
 */
export function CategoryStrip({ path }: { path: string }) {
  const categories = site.categories.map(({ slug, name }) => ({ path: `/${slug}`, name }));
  const allNews = { path: site.allNews.path, name: site.allNews.label };
  const stateBodies = { path: site.stateBodies.path, name: site.stateBodies.label };
  const first = [allNews, ...categories.slice(0, beforeMore)];
  const rest = categories.slice(beforeMore);
  const restHasCurrent = rest.some((entry) => isInSection(path, entry));
  return (
    <nav className="strip" aria-label="Рубрики">
      <ul className="wrap">
        <Entries entries={[stateBodies]} path={path} className="on-phone" />
        <Entries entries={first} path={path} />
        <Entries entries={rest} path={path} className="off-desk" />
        {rest.length > 0 && (
          <li className="strip-more">
            <details>
              <summary className={restHasCurrent ? 'current' : undefined}>Ещё</summary>
              <ul>
                <Entries entries={rest} path={path} />
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Entries(props: { entries: Entry[]; path: string; className?: string }) {
  return props.entries.map((entry) => (
    <li key={entry.path} className={props.className}>
      <a href={entry.path} aria-current={currentMark(props.path, entry)}>
        {entry.name}
      </a>
    </li>
  ));
}

function isInSection(path: string, entry: Entry): boolean {
  return path === entry.path || path.startsWith(`${entry.path}/`);
}

/** `page` on the entry's own page, `true` on pages under it. */
function currentMark(path: string, entry: Entry): 'page' | 'true' | undefined {
  if (path === entry.path) return 'page';
  return isInSection(path, entry) ? 'true' : undefined;
}
