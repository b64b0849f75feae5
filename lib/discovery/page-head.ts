import { formatDay, formatMonth } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import { formatListAddress, type ListAddress } from '#lib/stories/list-address.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import { cutAtWord } from './cut-at-word.ts';

/** What a page says of itself to search engines, social networks and other programs. */
export interface PageHead {
  /** As the browser shows it: with the publication's name. */
  title: string;
  /** What may be shown of the page elsewhere; `null` where nothing may, and no index either. */
  shown: ShownPage | null;
}

export interface ShownPage {
  /** Canonical path. */
  path: string;
  /** Without the publication's name. */
  title: string;
  description: string;
  /** Of the page of an article. */
  article: Story | null;
  picture: Picture | null;
}

/** Characters of a description search engines show before they cut it themselves. */
const descriptionLength = 160;

/** Head of a page that search engines may show. */
export function pageHead(page: { title: string; description: string; path: string }): PageHead {
  return { title: withName(page.title), shown: { ...page, article: null, picture: null } };
}

/** Head of the front page, which is named after the publication. */
export function frontHead(): PageHead {
  const { name, description } = site;
  const title = `${name}: ${description}`;
  return { ...pageHead({ title, description, path: '/' }), title };
}

/** Head of a page that says something is not there: nothing but its title, for no index. */
export function absentHead(title: string): PageHead {
  return { title: withName(title), shown: null };
}

/** Head of the search page: whoever searches the web wants stories, not a list of them. */
export function searchHead(query: string): PageHead {
  return absentHead(query === '' ? 'Поиск' : `Поиск: ${cutAtWord(query, 80)}`);
}

/** Head of an article. */
export function storyHead(story: Story): PageHead {
  const { headline: title, lead, path, picture } = story;
  const description = cutAtWord(lead || title, descriptionLength);
  return {
    title: withName(title),
    shown: { path, title, description, article: story, picture },
  };
}

/** Head of a list: its pages and periods differ in title and address. */
export function listHead(
  scope: { base: string; name: string; description: string },
  address: ListAddress,
): PageHead {
  const period = formatPeriod(address);
  const title = period ? `${scope.name}: ${period}` : scope.name;
  const description = period ? `${title}. ${scope.description}` : scope.description;
  return pageHead({ title, description, path: formatListAddress(scope.base, address) });
}

const withName = (title: string) => `${title} — ${site.name}`;

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
