import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { dayOf, startOfDay } from '#lib/clock/clock.ts';
import type { Transaction } from '#lib/database/database.ts';
import { isOutOfTime } from '#lib/database/is-out-of-time.ts';
import { stories, storyMonths } from '#lib/database/schema.ts';
import { categoryFacet } from '#lib/database/search-facets.ts';
import { limits } from './limits.ts';
import { published } from './read-cards.ts';
import { monthsWithin, type TimeSpan } from './search-scope.ts';
import { quoteLexeme } from './text-query.ts';

/** What is looked for, and among what. */
export interface Wanted {
  /** A `tsquery`. */
  text: string;
  category: string | null;
  span: TimeSpan;
}

/** The newest stories that match. */
export interface Matches {
  /** Newest first, `limits.searchDepth` at most. */
  ids: number[];
  /** All that match; exact unless `more`, then a number that is passed. */
  count: number;
  more: boolean;
}

/**
 * The newest published stories that match a text query.
 *
 * The index of words knows months and categories as words of their own. A query that few stories
 * match is answered from it outright. One that the database's statistics, or the first
 * `limits.searchMatches` matches, show to be common is sought month after month, from the newest
 * back: words that stand in every second story never make the database read half of them.
 */
export async function readNewestMatches(tx: Transaction, wanted: Wanted): Promise<Matches> {
  const expected = await readEstimate(tx, wanted);
  const few = expected > limits.searchMatches ? null : await readFewMatches(tx, wanted);
  if (few) return few;
  const ids: number[] = [];
  let isCut = false;
  for (const span of await readSpans(tx, wanted.span, expected)) {
    const rest = limits.searchDepth + 1 - ids.length;
    try {
      ids.push(...(await tx.transaction((part) => readWithin(part, { ...wanted, span }, rest))));
    } catch (error) {
      // A phrase of words that stand in every text, and seldom together: the newest are told.
      isCut = isOutOfTime(error) && ids.length > 0;
      if (!isCut) throw error;
    }
    if (isCut || ids.length > limits.searchDepth) break;
  }
  const more = isCut || ids.length > limits.searchDepth;
  const shown = ids.slice(0, limits.searchDepth);
  return { ids: shown, count: shown.length, more };
}

/** The words of a search, with its section and its months among them: the partial index of words
 * answers it. */
function wordsOf({ text, category, span }: Wanted): SQL {
  const parts = [
    `(${text})`,
    category === null ? null : quoteLexeme(categoryFacet(category)),
    monthsWithin(span, dayOf(new Date())),
  ];
  const query = parts.flatMap((part) => (part === null ? [] : [`(${part})`])).join(' & ');
  return sql`${published} and ${stories.search} @@ ${query}::tsquery`;
}

/**
 * The condition of a search. Its months are words already; the time is added to, so that no index by
 * time tempts the planner into reading the words of every story of a month, of whose size it knows
 * nothing: 200 ms instead of six.
 */
function conditionOf(wanted: Wanted): SQL {
  const { from, to } = wanted.span;
  const time = sql`(${stories.publishedAt} + interval '0')`;
  return sql`${wordsOf(wanted)}
    ${from ? sql`and ${time} >= ${from}` : sql``}
    ${to ? sql`and ${time} < ${to}` : sql``}`;
}

/**
 * What matches. Materialized: planned as if all were wanted, so from the index of words where they
 * are rare (the order and the limit outside would tempt into a walk through all stories by time),
 * and yet read no further than asked for.
 */
function matches(wanted: Wanted): SQL {
  return sql`matches as materialized (
    select ${stories.id}, ${stories.publishedAt} from ${stories} where ${conditionOf(wanted)}
  )`;
}

const newest = sql`order by published_at desc, id desc limit`;

/** How many stories match, as the planner guesses from its statistics. */
async function readEstimate(tx: Transaction, wanted: Wanted): Promise<number> {
  const { rows } = await tx.execute<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql`explain (format json) select from ${stories} where ${wordsOf(wanted)}`,
  );
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** `null` when there are more than `limits.searchMatches`. */
async function readFewMatches(tx: Transaction, wanted: Wanted): Promise<Matches | null> {
  const { rows } = await tx.execute<{ id: string; seen: string }>(sql`
    with ${matches(wanted)},
    seen as (select * from matches limit ${limits.searchMatches + 1})
    select id, count(*) over () as seen from seen ${newest} ${limits.searchDepth}`);
  const count = Number(rows[0]?.seen ?? 0);
  return count > limits.searchMatches ? null : { ids: rows.map(toId), count, more: false };
}

/**
 * Spans to look through, newest first, without a gap: as many months as should hold enough
 * matches, then `limits.searchGrowth` times as many stories, then all that are left.
 * @param expected matches, as guessed; of a guess that is too high the next span makes up.
 */
async function readSpans(tx: Transaction, within: TimeSpan, expected: number): Promise<TimeSpan[]> {
  const months = await tx.select().from(storyMonths).orderBy(sql`${storyMonths.month} desc`);
  const total = months.reduce((sum, { stories }) => sum + stories, 0);
  const enough = (limits.searchDepth * 1.5 * total) / Math.max(expected, 1);
  const spans: TimeSpan[] = [];
  let { to } = within;
  let wanted = Math.max(enough, limits.searchLeast);
  let seen = 0;
  for (const { month, stories } of months) {
    const from = startOfDay(`${month}-01`);
    if (within.to && from >= within.to) continue;
    if (within.from && from <= within.from) break;
    seen += stories;
    if (seen < wanted) continue;
    spans.push({ from, to });
    to = from;
    wanted *= limits.searchGrowth;
    seen = 0;
  }
  return [...spans, { from: within.from, to }];
}

async function readWithin(tx: Transaction, wanted: Wanted, limit: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with ${matches(wanted)} select id from matches ${newest} ${limit}`);
  return rows.map(toId);
}

function toId(row: { id: string }): number {
  return Number(row.id);
}
