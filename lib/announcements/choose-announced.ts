import type { StoryEventKind } from '#lib/stories/story-event.ts';
import { limits } from './limits.ts';

/** One event and the story it is of, as it stands now. */
export interface AnnouncedEvent {
  kind: StoryEventKind;
  at: Date;
  actor: string;
  touches: readonly string[];
  story: {
    sample: boolean;
    isPublished: boolean;
    category: string;
    /** Its current address; `null` while it was never published. */
    path: string | null;
    publishedAt: Date | null;
    firstPublishedAt: Date | null;
    /** Every address it has or had. */
    paths: readonly string[];
    tags: readonly string[];
    /** Slugs of its story lines. */
    lines: readonly string[];
  } | null;
}

/** Paths to tell of: pages of the site, and feeds. */
export interface Announced {
  pages: string[];
  feeds: string[];
}

const nothing: Announced = { pages: [], feeds: [] };

/** Changes of rank and the weather: no page a search engine keeps says otherwise afterwards. */
const silent: ReadonlySet<StoryEventKind> = new Set(['top', 'urgency', 'urgent-over', 'weather']);
/** Changes of what stands at an address; the others change what its addresses answer. */
const inPlace: ReadonlySet<StoryEventKind> = new Set([
  'updated',
  'corrected',
  'picture-withdrawn',
  'live',
  'live-entry',
  'live-changed',
]);
/** What stands at its address says nothing else afterwards; the feeds of its lines do. */
const ofLines: StoryEventKind = 'line';

/**
 * What is announced of an event. Never samples, nor what readers never saw. A story that first
 * appeared with an old date is an archive's, and what an import changes in old stories is bulk:
 * neither is news to anybody, and there may be a million. Everything else is announced, however old
 * the story: a withdrawal, a move, an editor's correction. Pure.
 * @param now the moment it is asked: what happened long before it is not announced any more.
 */
export function chooseAnnounced(event: AnnouncedEvent, now: Date): Announced {
  const { kind, story, touches } = event;
  if (story === null || story.sample || story.path === null) return nothing;
  if (silent.has(kind) || touches.length === 0 || isBulk(event)) return nothing;
  if (now.getTime() - event.at.getTime() > limits.caughtUpFor) return nothing;
  if (kind === ofLines) return { pages: [], feeds: lineFeedsOf(event) };
  if (!inPlace.has(kind)) return { pages: [...story.paths], feeds: feedsOf(event) };
  return story.isPublished ? { pages: [story.path], feeds: feedsOf(event) } : nothing;
}

function isBulk({ kind, at, actor, story }: AnnouncedEvent): boolean {
  const age = at.getTime() - (story?.publishedAt?.getTime() ?? 0);
  if (age <= limits.newFor) return false;
  const isFirst = kind === 'published' && story?.firstPublishedAt?.getTime() === at.getTime();
  return isFirst || (actor === 'import' && inPlace.has(kind));
}

/** The feeds of the lines it stands in or stood in. */
function lineFeedsOf({ story, touches }: AnnouncedEvent): string[] {
  const slugs = new Set([...(story?.lines ?? []), ...touched(touches, 'line:')]);
  return [...slugs].map((slug) => `/lines/${slug}/rss.xml`);
}

function touched(touches: readonly string[], prefix: string): string[] {
  return touches.flatMap((one) => (one.startsWith(prefix) ? [one.slice(prefix.length)] : []));
}

/** The feeds it stands in, and those it stood in before: a move touches both lists. */
function feedsOf(event: AnnouncedEvent): string[] {
  const { story, touches } = event;
  const categories = new Set([story?.category ?? '', ...touched(touches, 'list:')]);
  const tags = new Set([...(story?.tags ?? []), ...touched(touches, 'tag:')]);
  categories.delete('news');
  return [
    '/rss.xml',
    '/feed.json',
    ...[...categories].map((slug) => `/${slug}/rss.xml`),
    ...[...tags].map((slug) => `/tags/${slug}/rss.xml`),
    ...lineFeedsOf(event),
  ];
}
