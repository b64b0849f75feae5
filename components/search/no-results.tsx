import type { ReactNode } from 'react';
import { Sections } from './sections.tsx';

/** Why there is nothing to show, and where to look instead. */
export function NoResults({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="no-results">
      <h2>{title}</h2>
      <p>{children}</p>
      <p>Или посмотрите по разделам:</p>
      <Sections />
    </div>
  );
}
