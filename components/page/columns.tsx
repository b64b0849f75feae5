import type { ReactNode } from 'react';

/** The page's content and, beside or below it, what leads on from there. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="columns">
      <div>{children}</div>
      <aside aria-label="Другие новости">
        <div>{aside}</div>
      </aside>
    </div>
  );
}
