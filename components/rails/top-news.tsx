import { minskDay } from '#lib/clock/day-words.ts';
import { site } from '#lib/site.ts';
import { toFirstRailStory, toRailStory } from '#lib/stories/latest.ts';
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
  const [first, ...others] = stories;
  if (!first) return null;
  return (
    <section className="rail-top" aria-labelledby="top-news">
      <TopList
        title={site.topNews.title}
        stories={[toFirstRailStory(first), ...others.map(toRailStory)]}
        day={minskDay(now)}
        {...(reading !== undefined && { reading })}
      />
    </section>
  );
}
