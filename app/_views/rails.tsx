import { LatestNews } from '#components/rails/latest-news.tsx';
import { MostRead } from '#components/rails/most-read.tsx';
import { TopNews } from '#components/rails/top-news.tsx';
import { asRail } from '#lib/press/request-context.ts';
import { readMostReadLately } from '#lib/readers/read-most-read.ts';
import { site } from '#lib/site.ts';
import { readNewest } from '#lib/stories/read-lists.ts';
import { readTopNews } from '#lib/stories/read-top-news.ts';

/**
 * «Топ-новости», «Свежие новости Беларуси» and «Самое читаемое». They stand beside a page's own matter: when they
 * change, the page is refreshed and not thrown away.
 * @param reading the story on whose page they stand: it does not lead to itself.
 */
export async function Rails({ reading }: { reading?: number }) {
  const { count, excludedCategories } = site.latestNews;
  const [top, latest, mostRead] = await asRail(() =>
    Promise.all([
      readTopNews({ limit: site.topNews.count, exceptId: reading }),
      readNewest({ excludedCategories, limit: count }),
      readMostReadLately({ limit: site.mostRead.count, exceptId: reading }),
    ]),
  );
  const now = new Date();
  return (
    <>
      <TopNews stories={top} now={now} reading={reading} />
      <LatestNews stories={latest} now={now} onArticle={reading !== undefined} />
      <MostRead stories={mostRead} />
    </>
  );
}
