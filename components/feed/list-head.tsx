import type { ReactNode } from 'react';
import { type Crumb, Crumbs } from '#components/page/crumbs.tsx';
import { tieWords } from '#components/page/tie-words.ts';

/**
 * The heading of a list, the way to it and a line about it.
 * @param fresh what appears beside the heading once stories have come: its place is kept.
 */
export function ListHead({
  title,
  crumbs = [],
  note,
  fresh,
}: {
  title: string;
  crumbs?: readonly Crumb[];
  note?: string | undefined;
  fresh?: ReactNode;
}) {
  return (
    <header className="list-head">
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <div className={fresh ? 'with-fresh' : undefined}>
        <h1>{title}</h1>
        {fresh}
      </div>
      {note && <p>{tieWords(note)}</p>}
    </header>
  );
}
