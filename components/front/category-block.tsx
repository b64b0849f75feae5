import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import type { Category } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** A category on the front page: one story large, the next ones as lines. */
export function CategoryBlock({
  category,
  stories,
  now,
}: {
  category: Category;
  stories: readonly StoryCard[];
  now: Date;
}) {
  return (
    <section className="block-of" aria-labelledby={`block-${category.slug}`}>
      <h2 id={`block-${category.slug}`}>
        <a href={`/${category.slug}`}>{category.name}</a>
      </h2>
      <ul>
        {stories.map((story, index) => (
          <li key={story.id} className="card">
            {index === 0 && story.picture && (
              <CardPicture
                picture={story.picture}
                shape="16x9"
                place="card"
                sizes="(min-width: 1140px) 364px, (min-width: 740px) 45vw, 100vw"
              />
            )}
            <h3>
              <UrgencyLabel story={story} />
              <a href={story.path}>{story.headline}</a>
            </h3>
            <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
