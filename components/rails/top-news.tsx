import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { site } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** «Топ-новости»: the first with its picture, the others by number; nothing when there are none. */
export function TopNews({ stories, now }: { stories: readonly StoryCard[]; now: Date }) {
  if (stories.length === 0) return null;
  return (
    <section className="rail-top" aria-labelledby="top-news">
      <h2 id="top-news">{site.topNews.title}</h2>
      <ol>
        {stories.map((story, index) => (
          <li key={story.id} className="card">
            {index === 0 && story.picture && (
              <CardPicture
                picture={story.picture}
                shape="16x9"
                place="card"
                sizes="(min-width: 1140px) 352px, (min-width: 740px) 45vw, 72vw"
              />
            )}
            <div>
              <UrgencyLabel story={story} />
              <a href={story.path}>{story.headline}</a>
              <Time at={story.publishedAt} text={formatCardTime(story.publishedAt, now)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
