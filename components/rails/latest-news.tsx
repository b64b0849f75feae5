import { sharedHtml } from '#components/page/shared-html.ts';
import { StaticPart } from '#components/page/static-part.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { site } from '#lib/site.ts';
import { toRailStory } from '#lib/stories/latest.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { LatestList } from './latest-list.client.tsx';
import { renderLatestRows } from './render-rows.ts';

/**
 * «Свежие новости Беларуси»: times and headlines, newest first, under their days.
 * @param without ids of stories that stand elsewhere on the page.
 * @param onArticle whether a story is being read.
 */
export function LatestNews({
  stories,
  now,
  without,
  onArticle = false,
}: {
  stories: readonly StoryCard[];
  now: Date;
  without?: readonly number[];
  onArticle?: boolean;
}) {
  if (stories.length === 0) return null;
  const { title, excludedCategories } = site.latestNews;
  const part = { as: 'div', at: '.rail-latest .rows', className: 'rows' } as const;
  const day = minskDay(now);
  const rows = sharedHtml(stories, `rows ${day}`, () =>
    renderLatestRows(stories.map(toRailStory), day),
  );
  return (
    <section className="rail-latest" aria-labelledby="latest-news">
      <LatestList
        rows={part}
        title={title}
        day={day}
        excludedCategories={excludedCategories}
        onArticle={onArticle}
        {...(without && { without })}
      >
        <StaticPart {...part} html={rows} />
      </LatestList>
      <a className="more" href={site.allNews.path}>
        {site.allNews.label}
      </a>
    </section>
  );
}
