import { LatestNews } from '#components/rails/latest-news.tsx';
import { TopNews } from '#components/rails/top-news.tsx';
import { asRail } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { readNewest } from '#lib/stories/read-lists.ts';
import { readTopNews } from '#lib/stories/read-top-news.ts';

/**
 * «Топ-новости» and «Свежие новости Беларуси». They stand beside a page's own matter: when they
 * change, the page is refreshed and not thrown away.
 * @param reading the story on whose page they stand: it does not lead to itself.
 */
export async function Rails({ reading }: { reading?: number }) {
  const { count, excludedCategories } = site.latestNews;
  const [top, latest] = await asRail(() =>
    Promise.all([
      readTopNews({ limit: site.topNews.count, exceptId: reading }),
      readNewest({ excludedCategories, limit: count }),
    ]),
  );
  const now = new Date();
  return (
    <>
      <TopNews stories={top} now={now} reading={reading} />
      <LatestNews stories={latest} now={now} onArticle={reading !== undefined} />
    </>
  );
}
