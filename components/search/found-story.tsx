import { CardPicture } from '#components/page/card-picture.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatMachineTime } from '#lib/clock/clock.ts';
import { formatDatedMoment, minskDay } from '#lib/clock/day-words.ts';
import { categoryOf } from '#lib/site.ts';
import type { FoundStory as Found } from '#lib/stories/search.ts';
import { MarkedText } from './marked-text.tsx';

/** `21 ноября, 14:26  Общество`, the headline, where lead or text speak of what was asked. */
export function FoundStory({
  story,
  withPicture,
  now,
}: {
  story: Found;
  withPicture: boolean;
  now: Date;
}) {
  const { publishedAt, excerpt, picture } = story;
  const category = categoryOf(story.category);
  // Results of many years stand beside each other: a time always with its day.
  const time = formatDatedMoment(formatMachineTime(publishedAt), minskDay(now));
  return (
    <li className="found">
      <div>
        <h2>
          <UrgencyLabel story={story} />
          <a href={story.path}>
            <MarkedText pieces={story.markedHeadline} />
          </a>
        </h2>
        {excerpt.length > 0 && (
          <p>
            <MarkedText pieces={excerpt} />
          </p>
        )}
        <p className="meta">
          <Time at={publishedAt} text={time} />
          {category && <a href={`/${category.slug}`}>{category.name}</a>}
        </p>
      </div>
      {withPicture && picture && (
        <CardPicture
          picture={picture}
          shape="4x3"
          place="small"
          sizes="(min-width: 740px) 160px, 72px"
        />
      )}
    </li>
  );
}
