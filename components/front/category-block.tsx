import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import type { Category } from '#lib/site.ts';
import type { StoryCardWithLead } from '#lib/stories/story.ts';
import { firstSentence } from './first-sentence.ts';
import { largeFirst } from './large-first.ts';

/**
 * A category on the front page: one story large, the next ones as lines. Where there is no picture,
 * the first sentence of the large one stands for it.
 */
export function CategoryBlock({
  category,
  stories,
  now,
}: {
  category: Category;
  stories: readonly StoryCardWithLead[];
  now: Date;
}) {
  const ordered = largeFirst(stories);
  const pictured = ordered.find(({ picture }) => picture);
  return (
    <section className="block-of" aria-labelledby={`block-${category.slug}`}>
      <h2 id={`block-${category.slug}`}>
        <a href={`/${category.slug}`}>{category.name}</a>
      </h2>
      <ul>
        {ordered.map((story, index) => (
          <li key={story.id} className="card">
            {story === pictured && story.picture && (
              <CardPicture
                picture={story.picture}
                shape="16x9"
                place="card"
                sizes="(min-width: 1140px) 364px, (min-width: 740px) 45vw, 100vw"
              />
            )}
            <h3>
              <UrgencyLabel story={story} />
              <a href={story.path}>{keepWhole(story.headline)}</a>
            </h3>
            {index === 0 && !pictured && story.lead && <p>{firstSentence(story.lead)}</p>}
            <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
