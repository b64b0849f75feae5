import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import type { StoryCard } from '#lib/stories/story.ts';

/** The first story of a category, large. */
export function LargeStory({ story, now }: { story: StoryCard; now: Date }) {
  return (
    <div className="large card">
      {story.picture && (
        <CardPicture
          picture={story.picture}
          shape="16x9"
          place="large"
          sizes="(min-width: 740px) 432px, 100vw"
          priority
        />
      )}
      <div>
        <h2>
          <UrgencyLabel story={story} />
          <a href={story.path}>{keepWhole(story.headline)}</a>
        </h2>
        <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
      </div>
    </div>
  );
}
