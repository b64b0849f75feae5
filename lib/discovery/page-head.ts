import { formatDay, formatMonth } from '#lib/clock/clock.ts';
import { categoryOf, site } from '#lib/site.ts';
import {
  type LineAddress,
  lineBase,
  linesDescription,
  linesPath,
} from '#lib/stories/line-address.ts';
import { formatListAddress, type ListAddress } from '#lib/stories/list-address.ts';
import type { Story, Tag } from '#lib/stories/story.ts';
import type { StoryLine } from '#lib/stories/story-line.ts';
import {
  lineTitleCard,
  pageTitleCard,
  storyTitleCard,
  type TitleCard,
  tagTitleCard,
} from '#lib/title-cards/title-card.ts';
import { cutAtWord } from './cut-at-word.ts';
import type { FeedScope } from './feeds/feed-addresses.ts';

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
  /** False where search engines are asked to leave the page out: links to it still show well. */
  indexed: boolean;
  /** What the page is made of, for structured data. */
  matter: PageMatter;
  /** The way here from the front page: the steps between, and the page itself. */
  steps: readonly Step[];
  /** Drawn where the page has no picture that is large enough: most stories need none. */
  card: () => TitleCard;
  /** Whose feed the page has, beside those of all stories. */
  feeds: FeedScope;
}

export interface Step {
  name: string;
  path: string;
}

export type PageMatter =
  | { kind: 'article'; story: Story }
  /** @param paths of the stories it shows, in its order; none on the page of a year or month. */
  | { kind: 'list'; paths: readonly string[] }
  /** The publication itself: its front page, and what it says of itself. */
  | { kind: 'front' | 'about' }
  | { kind: 'other' };

/** What a list is a list of. */
export interface HeadScope {
  /** Address of its first page. */
  base: string;
  name: string;
  description: string;
  category?: string;
  tag?: Tag;
}

const all: FeedScope = { kind: 'all' };
/** Characters of a description search engines show before they cut it themselves. */
const descriptionLength = 160;
/** The page whose structured data describe the publication in full, beside the front page. */
const aboutPath = '/about';

/** Head of a page that search engines may show; with `indexed: false`, of one they leave out. */
export function pageHead({
  indexed = true,
  ...page
}: {
  title: string;
  description: string;
  path: string;
  indexed?: boolean;
}): PageHead {
  const kind = page.path === aboutPath ? 'about' : 'other';
  return { title: withName(page.title), shown: { ...plain(page), indexed, matter: { kind } } };
}

/** Head of the front page, which is named after the publication. */
export function frontHead(): PageHead {
  const { name, description } = site;
  const shown = plain({ title: name, description, path: '/' });
  return { title: `${name}: ${description}`, shown: { ...shown, matter: { kind: 'front' } } };
}

/** Head of a page that says something is not there: nothing but its title, for no index. */
export function absentHead(title: string): PageHead {
  return { title: withName(title), shown: null };
}

/** Head of the search page: whoever searches the web wants stories, not a list of them. */
export function searchHead(query: string): PageHead {
  const title = query === '' ? 'Поиск' : `Поиск: ${cutAtWord(query, 80)}`;
  const description = `Поиск по материалам издания «${site.name}»`;
  return {
    title: withName(title),
    shown: { ...plain({ title, description, path: '/search' }), indexed: false },
  };
}

/** Head of an article. Its lead has neither dateline nor end mark: the door takes them off. */
export function storyHead(story: Story): PageHead {
  const { headline: title, lead, bodyText, path } = story;
  const category = categoryOf(story.category);
  const description = cutAtWord(lead || bodyText || title, descriptionLength);
  return {
    title: withName(title),
    shown: {
      ...plain({ title, description, path }),
      matter: { kind: 'article', story },
      steps: [
        ...(category ? [{ name: category.name, path: `/${category.slug}` }] : []),
        { name: title, path },
      ],
      card: () => storyTitleCard(story),
      feeds: feedsOfCategory(story.category),
    },
  };
}

