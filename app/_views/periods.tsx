import { ArchiveYears } from '#components/feed/archive-years.tsx';
import { JumpToDate } from '#components/feed/jump-to-date.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { MonthCalendar } from '#components/feed/month-calendar.tsx';
import { MonthList } from '#components/feed/month-list.tsx';
import { YearCalendar } from '#components/feed/year-calendar.tsx';
import { Onward } from '#components/page/onward.tsx';
import { formatMonth } from '#lib/clock/clock.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { asRail } from '#lib/press/request-context.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import {
  readFirstDay,
  readMonths,
  readNeighbourMonths,
  readYears,
} from '#lib/stories/read-archive.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';
import type { ListScope, MonthDays } from './read-list.ts';

/** The months of a year, each with its days. */
export async function YearView({
  scope,
  path,
  year,
  months,
}: {
  scope: ListScope;
  path: string;
  year: number;
  months: MonthDays[];
}) {
  const { base, name, category } = scope;
  const [years, firstDay] = await Promise.all([
    readYears({ category }),
    readFirstDay({ category }),
  ]);
  const now = new Date();
  return (
    <Portal path={path} head={listHead(scope, { kind: 'year', year })}>
      <Onward rails={<Rails />}>
        <ListHead title={`${name}: ${year} год`} crumbs={[{ name, path: base }]} />
        <JumpToDate base={base} first={firstDay} now={now} />
        <YearCalendar base={base} months={months} now={now} />
        <ArchiveYears base={base} years={years} current={year} />
      </Onward>
    </Portal>
  );
}

/** The days of a month. */
export async function MonthView({
  scope,
  path,
  month: { year, month, days },
}: {
  scope: ListScope;
  path: string;
  month: MonthDays;
}) {
  const { base, name, category } = scope;
  // The way to the other months.
  const [months, neighbours, firstDay] = await Promise.all([
    asRail(() => readMonths({ category, year })),
    readNeighbourMonths({ category, year, month }),
    readFirstDay({ category }),
  ]);
  const now = new Date();
  const yearPath = formatListAddress(base, { kind: 'year', year });
  return (
    <Portal path={path} head={listHead(scope, { kind: 'month', year, month })}>
      <Onward rails={<Rails />}>
        <ListHead
          title={`${name}: ${formatMonth(year, month)}`}
          crumbs={[
            { name, path: base },
            { name: `${year} год`, path: yearPath },
          ]}
        />
        <div className="archive">
          <MonthCalendar
            base={base}
            month={{ year, month, days }}
            neighbours={neighbours}
            now={now}
          />
          <div>
            <MonthList base={base} year={year} months={months} current={month} />
            <JumpToDate base={base} first={firstDay} now={now} />
          </div>
        </div>
      </Onward>
    </Portal>
  );
}
