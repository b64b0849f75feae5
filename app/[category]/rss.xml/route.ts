import { answerFeed, answerNoFeed } from '#lib/discovery/feeds/answer-feed.ts';
import { buildRss } from '#lib/discovery/feeds/build-rss.ts';
import { channelOf, rssType } from '#lib/discovery/feeds/feed-addresses.ts';
import { feedSettings } from '#lib/discovery/feeds/feed-settings.ts';
import { limits } from '#lib/discovery/feeds/limits.ts';
import { categoryOf } from '#lib/site.ts';
import { readFeedStories } from '#lib/stories/read-feed.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ category: string }>;
}

/** RSS of a category. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const category = categoryOf((await params).category);
  if (!category) return answerNoFeed();
  const found = await readFeedStories({ category: category.slug, limit: limits.items });
  const channel = channelOf({ kind: 'category', category });
  return answerFeed(rssType, buildRss, { ...feedSettings(), ...found, channel });
}
