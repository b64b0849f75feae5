import { subDays } from 'date-fns/subDays';
import { CategoryBlock } from '#components/front/category-block.tsx';
import { Front } from '#components/front/front.tsx';
import { LeadStories } from '#components/front/lead-stories.tsx';
import { LineStrip } from '#components/front/line-strip.tsx';
import { LatestNews } from '#components/rails/latest-news.tsx';
import { MostRead } from '#components/rails/most-read.tsx';
import { TopNews } from '#components/rails/top-news.tsx';
import { WeatherBlock } from '#components/weather/weather-block.tsx';
import { frontHead } from '#lib/discovery/page-head.ts';
import { asRail } from '#lib/press/request-context.ts';
import { readMostReadLately } from '#lib/readers/read-most-read.ts';
import { categoryOf, placeOf, site } from '#lib/site.ts';
import { limits } from '#lib/stories/limits.ts';
import { readFrontPage } from '#lib/stories/read-front-page.ts';
import { readActiveLines } from '#lib/stories/read-line-lists.ts';
import { readTopNews } from '#lib/stories/read-top-news.ts';
import { readWeather } from '#lib/weather/read-weather.ts';
import { Portal } from './portal.tsx';

/** The front page: lead stories, the latest feed, a block for each category. */
export async function FrontView() {
  const now = new Date();
  const [{ leading, latest, blocks }, top, mostRead, lines, weather] = await Promise.all([
    readFrontPage(),
    readTopNews({ limit: site.topNews.count }),
    asRail(() => readMostReadLately({ limit: site.mostRead.count })),
    readActiveLines({ since: subDays(now, limits.frontLineDays), limit: limits.frontLines }),
    readWeather(site.defaultPlace),
  ]);
  const place = placeOf(site.defaultPlace);
  return (
    <Portal path="/" head={frontHead()}>
      <Front
        leads={<LeadStories stories={leading} now={now} />}
        latest={
          <LatestNews stories={latest} now={now} without={leading.map((story) => story.id)} />
        }
        top={<TopNews stories={top} now={now} />}
        mostRead={<MostRead stories={mostRead} />}
        weather={weather && place && <WeatherBlock weather={weather} name={place.name} now={now} />}
        lines={<LineStrip lines={lines} />}
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
