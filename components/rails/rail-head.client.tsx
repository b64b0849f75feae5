'use client';

import { useRef } from 'react';
import { countNew } from './count-new.ts';

/** The heading of a rail and, once stories wait for the reader, the button that shows them. */
export function RailHead({
  id,
  title,
  fresh,
  onShow,
}: {
  id: string;
  title: string;
  /** How many wait. */
  fresh: number;
  onShow: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const show = () => {
    // The button goes: the list is read on from its heading.
    heading.current?.focus();
    onShow();
  };
  return (
    <div className="with-fresh">
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {fresh > 0 && (
        <button type="button" className="fresh" onClick={show}>
          {countNew(fresh)}
        </button>
      )}
    </div>
  );
}
