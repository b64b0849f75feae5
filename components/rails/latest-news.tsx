import { groupByDay } from '#components/feed/group-by-day.ts';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatDayHeading, formatTime } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** «Свежие новости Беларуси»: times and headlines, newest first, under their days. */
export function LatestNews({ stories, now }: { stories: readonly StoryCard[]; now: Date }) {
  if (stories.length === 0) return null;
  return (
    <section className="rail-latest" aria-labelledby="latest-news">
      <h2 id="latest-news">{site.latestNews.title}</h2>
      {groupByDay(stories).map(({ day, stories: ofDay }) => (
        <div key={day}>
          <h3>{formatDayHeading(day, now)}</h3>
          <ul>
            {ofDay.map((story) => (
              <li key={story.id}>
                <Time at={story.publishedAt} text={formatTime(story.publishedAt)} />
                <p>
                  <UrgencyLabel story={story} />
                  <a href={story.path}>{story.headline}</a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <a className="more" href={site.allNews.path}>
        {site.allNews.label}
      </a>
    </section>
  );
}
