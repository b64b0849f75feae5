import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import { type Day, dayOf, shiftDay, spanOf, startOfDay } from '#lib/clock/clock.ts';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { asRail, note, readOnce } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { limits } from './limits.ts';
import type { NeighbourMonths } from './list-address.ts';
import { dayNote, monthNote, yearNote } from './notes.ts';
import { newestFirst, oldestFirst, published } from './read-cards.ts';

/**
 * Which years, months and days have stories. Each is one probe of an index, never a scan: an
 * archive of a million stories answers as fast as one of a hundred.
 */
interface Scope {
  category?: string | undefined;
}

/** Years with published stories, newest first. Noted nowhere: they change once a year, and stand on
 * every page. */
export function readYears(scope: Scope = {}): Promise<number[]> {
  return readShared(`years ${scope.category}`, async () => {
    const [oldest, newest] = await Promise.all([
      readNearest(scope, sql`true`, oldestFirst),
      readNearest(scope, sql`true`, newestFirst),
    ]);
    if (!oldest || !newest) return [];
    const years = numbers(yearOf(oldest), yearOf(newest)).filter(isArchiveYear);
    const spans = years.map((year) => ({ value: year, ...spanOf(year) }));
    return (await readSpansWithStories(scope, spans)).reverse();
  });
}

/** Months (1–12) of a year with published stories, in order of the calendar. */
export function readMonths(scope: Scope & { year: number }): Promise<number[]> {
  const { year } = scope;
  if (!isArchiveYear(year)) return Promise.resolve([]);
  return readOnce(`months ${scope.category} ${year}`, () => {
    note(yearNote(year));
    return readSpansWithStories(
      scope,
      numbers(1, 12).map((month) => ({ value: month, ...spanOf(year, month) })),
    );
  });
}

/** Days of a month with published stories, in order of the calendar. */
export function readDays(scope: Scope & { year: number; month: number }): Promise<Day[]> {
  const { year, month } = scope;
  if (!isArchiveYear(year) || !numbers(1, 12).includes(month)) return Promise.resolve([]);
  return readOnce(`days ${scope.category} ${year} ${month}`, async () => {
    note(monthNote(year, month));
    const { from, to } = spanOf(year, month);
    const first = dayOf(from);
    const days = numbers(0, 30)
      .map((count) => shiftDay(first, count))
      .filter((day) => day.slice(0, 7) === first.slice(0, 7));
    const starts = [...days.map(startOfDay), to];
    const spans = days.map((_, index) => ({
      value: index,
      from: starts[index] ?? from,
      to: starts[index + 1] ?? to,
    }));
    const found = await readSpansWithStories(scope, spans);
    return found.flatMap((index) => days[index] ?? []);
  });
}

/** The nearest days with stories before and after `day`, which itself may have none. They lead on
 * from a day's page and are never its matter: a rail. */
export function readNeighbourDays(
  scope: Scope & { day: Day },
): Promise<{ previous: Day | null; next: Day | null }> {
  const { day } = scope;
  return readOnce(`neighbour days ${scope.category} ${day}`, async () => {
    const [from, to] = [startOfDay(day), startOfDay(shiftDay(day, 1))];
    const [previous, next] = await Promise.all([
      readNearest(scope, sql`${stories.publishedAt} < ${from}`, newestFirst),
      readNearest(scope, sql`${stories.publishedAt} >= ${to}`, oldestFirst),
    ]);
    const days = { previous: previous && dayOf(previous), next: next && dayOf(next) };
    asRail(() => note(...Object.values(days).flatMap((near) => (near ? dayNote(near) : []))));
    return days;
  });
}

/** The nearest months with stories before and after one: ways on from its page, as days are. */
export function readNeighbourMonths(
  scope: Scope & { year: number; month: number },
): Promise<NeighbourMonths> {
  const { year, month } = scope;
  return readOnce(`neighbour months ${scope.category} ${year} ${month}`, async () => {
    const { from, to } = spanOf(year, month);
    const [previous, next] = await Promise.all([
      readNearest(scope, sql`${stories.publishedAt} < ${from}`, newestFirst),
      readNearest(scope, sql`${stories.publishedAt} >= ${to}`, oldestFirst),
    ]);
    const months = { previous: previous && monthOf(previous), next: next && monthOf(next) };
    asRail(() =>
      note(
        ...Object.values(months).flatMap((near) => (near ? monthNote(near.year, near.month) : [])),
      ),
    );
    return months;
  });
}

/** The day of the oldest published story; `null` without stories. Noted nowhere, as years are. */
export function readFirstDay(scope: Scope = {}): Promise<Day | null> {
  return readShared(`first day ${scope.category}`, async () => {
    const oldest = await readNearest(scope, sql`true`, oldestFirst);
    return oldest && dayOf(oldest);
  });
}

async function readNearest(scope: Scope, condition: SQL, order: SQL): Promise<Date | null> {
  const [row] = await database()
    .select({ publishedAt: stories.publishedAt })
    .from(stories)
    .where(and(published, inCategory(scope), condition))
    .orderBy(order)
    .limit(1);
  return row?.publishedAt ?? null;
}

/** Values of the spans that hold a story, in the order given. The inner `limit 1` keeps the
 * planner from joining: one descent of the index for each span. */
async function readSpansWithStories(
  scope: Scope,
  spans: { value: number; from: Date; to: Date }[],
): Promise<number[]> {
  const values = sql.param(spans.map((span) => span.value));
  const froms = sql.param(spans.map((span) => span.from.toISOString()));
  const tos = sql.param(spans.map((span) => span.to.toISOString()));
  const within = sql`${stories.publishedAt} >= span.since and ${stories.publishedAt} < span.before`;
  const found = await database().execute<{ value: number }>(sql`
    select span.value
    from unnest(${values}::int[], ${froms}::timestamptz[], ${tos}::timestamptz[])
      with ordinality as span(value, since, before, ordinal)
    cross join lateral (
      select 1 from ${stories} where ${and(published, inCategory(scope), within)}
      order by ${newestFirst} limit 1
    ) as story
    order by span.ordinal`);
  return found.rows.map((row) => row.value);
}

function inCategory({ category }: Scope): SQL | undefined {
  return category === undefined ? undefined : sql`${stories.category} = ${category}`;
}

function isArchiveYear(year: number): boolean {
  const { archiveFirstYear, archiveLastYear } = limits;
  return Number.isInteger(year) && year >= archiveFirstYear && year <= archiveLastYear;
}

function monthOf(instant: Date): { year: number; month: number } {
  const [year = 0, month = 0] = dayOf(instant).split('-').map(Number);
  return { year, month };
}

function yearOf(instant: Date): number {
  return Number(dayOf(instant).slice(0, 4));
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
