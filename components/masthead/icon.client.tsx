'use client';

import { type IconName, iconDrawings } from './icon-drawings.ts';

/** A small picture that says nothing on its own: what it stands on has words. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={iconDrawings[name]} />
    </svg>
  );
}
