import { site } from '#lib/site.ts';

/** «Все новости» and the categories: where to look without searching. */
export function Sections() {
  return (
    <ul className="sections">
      <li>
        <a href={site.allNews.path}>{site.allNews.label}</a>
      </li>
      {site.categories.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/${slug}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
