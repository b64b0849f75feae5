import { answerFeed } from '#lib/discovery/feeds/answer-feed.ts';
import { buildJsonFeed } from '#lib/discovery/feeds/build-json-feed.ts';
import { channelOf, jsonFeedPath, jsonFeedType } from '#lib/discovery/feeds/feed-addresses.ts';
import { feedSettings } from '#lib/discovery/feeds/feed-settings.ts';
import { limits } from '#lib/discovery/feeds/limits.ts';
import { readFeedStories } from '#lib/stories/read-feed.ts';

export const dynamic = 'force-dynamic';

/** JSON Feed of all stories. */
export async function GET(): Promise<Response> {
  const found = await readFeedStories({ limit: limits.items });
  const channel = { ...channelOf({ kind: 'all' }), path: jsonFeedPath };
  return answerFeed(jsonFeedType, buildJsonFeed, { ...feedSettings(), ...found, channel });
}
