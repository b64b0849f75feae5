'use client';

import { useState } from 'react';
import { groupByDay } from '#components/feed/group-by-day.ts';
import { type Day, formatDayHeading, minskDay } from '#lib/clock/day-words.ts';
import type { RailStory } from '#lib/stories/latest.ts';
import { useAnnouncement } from './announce.client.ts';
import { RailHead } from './rail-head.client.tsx';
import { RailHeadline } from './rail-headline.tsx';
import { RailRow } from './rail-row.client.tsx';
import { refreshNewest } from './refresh.ts';
import { useLatest } from './use-latest.client.ts';

/**
 * The rows of «Свежие новости Беларуси» as they were rendered; newer stories wait for the reader.
 * @param today the day the page was rendered.
 * @param without ids of stories that stand elsewhere on the page.
 * @param onArticle whether a story is being read.
 */
export function LatestList({
  title,
  excludedCategories,
  onArticle,
  without = [],
  ...rendered
}: {
  title: string;
  stories: readonly RailStory[];
  today: Day;
  excludedCategories: readonly string[];
  without?: readonly number[];
  onArticle: boolean;
}) {
  const [{ stories, today }, setShown] = useState(rendered);
  const latest = useLatest(rendered.today);
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
        onShow={() => setShown({ stories: refreshed.stories, today: minskDay(new Date()) })}
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
