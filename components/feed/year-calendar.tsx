import { StaticPart } from '#components/page/static-part.tsx';
import { dayOf } from '#lib/clock/clock.ts';
import { html } from '#lib/html.ts';
import { type CalendarMonth, renderCalendar } from './calendar.ts';

/** A year, month beside month. */
export function YearCalendar({
  base,
  months,
  now,
}: {
  base: string;
  months: readonly CalendarMonth[];
  now: Date;
}) {
  return (
    <StaticPart
      as="div"
      at=".of-year"
      className="of-year"
      html={html`${months.map((month) => renderCalendar(base, month, dayOf(now)))}`}
    />
  );
}
