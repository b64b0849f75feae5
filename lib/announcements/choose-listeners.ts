import type { Listener } from './announcement.ts';
import { type IndexNow, indexNow } from './index-now.ts';
import { isPublicSite } from './is-public-site.ts';
import { webSub } from './web-sub.ts';

/** Who is told of changes, as the operator set it; `null` each: nobody. */
export interface AnnouncementsConfiguration {
  indexNow: IndexNow | null;
  /** Address of the WebSub hub. */
  webSubHub: string | null;
}

/**
 * Who is told of changes of the site. Nobody when nobody outside could open its addresses; the
 * operator who switched announcements on is told why nothing is sent.
 */
export function chooseListeners(
  siteUrl: string,
  { indexNow: given, webSubHub }: AnnouncementsConfiguration,
  report: (message: string) => void,
): Listener[] {
  const listeners = [
    given && indexNow(siteUrl, given),
    webSubHub === null ? null : webSub(siteUrl, webSubHub),
  ].filter((one) => one !== null);
  if (listeners.length === 0 || isPublicSite(siteUrl)) return listeners;
  report(
    `Nothing is announced to search engines and hubs: nobody else can open ${siteUrl}. Set SITE_URL to the public address.`,
  );
  return [];
}
