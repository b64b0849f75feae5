import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import type { StoryCardWithLead } from '#lib/stories/story.ts';
import { firstSentence } from './first-sentence.ts';

/** The story of the hour, large, and the next three beside it. */
export function LeadStories({
  stories,
  now,
}: {
  stories: readonly StoryCardWithLead[];
  now: Date;
}) {
  const [first, ...others] = stories;
  if (!first) return null;
  return (
    <section className="leads" aria-label="Главное">
      <div className="leads-first card">
        {first.picture && (
          <CardPicture
            picture={first.picture}
            shape="16x9"
            place="large"
            sizes="(min-width: 1140px) 528px, (min-width: 740px) 62vw, 100vw"
            priority
          />
        )}
        <h2>
          <UrgencyLabel story={first} />
          <a href={first.path}>{keepWhole(first.headline)}</a>
        </h2>
        {first.lead && <p>{firstSentence(first.lead)}</p>}
        <Time at={first.publishedAt} text={formatCardTime(first.publishedAt, now)} />
      </div>
      {others.length > 0 && (
        <ul>
          {others.map((story) => (
            <li key={story.id} className="card">
              {story.picture && (
                <CardPicture
                  picture={story.picture}
                  shape="16x9"
                  place="card"
                  sizes="(min-width: 1140px) 208px, (min-width: 740px) 28vw, 104px"
                />
              )}
              <div>
                <h3>
                  <UrgencyLabel story={story} />
                  <a href={story.path}>{keepWhole(story.headline)}</a>
                </h3>
                <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
