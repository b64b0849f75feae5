import { type Html, html as xml } from '#lib/html.ts';
import { formatCredit } from '#lib/pictures/format-credit.ts';
import { categoryOf } from '#lib/site.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import { authorsOf } from './authors-of.ts';
import { feedPicture } from './feed-picture.ts';
import { renderFigure, renderFullHtml } from './full-html.ts';
import { mayResend } from './may-resend.ts';
import { type FeedContent, renderDescription, renderRssDocument } from './render-channel.ts';
import { cdata } from './xml.ts';

/** RSS for readers' programs and aggregators; whole texts and pictures of own stories only. */
export function buildRss(content: FeedContent): string {
  const { siteUrl } = content;
  return renderRssDocument(content, {
    namespaces: ['content', 'dc', 'media'],
    item: (story) =>
      xml`${renderDescription(story)}${renderCategories(story)}${authorsOf(story).map(
        (name) => xml`<dc:creator>${name}</dc:creator>\n`,
      )}${mayResend(story) && renderWhole(story, siteUrl)}`,
  });
}

function renderCategories({ category, tags }: Story): Html[] {
  const section = categoryOf(category)?.name;
  const names = new Set([...(section ? [section] : []), ...tags.map(({ name }) => name)]);
  return [...names].map((name) => xml`<category>${name}</category>\n`);
}

function renderWhole(story: Story, siteUrl: string): Html {
  const pictures = [...(story.picture ? [story.picture] : []), ...story.pictures.values()];
  const whole = renderFullHtml(story, siteUrl, (picture) => renderFigure(picture, siteUrl));
  return xml`${whole.text !== '' && xml`<content:encoded>${cdata(whole)}</content:encoded>\n`}${pictures.map(
    (picture) => renderMedia(picture, siteUrl),
  )}`;
}

/** Media RSS 1.5.1: https://www.rssboard.org/media-rss */
function renderMedia(picture: Picture, siteUrl: string): Html {
  const { url, width, height } = feedPicture(picture, siteUrl);
  const words = picture.caption || picture.alt;
  const credit = formatCredit(picture.credit);
  return xml`<media:content url="${url}" type="image/jpeg" medium="image" width="${width}" height="${height}">${
    words && xml`<media:description type="plain">${words}</media:description>`
  }${credit && xml`<media:credit>${credit}</media:credit>`}</media:content>
`;
}
