import { type Html, html as xml } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { dzenHtml } from './dzen-html.ts';
import { type FeedPicture, feedPicture } from './feed-picture.ts';
import { renderFigure, renderFullHtml } from './full-html.ts';
import { limits } from './limits.ts';
import { mayResend } from './may-resend.ts';
import { type FeedContent, renderDescription, renderRssDocument } from './render-channel.ts';
import { cdata } from './xml.ts';

/**
 * RSS for a channel on Dzen (https://dzen.ru/help/ru/website/rss-modify): own stories with a text
 * and a cover large enough; others it would refuse.
 */
export function buildDzenFeed(content: FeedContent): string {
  const { siteUrl } = content;
  return renderRssDocument(
    { ...content, stories: content.stories.filter((story) => isFit(story, siteUrl)) },
    { namespaces: ['content', 'media'], item: (story) => renderItem(story, siteUrl) },
  );
}

function isFit(story: Story, siteUrl: string): boolean {
  const characters = story.lead.length + story.bodyText.length;
  return mayResend(story) && characters >= limits.dzenText && coverOf(story, siteUrl) !== null;
}

function coverOf({ picture }: Story, siteUrl: string): FeedPicture | null {
  const cover = picture && feedPicture(picture, siteUrl);
  return cover && cover.width >= limits.dzenPictureWidth ? cover : null;
}

function renderItem(story: Story, siteUrl: string): Html {
  const cover = coverOf(story, siteUrl);
  const whole = renderFullHtml(story, siteUrl, (picture) =>
    feedPicture(picture, siteUrl).width >= limits.dzenPictureWidth
      ? renderFigure(picture, siteUrl)
      : null,
  );
  return xml`<media:rating scheme="urn:simple">nonadult</media:rating>
${site.dzenCategories.map((name) => xml`<category>${name}</category>\n`)}${renderDescription(story)}${
  // How many bytes it has is known once it is made; RSS 2.0 wants the attribute all the same.
  cover && xml`<enclosure url="${cover.url}" length="0" type="image/jpeg"/>\n`
}<content:encoded>${cdata(dzenHtml(whole))}</content:encoded>
`;
}
