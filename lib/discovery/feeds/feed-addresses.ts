import { type Category, site } from '#lib/site.ts';
import { lineBase } from '#lib/stories/line-address.ts';
import type { Tag } from '#lib/stories/story.ts';
import type { StoryLine } from '#lib/stories/story-line.ts';

/** What of a line its feed names. */
export type NamedLine = Pick<StoryLine, 'slug' | 'title' | 'description'>;

/** Whose stories a feed has: all, those of a category, those with a tag or those of a line. */
export type FeedScope =
  | { kind: 'all' }
  | { kind: 'category'; category: Category }
  | { kind: 'tag'; tag: Tag }
  | { kind: 'line'; line: NamedLine };

/** A feed as a page names it to programs: `<link rel="alternate">`. */
export interface FeedAddress {
  path: string;
  /** With the publication's name. */
  title: string;
  /** Media type. */
  type: string;
}

export const rssType = 'application/rss+xml';
export const jsonFeedType = 'application/feed+json';

/** Path of the JSON Feed, which has all stories. */
export const jsonFeedPath = '/feed.json';

/**
 * The feeds of a page, the nearest first: its category's, tag's or line's own, and those of all stories.
 * Yandex and Dzen are told of theirs by the publication.
 */
export function feedsOf(scope: FeedScope): FeedAddress[] {
  const all = [
    { ...channelOf({ kind: 'all' }), type: rssType },
    { ...channelOf({ kind: 'all' }), path: jsonFeedPath, type: jsonFeedType },
  ];
  const own = scope.kind === 'all' ? [] : [{ ...channelOf(scope), type: rssType }];
  return [...own, ...all].map(({ path, title, type }) => ({ path, title, type }));
}

/** What a feed says of itself. */
export interface FeedChannel {
  title: string;
  description: string;
  /** Its own path, and that of the page with the same stories. */
  path: string;
  pagePath: string;
}

/** What the RSS of a scope says of itself. */
export function channelOf(scope: FeedScope): FeedChannel {
  switch (scope.kind) {
    case 'all': {
      const { name: title, description } = site;
      return { title, description, path: '/rss.xml', pagePath: '/' };
    }
    case 'category': {
      const { name, description, slug } = scope.category;
      return channelUnder(`/${slug}`, name, description);
    }
    case 'tag': {
      const { name, slug } = scope.tag;
      return channelUnder(`/tags/${slug}`, name, `Материалы по теме «${name}»`);
    }
    case 'line': {
      const { slug, title, description } = scope.line;
      return channelUnder(lineBase(slug), title, description || `Сюжет «${title}»`);
    }
  }
}

function channelUnder(pagePath: string, name: string, description: string): FeedChannel {
  return { title: `${name} — ${site.name}`, description, path: `${pagePath}/rss.xml`, pagePath };
}
