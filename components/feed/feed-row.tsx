import { CardPicture } from '#components/page/card-picture.tsx';
import { Corrected } from '#components/page/corrected.tsx';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatTime } from '#lib/clock/clock.ts';
import { categoryOf } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/**
 * `14:26 | headline | category`, and the picture where the row shows one.
 * @param mark words above the headline, where it is more than the others.
 */
export function FeedRow({
  story,
  withPicture,
  withCategory,
  mark,
}: {
  story: StoryCard;
  withPicture: boolean;
  withCategory: boolean;
  mark?: string | undefined;
}) {
  const category = withCategory ? categoryOf(story.category) : undefined;
  return (
    <li className="row">
      <Time at={story.publishedAt} text={formatTime(story.publishedAt)} />
      <div>
        <h3>
          {mark && <b className="mark">{mark} </b>}
          <UrgencyLabel story={story} />
          <a href={story.path}>{keepWhole(story.headline)}</a>
          {story.corrected && <Corrected />}
        </h3>
        {category && <a href={`/${category.slug}`}>{category.name}</a>}
      </div>
      {withPicture && story.picture && (
        <CardPicture
          picture={story.picture}
          shape="4x3"
          place="small"
          sizes="(min-width: 740px) 144px, 72px"
        />
      )}
    </li>
  );
}
