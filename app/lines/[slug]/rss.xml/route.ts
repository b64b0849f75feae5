import { answerFeed, answerNoFeed } from '#lib/discovery/feeds/answer-feed.ts';
import { buildRss } from '#lib/discovery/feeds/build-rss.ts';
import { channelOf, rssType } from '#lib/discovery/feeds/feed-addresses.ts';
import { feedSettings } from '#lib/discovery/feeds/feed-settings.ts';
import { limits } from '#lib/discovery/feeds/limits.ts';
import { readLineFeed } from '#lib/stories/read-feed.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ slug: string }>;
}

/** RSS of a story line. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const found = await readLineFeed((await params).slug, limits.items);
  if (!found) return answerNoFeed();
  const { stories, changedAt, line } = found;
  const channel = channelOf({ kind: 'line', line });
  return answerFeed(rssType, buildRss, { ...feedSettings(), stories, changedAt, channel });
}
