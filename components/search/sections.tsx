import { allNews, categories } from '#components/page/section-links.ts';

/** «Все новости» and the categories: where to look without searching. */
export function Sections() {
  return (
    <ul className="sections">
      {[allNews, ...categories].map(({ path, name }) => (
        <li key={path}>
          <a href={path}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
