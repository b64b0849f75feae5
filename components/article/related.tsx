import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import type { StoryCard } from '#lib/stories/story.ts';

/** «Читайте также»: cards of related stories; nothing when there are none. */
export function Related({ stories, now }: { stories: readonly StoryCard[]; now: Date }) {
  if (stories.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">Читайте также</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id} className="card">
            {story.picture && (
              <CardPicture picture={story.picture} shape="4x3" place="small" sizes="104px" />
            )}
            <div>
              <a href={story.path}>{keepWhole(story.headline)}</a>
              <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
