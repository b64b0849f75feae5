'use client';

import { type ComponentType, useEffect, useState } from 'react';

/** Keeps an open live text up to date: its code comes only where there is one. */
export function LivePlace({ story }: { story: number }) {
  const [Updates, setUpdates] = useState<ComponentType<{ story: number }>>();
  useEffect(() => {
    // Without its code the page is what the server made: complete, and as new as when it came.
    import('./live-updates.client.tsx').then(
      (loaded) => setUpdates(() => loaded.LiveUpdates),
      () => {},
    );
  }, []);
  return Updates && <Updates story={story} />;
}
