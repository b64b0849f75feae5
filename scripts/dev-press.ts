import next from 'next';
import type { SiteStanding } from '#lib/front/security-headers.ts';
import { log } from '#lib/log.ts';
import { createPress } from '#lib/press/server.ts';

/** Development closes at once: its browsers hold a socket open for hot reload. */
const CLOSE_GRACE_MS = 300;

/** Runs Next's development mode in this process, with neither front nor cache. */
export async function startDevPress(
  { root, port, siteUrl, siteClosed }: SiteStanding & { root: string; port: number },
  held: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<void> {
  const app = next({ dev: true, dir: root, hostname: 'localhost', port });
  await app.prepare();
  held.defer(() => app.close());
  signal.throwIfAborted();
  const press = createPress({
    handle: app.getRequestHandler(),
    siteUrl,
    siteClosed,
    log: (message) => log.error(message),
  });
  await press.listen(port);
  held.defer(() => press.close(CLOSE_GRACE_MS));
}
