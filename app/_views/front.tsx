import { CategoryBlock } from '#components/front/category-block.tsx';
import { Front } from '#components/front/front.tsx';
import { LeadStories } from '#components/front/lead-stories.tsx';
import { LatestNews } from '#components/rails/latest-news.tsx';
import { TopNews } from '#components/rails/top-news.tsx';
import { categoryOf, site } from '#lib/site.ts';
import { readFrontPage } from '#lib/stories/read-front-page.ts';
import { readTopNews } from '#lib/stories/read-top-news.ts';
import { Portal } from './portal.tsx';

/** The front page: lead stories, the latest feed, a block for each category. */
export async function FrontView() {
  const [{ leading, latest, blocks }, top] = await Promise.all([
    readFrontPage(),
    readTopNews({ limit: site.topNews.count }),
  ]);
  const now = new Date();
  return (
    <Portal path="/">
      <Front
        leads={<LeadStories stories={leading} now={now} />}
        latest={<LatestNews stories={latest} now={now} />}
        top={<TopNews stories={top} now={now} />}
        isEmpty={leading.length === 0}
      >
        {blocks.map(({ category: slug, stories }) => {
          const category = categoryOf(slug);
          return (
            category && <CategoryBlock key={slug} category={category} stories={stories} now={now} />
          );
        })}
      </Front>
    </Portal>
  );
}
