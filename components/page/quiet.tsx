import type { ReactNode } from 'react';

/** A calm line where a list has nothing to show yet. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className="quiet">{children}</p>;
}
