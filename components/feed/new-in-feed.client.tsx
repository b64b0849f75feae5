'use client';

import { useAnnouncement } from '#components/rails/announce.client.ts';
import { countNew } from '#components/rails/count-new.ts';
import { refreshNewest } from '#components/rails/refresh.ts';
import { useLatest } from '#components/rails/use-latest.client.ts';
import type { Day } from '#lib/clock/day-words.ts';
import type { RailStory } from '#lib/stories/latest.ts';

/**
 * Beside the heading of a list's first page: how many stories have come since, and the way to them,
 * which is the page itself.
 * @param newest the list's first story.
 * @param day the day the page was rendered.
 */
export function NewInFeed({
  path,
  newest,
  day,
  category,
  tag,
}: {
  path: string;
  newest: RailStory;
  day: Day;
  category?: string | undefined;
  tag?: string | undefined;
}) {
  const latest = useLatest(day);
  const { fresh } = refreshNewest(
    [newest],
    latest,
    (story) =>
      (!category || story.category === category) && (!tag || story.tags?.includes(tag) === true),
  );
  useAnnouncement('feed', fresh, false);
  return (
    fresh.length > 0 && (
      <a className="fresh" href={path}>
        {countNew(fresh.length)}
      </a>
    )
  );
}
