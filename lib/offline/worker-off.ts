import { worker } from './worker-scope.ts';

/**
 * What `/sw.js` is with `SERVICE_WORKER=off`: takes the place of the worker a device has, deletes
 * what that one kept by itself, and goes. What readers saved stays theirs.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      ...['read', 'own', 'files', 'pictures'].map((name) => caches.delete(name)),
      worker.registration.unregister(),
    ]),
  );
});
