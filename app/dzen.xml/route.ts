import { answerFeed } from '#lib/discovery/feeds/answer-feed.ts';
import { buildDzenFeed } from '#lib/discovery/feeds/build-dzen.ts';
import { channelOf, rssType } from '#lib/discovery/feeds/feed-addresses.ts';
import { feedSettings } from '#lib/discovery/feeds/feed-settings.ts';
import { lastDays } from '#lib/discovery/feeds/last-days.ts';
import { limits } from '#lib/discovery/feeds/limits.ts';
import { site } from '#lib/site.ts';
import { readFeedStories } from '#lib/stories/read-feed.ts';

export const dynamic = 'force-dynamic';

/** The feed of the last days' own stories for Dzen, which asks by itself: no hub tells it. */
export async function GET(): Promise<Response> {
  const { since, changedAt } = lastDays(new Date());
  const choice = { source: site.ownSource, since, limit: limits.dzenItems };
  const found = await readFeedStories(choice);
  return answerFeed(rssType, buildDzenFeed, {
    ...feedSettings(),
    hub: null,
    stories: found.stories,
    changedAt: changedAt(found.changedAt),
    channel: { ...channelOf({ kind: 'all' }), path: '/dzen.xml' },
  });
}
