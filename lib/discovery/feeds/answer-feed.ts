import { readHasSamples } from '#lib/stories/read-samples.ts';
import type { jsonFeedType, rssType } from './feed-addresses.ts';
import type { FeedContent } from './render-channel.ts';

/**
 * Answers with a feed. `Link` names the feed itself and, where there is one, its hub (WebSub,
 * section 4). While the sample edition is stored it is not for search engines, as no page is.
 * @param build makes the document.
 * @param changedAt when what it shows last changed; `null` when that is not known.
 */
export async function answerFeed(
  type: typeof rssType | typeof jsonFeedType,
  build: (content: FeedContent) => string,
  { changedAt, ...content }: FeedContent & { changedAt: Date | null },
): Promise<Response> {
  const { channel, siteUrl, hub } = content;
  const links = [`<${siteUrl}${channel.path}>; rel="self"`];
  // Whoever joins and splits the header does so at commas.
  if (hub !== null) links.unshift(`<${hub.replaceAll(',', '%2C')}>; rel="hub"`);
  const headers = new Headers({
    'Content-Type': `${type}; charset=utf-8`,
    Link: links.join(', '),
  });
  if (changedAt) headers.set('Last-Modified', changedAt.toUTCString());
  if (await readHasSamples()) headers.set('X-Robots-Tag', 'noindex');
  return new Response(build(content), { headers });
}

/** Answers that there is no such category or tag. */
export function answerNoFeed(): Response {
  return new Response('There is no such feed.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
