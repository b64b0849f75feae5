import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { limits } from './limits.ts';
import { newestFirst, published } from './read-cards.ts';

/**
 * The newest published stories that match a text query, `limits.searchDepth` and one more at most.
 *
 * No index knows both words and time. A query with few matches is answered from the index of words;
 * with very many, as soon as `limits.searchMatches` of them have been seen, the newest are sought
 * among the newest stories, then among more of them: the words that stand in every second story
 * never make the database read half of them.
 * @returns ids.
 */
export async function readNewestMatches(tx: Transaction, asked: SQL): Promise<number[]> {
  const few = await readFewMatches(tx, asked);
  if (few) return few;
  const ids: number[] = [];
  let before: Date | null = null;
  for (const count of [...limits.searchNewest, null]) {
    const from = count === null ? null : await readTimeOf(tx, count);
    ids.push(...(await readWithin(tx, asked, { from, before, limit: most - ids.length })));
    if (from === null || ids.length === most) break;
    before = from;
  }
  return ids;
}

const most = limits.searchDepth + 1;

/**
 * What matches. Materialized: planned as if all were wanted, so from the index of words where they
 * are rare (the order and the limit outside would tempt into a walk through all stories by time),
 * and yet read no further than asked for.
 */
function matches(asked: SQL, within: SQL = sql``): SQL {
  return sql`matches as materialized (
    select ${stories.id}, ${stories.publishedAt} from ${stories}
    where ${published} and ${stories.search} @@ ${asked} ${within}
  )`;
}

const newest = sql`order by published_at desc, id desc limit`;

/** `null` when there are more than `limits.searchMatches`. */
async function readFewMatches(tx: Transaction, asked: SQL): Promise<number[] | null> {
  const { rows } = await tx.execute<{ id: string; seen: string }>(sql`
    with ${matches(asked)},
    seen as (select * from matches limit ${limits.searchMatches + 1})
    select id, count(*) over () as seen from seen ${newest} ${most}`);
  return Number(rows[0]?.seen ?? 0) > limits.searchMatches ? null : rows.map(toId);
}

/** The time of the story after the newest `count`; `null` when there are not so many. */
async function readTimeOf(tx: Transaction, count: number): Promise<Date | null> {
  const [row] = await tx
    .select({ at: stories.publishedAt })
    .from(stories)
    .where(published)
    .orderBy(newestFirst)
    .offset(count)
    .limit(1);
  return row?.at ?? null;
}

async function readWithin(
  tx: Transaction,
  asked: SQL,
  { from, before, limit }: { from: Date | null; before: Date | null; limit: number },
): Promise<number[]> {
  const within = sql`${from ? sql`and ${stories.publishedAt} >= ${from}` : sql``}
    ${before ? sql`and ${stories.publishedAt} < ${before}` : sql``}`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    with ${matches(asked, within)} select id from matches ${newest} ${limit}`);
  return rows.map(toId);
}

function toId(row: { id: string }): number {
  return Number(row.id);
}
