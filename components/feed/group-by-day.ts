import { type Day, minskDay } from '#lib/clock/day-words.ts';

/** Stories of one Minsk day, in the order they came. */
export interface DayGroup<T> {
  day: Day;
  stories: T[];
}

/** Cuts a list, newest first, where the day changes. */
export function groupByDay<T extends { publishedAt: Date | string }>(
  stories: readonly T[],
): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const story of stories) {
    const day = minskDay(new Date(story.publishedAt));
    const last = groups.at(-1);
    if (last?.day === day) last.stories.push(story);
    else groups.push({ day, stories: [story] });
  }
  return groups;
}
