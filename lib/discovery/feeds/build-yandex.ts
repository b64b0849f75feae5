import { type Html, html as xml } from '#lib/html.ts';
import { categoryOf } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { feedPicture } from './feed-picture.ts';
import { renderFullHtml } from './full-html.ts';
import { limits } from './limits.ts';
import { mayResend } from './may-resend.ts';
import { plainText } from './plain-text.ts';
import { type FeedContent, renderDescription, renderRssDocument } from './render-channel.ts';

/**
 * RSS for «Свежее и актуальное» of Yandex Webmaster
 * (https://yandex.ru/support/webmaster/ru/search-appearance/fresh-content). It takes stories with
 * their whole text only, so those of others are not among them.
 */
export function buildYandexFeed(content: FeedContent): string {
  const { siteUrl } = content;
  const stories = content.stories.filter(mayResend);
  return renderRssDocument(
    { ...content, stories },
    {
      namespaces: ['media', 'yandex'],
      channel: xml`<yandex:logo>${siteUrl}/feed-icon.png</yandex:logo>
<yandex:logo type="square">${siteUrl}/icon-512.png</yandex:logo>
`,
      item: (story) => renderItem(story, siteUrl),
    },
  );
}

function renderItem(story: Story, siteUrl: string): Html {
  const section = categoryOf(story.category)?.name;
  const pictures = [...(story.picture ? [story.picture] : []), ...story.pictures.values()];
  const text = plainText(renderFullHtml(story, siteUrl, () => null));
  return xml`${renderDescription(story)}${section && xml`<category>${section}</category>\n`}${story.authors.map(
    (name) => xml`<author>${name}</author>\n`,
  )}${pictures.map((picture) => {
    // How many bytes it has is known once it is made; RSS 2.0 wants the attribute all the same.
    return xml`<enclosure url="${feedPicture(picture, siteUrl).url}" length="0" type="image/jpeg"/>\n`;
  })}<yandex:genre>${text.length <= limits.messageText ? 'message' : 'article'}</yandex:genre>
<yandex:full-text>${text || story.headline}</yandex:full-text>
`;
}
