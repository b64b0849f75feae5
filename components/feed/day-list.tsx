import { Corrected } from '#components/page/corrected.tsx';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatTime } from '#lib/clock/clock.ts';
import { categoryOf } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** Every story of one day, a line each: a full day has hundreds. */
export function DayList({
  stories,
  withCategory,
}: {
  stories: readonly StoryCard[];
  withCategory: boolean;
}) {
  return (
    <ul className="day-list">
      {stories.map((story) => (
        <li key={story.id}>
          <Time at={story.publishedAt} text={formatTime(story.publishedAt)} />
          <p>
            <UrgencyLabel story={story} />
            <a href={story.path}>{keepWhole(story.headline)}</a>
            {story.corrected && <Corrected />}{' '}
            {withCategory && <span>{categoryOf(story.category)?.name}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
