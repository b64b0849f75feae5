import { ArchiveYears } from '#components/feed/archive-years.tsx';
import { Calendar } from '#components/feed/calendar.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { MonthList } from '#components/feed/month-list.tsx';
import { Onward } from '#components/page/onward.tsx';
import { formatMonth } from '#lib/clock/clock.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { asRail } from '#lib/press/request-context.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readMonths, readYears } from '#lib/stories/read-archive.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';
import type { ListScope, MonthDays } from './read-list.ts';

/** The months of a year. */
export async function YearView({
  scope,
  path,
  year,
  months,
}: {
  scope: ListScope;
  path: string;
  year: number;
  months: number[];
}) {
  const { base, name, category } = scope;
  const years = await readYears({ category });
  return (
    <Portal path={path} head={listHead(scope, { kind: 'year', year })}>
      <Onward rails={<Rails />}>
        <ListHead title={`${name}: ${year} год`} crumbs={[{ name, path: base }]} />
        <MonthList base={base} year={year} months={months} />
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
  const months = await asRail(() => readMonths({ category, year }));
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
          <Calendar base={base} year={year} month={month} days={days} />
          <MonthList base={base} year={year} months={months} current={month} />
        </div>
      </Onward>
    </Portal>
  );
}
