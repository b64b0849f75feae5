import { CardPicture } from '#components/page/card-picture.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { site } from '#lib/site.ts';
import { toRailStory } from '#lib/stories/latest.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { TopList } from './top-list.client.tsx';

/**
 * «Топ-новости»: the first with its picture, the others by number; nothing when there are none.
 * @param reading the story on whose page they stand.
 */
export function TopNews({
  stories,
  now,
  reading,
}: {
  stories: readonly StoryCard[];
  now: Date;
  reading?: number | undefined;
}) {
  const [first] = stories;
  if (!first) return null;
  return (
    <section className="rail-top" aria-labelledby="top-news">
      <TopList
        title={site.topNews.title}
        stories={stories.map(toRailStory)}
        today={minskDay(now)}
        picture={
          first.picture && (
            <CardPicture
              picture={first.picture}
              shape="16x9"
              place="card"
              sizes="(min-width: 1140px) 352px, (min-width: 740px) 45vw, 72vw"
            />
          )
        }
        {...(reading !== undefined && { reading })}
      />
    </section>
  );
}
