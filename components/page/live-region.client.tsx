'use client';

import useSWR, { mutate } from 'swr';

const key = 'announcement';

/** Has screen readers speak `text` when they come to it; an empty one forgets what was said. */
export function say(text: string): void {
  void mutate(key, text);
}

/** The page's one live region: seen by nobody, silent until something is said. */
export function LiveRegion() {
  const { data } = useSWR<string>(key);
  return (
    <p role="status" className="visually-hidden">
      {data}
    </p>
  );
}
