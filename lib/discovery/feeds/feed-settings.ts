import 'server-only';
import { parseConfiguration } from '#lib/configuration.ts';
import type { FeedContent } from './render-channel.ts';

/** What of the configuration feeds need: read when one is rendered, never during the build. */
export function feedSettings(): Pick<FeedContent, 'siteUrl' | 'hub'> {
  const { siteUrl, announcements } = parseConfiguration(process.env);
  return { siteUrl, hub: announcements.webSubHub };
}
