import type { Metadata } from 'next';
import { formatDay, formatMachineTime, formatMonth } from '#lib/clock/clock.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import { pictureHeight, pictureWidths } from '#lib/pictures/picture-size.ts';
import { categoryOf, site } from '#lib/site.ts';
import { formatListAddress, type ListAddress } from '#lib/stories/list-address.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import { cutAtWord } from './cut-at-word.ts';

/** Characters of a description search engines show before they cut it themselves. */
const descriptionLength = 160;

/**
 * Metadata of a page that search engines may show.
 * @param path its canonical address; origin and the publication's name are added by the layout.
 */
export function pageMetadata(page: { title: string; description: string; path: string }): Metadata {
  const { title, description, path } = page;
  return {
    title,
    description,
    alternates: { canonical: path },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: { type: 'website', title, description, url: path, ...openGraphSite },
  };
}

/** Metadata of a page that says something is not there: nothing but its title, for no index. */
export function absentMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: true } };
}

/** Metadata of the search page: whoever searches the web wants stories, not a list of them. */
export function searchMetadata(query: string): Metadata {
  return absentMetadata(query === '' ? 'Поиск' : `Поиск: ${cutAtWord(query, 80)}`);
}

/** Metadata of an article. */
export function storyMetadata(story: Story): Metadata {
  const { headline: title, path, publishedAt, updatedAt, tags, picture } = story;
  const description = cutAtWord(story.lead || story.headline, descriptionLength);
  const section = categoryOf(story.category)?.name;
  return {
    ...pageMetadata({ title, description, path }),
    openGraph: {
      type: 'article',
      title,
      description,
      url: path,
      ...openGraphSite,
      publishedTime: formatMachineTime(publishedAt),
      ...(updatedAt && { modifiedTime: formatMachineTime(updatedAt) }),
      ...(section && { section }),
      tags: tags.map(({ name }) => name),
      ...(picture && { images: [openGraphPicture(picture)] }),
    },
    // The rest of the card is read from Open Graph; said twice it would only make the page longer.
    twitter: { card: picture ? 'summary_large_image' : 'summary', images: [] },
  };
}

/** Metadata of a list: its pages and periods differ in title and address. */
export function listMetadata(
  scope: { base: string; name: string; description: string },
  address: ListAddress,
): Metadata {
  const period = formatPeriod(address);
  const title = period ? `${scope.name}: ${period}` : scope.name;
  const description = period ? `${title}. ${scope.description}` : scope.description;
  return pageMetadata({ title, description, path: formatListAddress(scope.base, address) });
}

const openGraphSite = { siteName: site.name, locale: 'ru_BY' } as const;

function formatPeriod(address: ListAddress): string {
  switch (address.kind) {
    case 'page':
      return address.page === 1 ? '' : `страница ${address.page}`;
    case 'year':
      return `${address.year} год`;
    case 'month':
      return formatMonth(address.year, address.month);
    case 'day':
      return formatDay(address.day);
  }
}

function openGraphPicture(picture: Picture) {
  const width = pictureWidths(picture, '16x9').findLast((width) => width <= 1200) ?? picture.width;
  return {
    url: pictureAddress(picture, '16x9', width, 'jpg'),
    width,
    height: pictureHeight(picture, '16x9', width),
    alt: picture.alt,
  };
}
