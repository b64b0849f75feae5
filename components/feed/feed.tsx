import { formatDayHeading } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { choosePictures } from './choose-pictures.ts';
import { FeedRow } from './feed-row.tsx';
import { groupByDay } from './group-by-day.ts';

/**
 * Rows for scanning, under the days they belong to.
 * @param archive base address whose days the headings link to; `null` for a list without days.
 * @param withCategory whether rows name their category: not where all have the same.
 */
export function Feed({
  stories,
  archive,
  withCategory,
  now,
}: {
  stories: readonly StoryCard[];
  archive: string | null;
  withCategory: boolean;
  now: Date;
}) {
  const withPicture = choosePictures(stories);
  return groupByDay(stories).map(({ day, stories: ofDay }) => (
    <section key={day} className="feed">
      <h2>
        {archive === null ? (
          formatDayHeading(day, now)
        ) : (
          <a href={formatListAddress(archive, { kind: 'day', day })}>
            {formatDayHeading(day, now)}
          </a>
        )}
      </h2>
      <ul>
        {ofDay.map((story) => (
          <FeedRow
            key={story.id}
            story={story}
            withPicture={withPicture.has(story.id)}
            withCategory={withCategory}
          />
        ))}
      </ul>
    </section>
  ));
}
