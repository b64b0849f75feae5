import { choosePictures } from '#components/feed/choose-pictures.ts';
import { FeedRow } from '#components/feed/feed-row.tsx';
import { groupByDay } from '#components/feed/group-by-day.ts';
import { formatDayHeading } from '#lib/clock/clock.ts';
import type { LineStory } from '#lib/stories/story-line.ts';

/**
 * The stories of a line as one thread through the days, in the order they came; its key moments
 * stand out by a mark and by words.
 */
export function Timeline({ stories, now }: { stories: readonly LineStory[]; now: Date }) {
  const withPicture = choosePictures(stories);
  return groupByDay(stories).map(({ day, stories: ofDay }) => (
    <section key={day} className="feed timeline">
      <h2>{formatDayHeading(day, now)}</h2>
      <ol>
        {ofDay.map((story) => (
          <FeedRow
            key={story.id}
            story={story}
            withPicture={withPicture.has(story.id)}
            withCategory
            mark={story.key ? 'Ключевой момент' : undefined}
          />
        ))}
      </ol>
    </section>
  ));
}
