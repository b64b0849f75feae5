'use client';

import { useState } from 'react';
import { groupByDay } from '#components/feed/group-by-day.ts';
import { useToday } from '#components/page/use-today.client.ts';
import { type Day, formatDayHeading } from '#lib/clock/day-words.ts';
import type { RailStory } from '#lib/stories/latest.ts';
import { useAnnouncement } from './announce.client.ts';
import { RailHead } from './rail-head.client.tsx';
import { RailHeadline } from './rail-headline.tsx';
import { RailRow } from './rail-row.client.tsx';
import { refreshNewest } from './refresh.ts';
import { useLatest } from './use-latest.client.ts';

/**
 * The rows of «Свежие новости Беларуси» as they were rendered; newer stories wait for the reader.
 * @param day the day the page was rendered.
 * @param without ids of stories that stand elsewhere on the page.
 * @param onArticle whether a story is being read.
 */
export function LatestList({
  title,
  stories: rendered,
  day,
  excludedCategories,
  onArticle,
  without = [],
}: {
  title: string;
  stories: readonly RailStory[];
  day: Day;
  excludedCategories: readonly string[];
  without?: readonly number[];
  onArticle: boolean;
}) {
  const [stories, setStories] = useState(rendered);
  const today = useToday(day);
  const latest = useLatest(day);
  const refreshed = refreshNewest(
    stories,
    latest,
    ({ id, category }) => !excludedCategories.includes(category) && !without.includes(id),
  );
  useAnnouncement('latest', refreshed.fresh, onArticle);
  return (
    <>
      <RailHead
        id="latest-news"
        title={title}
        fresh={refreshed.fresh.length}
        onShow={() => setStories(refreshed.stories)}
      />
      {groupByDay(stories).map((group) => (
        <div key={group.day}>
          <h3>{formatDayHeading(group.day, new Date(today))}</h3>
          <ul>
            {group.stories.map((story) => (
              <RailRow key={story.id} withdrawn={latest.withdrawn.includes(story.id)}>
                <time dateTime={story.publishedAt}>{story.publishedAt.slice(11, 16)}</time>
                <p>
                  <RailHeadline story={story} />
                </p>
              </RailRow>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
