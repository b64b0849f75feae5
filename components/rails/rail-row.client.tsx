'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A row of a rail. A withdrawn story leaves it at once and keeps its height: nothing moves. */
export function RailRow({
  withdrawn,
  className,
  children,
}: {
  withdrawn: boolean;
  className?: string;
  children: ReactNode;
}) {
  const row = useRef<HTMLLIElement>(null);
  const [minHeight, setMinHeight] = useState<number>();
  useEffect(() => {
    setMinHeight(withdrawn ? row.current?.getBoundingClientRect().height : undefined);
  }, [withdrawn]);
  if (minHeight === undefined) {
    return (
      <li ref={row} className={className}>
        {children}
      </li>
    );
  }
  return (
    <li ref={row} className="taken-back" style={{ minHeight }}>
      <p>Материал снят</p>
    </li>
  );
}
