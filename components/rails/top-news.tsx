import { StaticPart } from '#components/page/static-part.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { site } from '#lib/site.ts';
import { toFirstRailStory, toRailStory } from '#lib/stories/latest.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { renderTopRows } from './render-rows.ts';
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
  const part = { as: 'ol', at: '.rail-top ol' } as const;
  const day = minskDay(now);
  const rows = renderTopRows([toFirstRailStory(first), ...others.map(toRailStory)], day);
  return (
    <section className="rail-top" aria-labelledby="top-news">
      <TopList
        rows={part}
        title={site.topNews.title}
        day={day}
        {...(reading !== undefined && { reading })}
      >
        <StaticPart {...part} html={rows} />
      </TopList>
    </section>
  );
}
