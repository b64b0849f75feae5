'use client';

import { useEffect } from 'react';

/**
 * Once the page has nothing else to do: shows whether its article is saved, and starts the service
 * worker, which is told of the page and, later, that the connection is back.
 */
export function StartOffline() {
  useEffect(() => {
    const { serviceWorker } = navigator;
    const tell = async (what: string) => (await serviceWorker.ready).active?.postMessage(what);
    const start = async () => {
      const button = document.querySelector('.save');
      if (button && (await globalThis.caches?.match(location.pathname, { cacheName: 'saved' }))) {
        button.setAttribute('aria-pressed', 'true');
      }
      // In dev mode there is none: pages change with their code.
      if (!serviceWorker || process.env.NODE_ENV !== 'production') return;
      await serviceWorker.register('/sw.js');
      await tell('opened');
    };
    // A browser may refuse storage and workers: the page does without them.
    const run = () => start().catch(() => {});
    const online = () => serviceWorker && tell('online');
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
    else setTimeout(run, 2_000);
    addEventListener('online', online);
    return () => removeEventListener('online', online);
  }, []);
  return null;
}
