import { formatMachineTime } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureHeight, pictureWidths } from '#lib/pictures/picture-size.ts';
import { categoryOf, site } from '#lib/site.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import type { PageHead, ShownPage } from './page-head.ts';
import { renderSiteLinks } from './render-site-links.ts';

/** The same on every page. */
const siteLinks = renderSiteLinks();

/**
 * What stands in the `<head>` of a page beside what the framework needs there.
 * @param siteUrl the public origin; canonical addresses and pictures are whole.
 */
export function renderHead({ title, shown }: PageHead, siteUrl: string): Html {
  return html`<title>${title}</title>${
    shown ? renderShown(shown, siteUrl) : named('robots', 'noindex, follow')
  }${siteLinks}`;
}

function renderShown(shown: ShownPage, siteUrl: string): Html {
  const { title, description, article, picture } = shown;
  const url = shown.path === '/' ? siteUrl : siteUrl + shown.path;
  return html`${named('description', description)}${named(
    'robots',
    'index, follow, max-image-preview:large',
  )}<link rel="canonical" href="${url}"/>${property('og:type', article ? 'article' : 'website')}${property(
    'og:title',
    title,
  )}${property('og:description', description)}${property('og:url', url)}${property(
    'og:site_name',
    site.name,
  )}${property('og:locale', 'ru_BY')}${article && renderArticle(article)}${
    picture && renderPicture(picture, siteUrl)
  }${
    // The rest of the card is read from Open Graph; said twice it would only make the page longer.
    named('twitter:card', picture ? 'summary_large_image' : 'summary')
  }`;
}

function renderArticle({ publishedAt, updatedAt, category, tags }: Story): Html {
  const section = categoryOf(category)?.name;
  return html`${property('article:published_time', formatMachineTime(publishedAt))}${
    updatedAt && property('article:modified_time', formatMachineTime(updatedAt))
  }${section && property('article:section', section)}${tags.map(({ name }) =>
    property('article:tag', name),
  )}`;
}

function renderPicture(picture: Picture, siteUrl: string): Html {
  const width = pictureWidths(picture, '16x9').findLast((width) => width <= 1200) ?? picture.width;
  const height = pictureHeight(picture, '16x9', width);
  const address = pictureAddress(picture, '16x9', width, 'jpg');
  return html`${property('og:image', siteUrl + address)}${property('og:image:width', width)}${property(
    'og:image:height',
    height,
  )}${property('og:image:alt', picture.alt)}`;
}

const named = (name: string, content: string) => html`<meta name="${name}" content="${content}"/>`;

const property = (name: string, content: string | number) =>
  html`<meta property="${name}" content="${content}"/>`;
