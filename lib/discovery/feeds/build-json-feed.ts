import type { JsonFeed } from 'feedsmith';
import { formatMachineTime } from '#lib/clock/clock.ts';
import { categoryOf, site } from '#lib/site.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { authorsOf } from './authors-of.ts';
import { feedPicture } from './feed-picture.ts';
import { renderFigure, renderFullHtml } from './full-html.ts';
import { mayResend, sentLead } from './may-resend.ts';
import type { FeedContent } from './render-channel.ts';
import { storyIdentifier } from './story-identifier.ts';

/** Typed by the package that reads feeds here; written without it, for dates with Minsk's offset. */
type Feed = JsonFeed.Feed<string, true> & { version: string };
type Item = JsonFeed.Item<string, true>;

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function buildJsonFeed({ channel, stories, siteUrl, hub }: FeedContent): string {
  const feed: Feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: siteUrl + channel.pagePath,
    feed_url: siteUrl + channel.path,
    description: channel.description,
    icon: `${siteUrl}/icon-512.png`,
    language: site.language,
    authors: [{ name: site.name, url: `${siteUrl}/` }],
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: stories.map((story) => buildItem(story, siteUrl)),
  };
  return JSON.stringify(feed);
}

function buildItem(story: Story, siteUrl: string): Item {
  const { id, path, headline, publishedAt, picture, category, tags, language } = story;
  const section = categoryOf(category)?.name;
  const lead = sentLead(story);
  return {
    id: storyIdentifier(id, siteUrl),
    url: siteUrl + path,
    title: headline,
    ...contentOf(story, siteUrl),
    ...(lead && { summary: lead }),
    ...(picture && mayResend(story) && { image: feedPicture(picture, siteUrl).url }),
    date_published: formatMachineTime(publishedAt),
    date_modified: formatMachineTime(lastChangeOf(story)),
    authors: authorsOf(story).map((name) => ({ name })),
    tags: [...new Set([...(section ? [section] : []), ...tags.map(({ name }) => name)])],
    language,
  };
}

/** One of the two is required; a flash has nothing but its headline. */
function contentOf(
  story: Story,
  siteUrl: string,
): { content_html: string } | { content_text: string } {
  const whole = mayResend(story)
    ? renderFullHtml(story, siteUrl, (picture) => renderFigure(picture, siteUrl)).text
    : '';
  return whole ? { content_html: whole } : { content_text: sentLead(story) || story.headline };
}
