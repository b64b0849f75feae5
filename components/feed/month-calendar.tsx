import { StaticPart } from '#components/page/static-part.tsx';
import { dayOf, formatMonth } from '#lib/clock/clock.ts';
import { html } from '#lib/html.ts';
import type { NeighbourMonths } from '#lib/stories/list-address.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { type CalendarMonth, renderCalendar } from './calendar.ts';

/** A month, and the nearest months before and after it that have stories. */
export function MonthCalendar({
  base,
  month,
  neighbours: { previous, next },
  now,
}: {
  base: string;
  month: CalendarMonth;
  neighbours: NeighbourMonths;
  now: Date;
}) {
  const link = (to: NeighbourMonths['previous'], rel: 'prev' | 'next') => {
    if (!to) return null;
    const name = formatMonth(to.year, to.month);
    const address = formatListAddress(base, { kind: 'month', ...to });
    return html`<a href="${address}" rel="${rel}">${rel === 'prev' ? `← ${name}` : `${name} →`}</a>`;
  };
  const around =
    (previous || next) &&
    html`<nav aria-label="Соседние месяцы">${link(previous, 'prev')}${link(next, 'next')}</nav>`;
  return (
    <StaticPart
      as="div"
      at=".of-month"
      className="of-month"
      html={html`${renderCalendar(base, month, dayOf(now))}${around}`}
    />
  );
}
