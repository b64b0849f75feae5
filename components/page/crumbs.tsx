/** A step of the way to this page; the last one may be the page itself, without an address. */
export interface Crumb {
  name: string;
  path?: string;
}

/** `Все новости › Общество`: where the page stands. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Вы здесь">
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={name}>{path ? <a href={path}>{name}</a> : <span>{name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
