import type { Latest, RailStory } from '#lib/stories/latest.ts';

/** What a rail would show now, and which stories are new to it: these wait for the reader. */
export interface Refreshed {
  stories: RailStory[];
  fresh: RailStory[];
}

/**
 * The newest stories as a rail of the same length would show them. New are those later than the
 * oldest it shows: another that only moves up in the place of a withdrawn one is no news.
 * @param isShown whether a story belongs into this rail at all.
 */
export function refreshNewest<T extends RailStory>(
  shown: readonly RailStory[],
  latest: { stories: readonly T[]; withdrawn: readonly number[] },
  isShown: (story: T) => boolean,
): Refreshed {
  const known = new Set(shown.map(({ id }) => id));
  const oldest = shown.at(-1);
  const current = latest.stories.filter(isShown);
  const kept = new Map(
    [...shown.filter(({ id }) => !latest.withdrawn.includes(id)), ...current].map((story) => [
      story.id,
      story,
    ]),
  );
  return {
    stories: [...kept.values()].sort(newestFirst).slice(0, shown.length),
    fresh: current.filter(
      (story) => !known.has(story.id) && oldest && newestFirst(story, oldest) < 0,
    ),
  };
}

/**
 * The top news as a rail of the same length would show them. No news are a new order alone, and a
 * story that only moves up in the place of a withdrawn one.
 * @param reading the story on whose page the rail stands: it does not lead to itself.
 */
export function refreshTop(
  shown: readonly RailStory[],
  { stories, older, top, withdrawn }: Latest,
  reading: number | undefined,
): Refreshed {
  const all = [...stories, ...older];
  const current = top
    .filter((id) => id !== reading)
    .flatMap((id) => all.find((story) => story.id === id) ?? []);
  const left = shown.filter(({ id }) => !withdrawn.includes(id));
  return {
    stories: current.slice(0, shown.length),
    fresh: current
      .slice(0, left.length)
      .filter(({ id }) => !shown.some((story) => story.id === id)),
  };
}

/** The order of every list of stories. */
function newestFirst(a: RailStory, b: RailStory): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || b.id - a.id;
}
