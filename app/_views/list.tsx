import type { ListAddress } from '#lib/stories/list-address.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { DayView } from './day.tsx';
import { FeedView } from './feed.tsx';
import { Missing } from './missing.tsx';
import { MonthView, YearView } from './periods.tsx';
import { type ListScope, readList } from './read-list.ts';

/** A list of stories: the newest, a page of them, a year, a month or a day. */
export async function ListView({ scope, address }: { scope: ListScope; address: ListAddress }) {
  const path = formatListAddress(scope.base, address);
  const list = await readList(scope, address);
  if (!list) return <Missing path={path} />;
  switch (list.kind) {
    case 'page':
      return <FeedView scope={scope} path={path} page={list.page} month={list.month} />;
    case 'year':
      return <YearView scope={scope} path={path} year={list.year} months={list.months} />;
    case 'month':
      return <MonthView scope={scope} path={path} month={list} />;
    case 'day':
      return <DayView scope={scope} path={path} {...list} />;
  }
}
