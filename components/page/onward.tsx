import type { ReactNode } from 'react';

/** A short page and, below it, what leads on from there. */
export function Onward({ rails, children }: { rails: ReactNode; children: ReactNode }) {
  return (
    <div className="onward">
      {children}
      <aside aria-label="Другие новости">{rails}</aside>
    </div>
  );
}
