import { CacheExpiration } from 'workbox-expiration';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { checkKept, isGone } from './check-kept.ts';
import {
  aboutOf,
  forgetPage,
  isFullDevice,
  keepPage,
  matchCopy,
  matchFile,
  matchPicture,
  sweepFiles,
} from './kept-pages.ts';
import { offlineLimits } from './limits.ts';
import { markCopy, markOffline } from './mark-copy.ts';
import { isStoryPath } from './page-parts.ts';
import { type WorkerEvent, worker } from './worker-scope.ts';

/**
 * The service worker, `/sw.js`. Every page comes from the network. Only without one is a kept
 * article shown, and it says so; whatever else is asked for then gets the page that says what is
 * kept here. Nothing that is news is answered from here: no lists, no search, no API.
 */

const ownPages = ['/offline', '/saved'] as const;
/** Files without a digest in their names, kept for the pages above. */
const comfortFiles = /^\/comfort\.(?:css|js)$/;
const readLast = new CacheExpiration('read', { maxEntries: offlineLimits.read });
const savesData = () => worker.navigator.connection?.saveData === true;

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepOwnPages(), worker.skipWaiting()]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), sweepFiles()]));
});

enableNavigationPreload();

// A page that was opened says so; `online`: the connection is back.
worker.addEventListener('message', (event) => {
  event.waitUntil(lookAfter(event));
});

registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && isStoryPath(url.pathname),
  new NetworkFirst({
    networkTimeoutSeconds: offlineLimits.networkSeconds,
    plugins: [
      {
        // Kept by `noteRead`, with what belongs to it.
        cacheWillUpdate: async () => null,
        async fetchDidSucceed({ request, response, event }) {
          const { pathname } = new URL(request.url);
          event.waitUntil(noteRead(pathname, response.clone()));
          return response;
        },
        cachedResponseWillBeUsed: ({ request }) => showCopy(new URL(request.url).pathname),
      },
    ],
  }),
);

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  new NetworkOnly(),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
  async ({ request, url }) => (await matchFile(url.pathname)) ?? fetch(request),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && (/^\/[\w-]+\.svg$/.test(url.pathname) || comfortFiles.test(url.pathname)),
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch (error) {
      return or(await matchFile(url.pathname), error);
    }
  },
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/pictures/'),
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch (error) {
      return or(await matchPicture(url.pathname), error);
    }
  },
);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const { pathname } = new URL(request.url);
  const copy = await matchCopy('own', pathname === '/saved' ? '/saved' : '/offline');
  if (!copy) return Response.error();
  return new Response(markOffline(await copy.text()), { headers: copy.headers });
});

async function keepOwnPages(): Promise<void> {
  await Promise.all(
    ownPages.map(async (path) => {
      const response = await fetch(path, { cache: 'reload' });
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
      await keepPage('own', response, false);
    }),
  );
}

/** Keeps the article that was opened, forgets one that is gone. */
async function noteRead(path: string, response: Response): Promise<void> {
  const isSaved = (await matchCopy('saved', path)) !== undefined;
  if (isGone(response.status)) {
    await Promise.all([forgetPage('saved', path), forgetPage('read', path)]);
  } else if (response.status === 200 && !response.redirected) {
    try {
      if (isSaved) await keepPage('saved', response.clone(), true);
      await keepPage('read', response, !savesData());
      await readLast.updateTimestamp(path);
      await readLast.expireEntries();
    } catch (error) {
      if (!isFullDevice(error)) throw error;
      // What was saved on purpose has the room.
      await caches.delete('read');
    }
    await sweepFiles();
  }
}

async function showCopy(path: string): Promise<Response | undefined> {
  const copies = await Promise.all([matchCopy('saved', path), matchCopy('read', path)]);
  const [copy] = copies
    .flatMap((found) => found ?? [])
    .sort((a, b) => aboutOf(b).keptAt - aboutOf(a).keptAt);
  if (!copy) return undefined;
  const marked = markCopy(await copy.text(), aboutOf(copy).keptAt, new Date());
  return new Response(marked, { headers: copy.headers });
}

async function lookAfter({ data, source }: WorkerEvent): Promise<void> {
  const path = source?.url ? new URL(source.url).pathname : '';
  // The first page of all was read before there was a worker.
  if (isStoryPath(path) && !(await matchCopy('read', path))) {
    const response = await fetch(path).catch(() => null);
    // Without a connection there is nothing to look after.
    if (response === null) return;
    await noteRead(path, response);
  }
  await checkKept({ all: data === 'online', savesData: savesData() });
}

function or(kept: Response | undefined, error: unknown): Response {
  if (kept) return kept;
  throw error;
}
