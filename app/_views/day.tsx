import { DayList } from '#components/feed/day-list.tsx';
import { JumpToDate } from '#components/feed/jump-to-date.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { NeighbourDays } from '#components/feed/neighbour-days.tsx';
import { Columns } from '#components/page/columns.tsx';
import { countStories } from '#components/page/count-stories.ts';
import { type Day, formatDay, formatMonth } from '#lib/clock/clock.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readFirstDay } from '#lib/stories/read-archive.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { Missing } from './missing.tsx';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';
import type { ListScope } from './read-list.ts';

/** Every story of a day. A day without any answers 404 and leads to its neighbours. */
export async function DayView({
  scope,
  path,
  day,
  stories,
  previous,
  next,
}: {
  scope: ListScope;
  path: string;
  day: Day;
  stories: StoryCard[];
  previous: Day | null;
  next: Day | null;
}) {
  const { base, name, category } = scope;
  const first = await readFirstDay({ category });
  const neighbours = (
    <>
      <NeighbourDays base={base} previous={previous} next={next} />
      <JumpToDate base={base} first={first} now={new Date()} />
    </>
  );
  if (stories.length === 0) {
    return (
      <Missing path={path} title="За этот день материалов нет">
        <p>{formatDay(day)}</p>
        {neighbours}
      </Missing>
    );
  }
  const [year = 0, month = 0] = day.split('-').map(Number);
  return (
    <Portal path={path} head={listHead(scope, { kind: 'day', day }, stories)}>
      <Columns aside={<Rails />}>
        <ListHead
          title={`${name}: ${formatDay(day)}`}
          note={countStories(stories.length)}
          crumbs={[
            { name, path: base },
            { name: `${year} год`, path: formatListAddress(base, { kind: 'year', year }) },
            {
              name: formatMonth(year, month),
              path: formatListAddress(base, { kind: 'month', year, month }),
            },
          ]}
        />
        <DayList stories={stories} withCategory={category === undefined} />
        {neighbours}
      </Columns>
    </Portal>
  );
}
