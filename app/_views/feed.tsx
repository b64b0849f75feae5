import { ArchiveYears } from '#components/feed/archive-years.tsx';
import { Feed } from '#components/feed/feed.tsx';
import { JumpToDate } from '#components/feed/jump-to-date.tsx';
import { LargeStory } from '#components/feed/large-story.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { MonthCalendar } from '#components/feed/month-calendar.tsx';
import { NewInFeed } from '#components/feed/new-in-feed.client.tsx';
import { Pagination } from '#components/feed/pagination.tsx';
import { Columns } from '#components/page/columns.tsx';
import { Quiet } from '#components/page/quiet.tsx';
import { TopNews } from '#components/rails/top-news.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { asRail } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { toRailStory } from '#lib/stories/latest.ts';
import { readFirstDay, readNeighbourMonths, readYears } from '#lib/stories/read-archive.ts';
import { readTopNews } from '#lib/stories/read-top-news.ts';
import type { StoryPage } from '#lib/stories/story.ts';
import { Portal } from './portal.tsx';
import type { ListScope, MonthDays } from './read-list.ts';

/** A page of the newest stories; on the first of a category the newest one is large. */
export async function FeedView({
  scope,
  path,
  page,
  month,
}: {
  scope: ListScope;
  path: string;
  page: StoryPage;
  month: MonthDays | null;
}) {
  const { base, name, description, category } = scope;
  const [years, firstDay, neighbours, top] = await Promise.all([
    readYears({ category }),
    readFirstDay({ category }),
    month && readNeighbourMonths({ category, ...month }),
    asRail(() => readTopNews({ limit: site.topNews.count })),
  ]);
  const now = new Date();
  const first = page.page === 1;
  const newest = first && page.stories[0] && toRailStory(page.stories[0]);
  const [large] = category !== undefined && first ? page.stories : [];
  const aside = (
    <>
      {years.length > 0 && (
        <div>
          {month && neighbours && (
            <MonthCalendar base={base} month={month} neighbours={neighbours} now={now} />
          )}
          <JumpToDate base={base} first={firstDay} now={now} />
          <ArchiveYears base={base} years={years} />
        </div>
      )}
      <TopNews stories={top} now={now} />
    </>
  );
  return (
    <Portal path={path} head={listHead(scope, { kind: 'page', page: page.page }, page.stories)}>
      <Columns aside={aside}>
        <ListHead
          title={first ? name : `${name}, страница ${page.page}`}
          note={first && category !== undefined ? description : undefined}
          fresh={
            newest && (
              <NewInFeed path={path} newest={newest} day={minskDay(now)} category={category} />
            )
          }
        />
        {page.stories.length === 0 && <Quiet>Здесь пока нет материалов.</Quiet>}
        {large && <LargeStory story={large} now={now} />}
        <Feed
          stories={large ? page.stories.slice(1) : page.stories}
          archive={base}
          withCategory={category === undefined}
          now={now}
        />
        <Pagination page={page} base={base} archive={base} />
      </Columns>
    </Portal>
  );
}
