import { type Day, formatDay, formatMonth } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { monthWeeks } from './month-weeks.ts';

const weekdays = [
  ['Пн', 'понедельник'],
  ['Вт', 'вторник'],
  ['Ср', 'среда'],
  ['Чт', 'четверг'],
  ['Пт', 'пятница'],
  ['Сб', 'суббота'],
  ['Вс', 'воскресенье'],
] as const;
const head = html`<thead><tr>${weekdays.map(
  ([short, long]) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`,
)}</tr></thead>`;

export interface CalendarMonth {
  year: number;
  month: number;
  /** The days with stories; without any the month itself is no link either. */
  days: readonly Day[];
}

/**
 * A month as a table: its days with stories are links in the order of the page.
 * @param today is marked where the month has it.
 */
export function renderCalendar(
  base: string,
  { year, month, days }: CalendarMonth,
  today: Day,
): Html {
  const name = formatMonth(year, month);
  const address = formatListAddress(base, { kind: 'month', year, month });
  const caption =
    days.length > 0 ? html`<a href="${address}">${name}</a>` : html`<span>${name}</span>`;
  const rows = monthWeeks(year, month).map(
    (week) => html`<tr>${week.map((day) => renderCell(base, day, days, today))}</tr>`,
  );
  return html`<table class="calendar"><caption>${caption}</caption>${head}<tbody>${rows}</tbody></table>`;
}

function renderCell(base: string, day: Day | null, days: readonly Day[], today: Day): Html {
  if (day === null) return html`<td></td>`;
  const number = Number(day.slice(8));
  const current = day === today && html` aria-current="date"`;
  if (!days.includes(day)) return html`<td${current}>${number}</td>`;
  const address = formatListAddress(base, { kind: 'day', day });
  return html`<td><a href="${address}" aria-label="${formatDay(day)}"${current}>${number}</a></td>`;
}
