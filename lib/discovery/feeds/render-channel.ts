import { formatMailTime } from '#lib/clock/clock.ts';
import { escapeHtml, type Html, readyHtml, html as xml } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { type FeedChannel, rssType } from './feed-addresses.ts';
import { limits } from './limits.ts';
import { sentLead } from './may-resend.ts';
import { storyIdentifier } from './story-identifier.ts';
import { xmlDocument } from './xml.ts';

/** What every feed is made of. */
export interface FeedContent {
  channel: FeedChannel;
  /** Newest first. */
  stories: readonly Story[];
  /** The public origin. */
  siteUrl: string;
  /** Address of the WebSub hub that passes the feed on; `null` without one. */
  hub: string | null;
}

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  yandex: 'http://news.yandex.ru',
} as const;

/** Width and height of `public/feed-icon.png`: RSS 2.0 allows a width of 144 pixels at most. */
const iconSide = 144;

/**
 * An RSS 2.0 document (https://www.rssboard.org/rss-specification).
 * @param own what this kind of feed adds: the namespaces it uses beside Atom's, elements of its
 *   channel, and what its items have.
 */
export function renderRssDocument(
  { channel, stories, siteUrl, hub }: FeedContent,
  own: {
    namespaces: readonly (keyof typeof namespaces)[];
    channel?: Html;
    item(story: Story): Html;
  },
): string {
  const declared = (['atom', ...own.namespaces] as const).map(
    (name) => xml` xmlns:${name}="${namespaces[name]}"`,
  );
  const page = siteUrl + channel.pagePath;
  return xmlDocument(xml`<rss version="2.0"${declared}>
<channel>
<title>${channel.title}</title>
<link>${page}</link>
<description>${channel.description}</description>
<language>${site.language}</language>
${stories.length > 0 && xml`<lastBuildDate>${formatMailTime(newestChange(stories))}</lastBuildDate>\n`}<ttl>${limits.ttl}</ttl>
<image><url>${siteUrl}/feed-icon.png</url><title>${channel.title}</title><link>${page}</link><width>${iconSide}</width><height>${iconSide}</height></image>
<atom:link href="${siteUrl + channel.path}" rel="self" type="${rssType}"/>
${hub && xml`<atom:link href="${hub}" rel="hub"/>\n`}${own.channel}${stories.map(
  (story) => xml`<item>
${renderIdentity(story, siteUrl)}${own.item(story)}</item>
`,
)}</channel>
</rss>`);
}

/** When what a feed shows last changed, true to its items and never the time of asking. */
function newestChange(stories: readonly Story[]): Date {
  return new Date(Math.max(...stories.map((story) => lastChangeOf(story).getTime())));
}

function renderIdentity({ id, headline, path, publishedAt }: Story, siteUrl: string): Html {
  return xml`<title>${headline}</title>
<link>${siteUrl + path}</link>
<guid isPermaLink="false">${storyIdentifier(id, siteUrl)}</guid>
<pubDate>${formatMailTime(publishedAt)}</pubDate>
`;
}

/**
 * The beginning of a story; nothing for a flash. The element holds HTML, so a text is escaped for
 * that, too.
 */
export function renderDescription(story: Story): Html {
  const lead = sentLead(story);
  // Quotation marks need it in attributes only, and programs that take HTML for text would show it.
  const text = escapeHtml(lead).replaceAll('&quot;', '"');
  return lead === '' ? readyHtml('') : xml`<description>${text}</description>\n`;
}
