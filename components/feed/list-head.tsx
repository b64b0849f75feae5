import { type Crumb, Crumbs } from '#components/page/crumbs.tsx';
import { tieWords } from '#components/page/tie-words.ts';

/** The heading of a list, the way to it and a line about it. */
export function ListHead({
  title,
  crumbs = [],
  note,
}: {
  title: string;
  crumbs?: readonly Crumb[];
  note?: string | undefined;
}) {
  return (
    <header className="list-head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <h1>{title}</h1>
      {note && <p>{tieWords(note)}</p>}
    </header>
  );
}
