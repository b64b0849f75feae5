import { formatMachineTime } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { categoryOf, site } from '#lib/site.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { titleCardAddress, titleCardHeight, titleCardWidth } from '#lib/title-cards/title-card.ts';
import { type FeedAddress, feedsOf } from './feeds/feed-addresses.ts';
import type { PageHead, ShownPage } from './page-head.ts';
import { renderSiteLinks } from './render-site-links.ts';
import { type SharedPicture, sharedPicture } from './story-pictures.ts';
import { renderData } from './structured-data/render-data.ts';

/** The same on every page. */
const siteLinks = renderSiteLinks();

/**
 * What stands in the `<head>` of a page beside what the framework needs there.
 * @param siteUrl the public origin; canonical addresses and pictures are whole.
 */
export function renderHead({ title, shown }: PageHead, siteUrl: string): Html {
  return html`<title>${title}</title>${
    shown ? renderShown(shown, siteUrl) : named('robots', 'noindex, follow')
  }${siteLinks}${feedsOf(shown?.feeds ?? { kind: 'all' }).map(renderFeed)}${
    shown && renderData(shown, siteUrl)
  }`;
}

function renderShown(shown: ShownPage, siteUrl: string): Html {
  const { title, description, matter, indexed } = shown;
  const url = shown.path === '/' ? siteUrl : siteUrl + shown.path;
  const story = matter.kind === 'article' ? matter.story : null;
  const index = html`${named('robots', 'index, follow, max-image-preview:large')}<link rel="canonical" href="${url}"/>`;
  return html`${named('description', description)}${
    indexed ? index : named('robots', 'noindex, follow')
  }${property('og:type', story ? 'article' : 'website')}${property('og:title', title)}${property(
    'og:description',
    description,
  )}${property('og:url', url)}${property('og:site_name', site.name)}${property(
    'og:locale',
    'ru_BY',
  )}${story && renderArticle(story)}${renderPicture(pictureOf(shown), siteUrl)}${
    // The rest of the card is read from Open Graph; said twice it would only make the page longer.
    named('twitter:card', 'summary_large_image')
  }`;
}

function renderArticle(story: Story): Html {
  const { publishedAt, category, tags } = story;
  const section = categoryOf(category)?.name;
  const modified = lastChangeOf(story);
  return html`${property('article:published_time', formatMachineTime(publishedAt))}${
    modified > publishedAt && property('article:modified_time', formatMachineTime(modified))
  }${section && property('article:section', section)}${tags.map(({ name }) =>
    property('article:tag', name),
  )}`;
}

/** The story's own picture where it is large enough, the page's drawn title otherwise. */
function pictureOf({ matter, title, ...page }: ShownPage): SharedPicture {
  const picture = matter.kind === 'article' ? matter.story.picture : null;
  const shared = picture && sharedPicture(picture, title);
  if (shared) return shared;
  const card = page.card();
  return {
    path: titleCardAddress(card),
    width: titleCardWidth,
    height: titleCardHeight,
    type: 'image/png',
    alt: card.title,
  };
}

function renderPicture({ path, width, height, type, alt }: SharedPicture, siteUrl: string): Html {
  return html`${property('og:image', siteUrl + path)}${property('og:image:type', type)}${property(
    'og:image:width',
    width,
  )}${property('og:image:height', height)}${property('og:image:alt', alt)}`;
}

function renderFeed({ title, path, type }: FeedAddress): Html {
  return html`<link rel="alternate" type="${type}" title="${title}" href="${path}"/>`;
}

function named(name: string, content: string): Html {
  return html`<meta name="${name}" content="${content}"/>`;
}

function property(name: string, content: string | number): Html {
  return html`<meta property="${name}" content="${content}"/>`;
}