/**
 * Head of a list: its pages and periods differ in title and address.
 * @param stories what the page shows, in its order.
 */
export function listHead(
  scope: HeadScope,
  address: ListAddress,
  stories: readonly { path: string }[] = [],
): PageHead {
  const { base, name, category, tag } = scope;
  const period = formatPeriod(address);
  // A tag may be called as a page or category is, and titles are told apart by search engines.
  const subject = tag ? `${name}: материалы по теме` : name;
  const title = period ? `${subject}${tag ? ', ' : ': '}${period}` : subject;
  const description = period ? `${name}: ${period}. ${scope.description}` : scope.description;
  const path = formatListAddress(base, address);
  return {
    title: withName(title),
    shown: {
      ...plain({ title, description, path }),
      matter: { kind: 'list', paths: stories.map((story) => story.path) },
      steps: [{ name, path: base }, ...stepsOf(base, address)],
      card: () => (tag ? tagTitleCard(tag) : pageTitleCard(base)),
      feeds: tag ? { kind: 'tag', tag } : feedsOfCategory(category),
    },
  };
}

const linesStep: Step = { name: 'Сюжеты', path: linesPath };

/** Head of page `page` of the list of story lines. @param lines those it shows, in its order. */
export function linesHead(page: number, lines: readonly { slug: string }[]): PageHead {
  const address = { kind: 'page', page } as const;
  const list = { base: linesPath, name: linesStep.name, description: linesDescription };
  return listHead(
    list,
    address,
    lines.map(({ slug }) => ({ path: lineBase(slug) })),
  );
}

/**
 * Head of a page of a story line. Told from its beginning it is the same list once more: search
 * engines are sent to its first page.
 * @param stories what the page shows, in its order.
 */
export function lineHead(
  line: Pick<StoryLine, 'slug' | 'title' | 'description'>,
  { order, page }: LineAddress,
  stories: readonly { path: string }[],
): PageHead {
  const base = lineBase(line.slug);
  const name = `Сюжет: ${line.title}`;
  const address = { kind: 'page', page: order === 'newest' ? page : 1 } as const;
  const description = line.description || `Все материалы сюжета «${line.title}»`;
  const { title, shown } = listHead({ base, name, description }, address, stories);
  if (!shown) throw new Error('A list is shown.');
  const [, ...further] = shown.steps;
  return {
    title,
    shown: {
      ...shown,
      steps: [linesStep, { name: line.title, path: base }, ...further],
      card: () => lineTitleCard(line),
      feeds: { kind: 'line', line },
    },
  };
}

function plain({ title, description, path }: Pick<ShownPage, 'title' | 'description' | 'path'>) {
  return {
    title,
    description,
    path,
    indexed: true,
    matter: { kind: 'other' },
    steps: [],
    card: () => pageTitleCard(path),
    feeds: all,
  } satisfies ShownPage;
}

const withName = (title: string) => `${title} — ${site.name}`;

function feedsOfCategory(slug: string | undefined): FeedScope {
  const category = slug === undefined ? undefined : categoryOf(slug);
  return category ? { kind: 'category', category } : all;
}

/** Year, month and day on the way to a period; the page that continues a list. */
function stepsOf(base: string, address: ListAddress): Step[] {
  const step = (to: ListAddress) => ({ name: formatPeriod(to), path: formatListAddress(base, to) });
  switch (address.kind) {
    case 'page':
      return address.page === 1 ? [] : [step(address)];
    case 'year':
      return [step(address)];
    case 'month':
      return [step({ kind: 'year', year: address.year }), step(address)];
    case 'day': {
      const [year = 0, month = 0] = address.day.split('-').map(Number);
      return [step({ kind: 'year', year }), step({ kind: 'month', year, month }), step(address)];
    }
  }
}

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
