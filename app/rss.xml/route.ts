import { answerFeed } from '#lib/discovery/feeds/answer-feed.ts';
import { buildRss } from '#lib/discovery/feeds/build-rss.ts';
import { channelOf, rssType } from '#lib/discovery/feeds/feed-addresses.ts';
import { feedSettings } from '#lib/discovery/feeds/feed-settings.ts';
import { limits } from '#lib/discovery/feeds/limits.ts';
import { readFeedStories } from '#lib/stories/read-feed.ts';

export const dynamic = 'force-dynamic';

/** RSS of all stories. */
export async function GET(): Promise<Response> {
  const found = await readFeedStories({ limit: limits.items });
  const channel = channelOf({ kind: 'all' });
  return answerFeed(rssType, buildRss, { ...feedSettings(), ...found, channel });
}
