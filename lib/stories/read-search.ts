import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { searchWords } from '#lib/database/search-words.ts';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { listNote } from './notes.ts';
import { newestFirst, published, selectCardsWithLead, toCard } from './read-cards.ts';
import { isPageNumber, offsetOf } from './read-lists.ts';
import { readNewestMatches } from './read-matches.ts';
import type { FoundStory, SearchAnswer } from './search.ts';

/**
 * Published stories with all words of `query`, in any of their forms: first those with the words in
 * the headline, then those with them in headline and lead, then the others; newest first among
 * equals. «Quotes» ask for a phrase, a minus excludes, `or` gives a choice.
 * Of very many matches the newest `limits.searchDepth` are ranked and shown.
 * @param page from 1; one that does not exist has no stories.
 */
export function readSearch(options: { query: string; page: number }): Promise<SearchAnswer> {
  const { query, page } = options;
  return readOnce(`search ${JSON.stringify([query, page])}`, () => {
    // Words changed in a body alone touch no list: such a match waits for the answer's lifetime.
    note(listNote());
    return database()
      .transaction((tx) => search(tx, toTextQuery(query), page), { accessMode: 'read only' })
      .catch((error: unknown) => {
        if (isOutOfTime(error)) return { kind: 'too-long' };
        throw error;
      });
  });
}

async function search(tx: Transaction, asked: SQL, page: number): Promise<SearchAnswer> {
  await tx.execute(sql.raw(`set local statement_timeout = ${limits.searchTime}`));
  if (await isUnclear(tx, asked)) return { kind: 'unclear' };
  const matches = await readNewestMatches(tx, asked);
  const shown = matches.slice(0, limits.searchDepth);
  return {
    kind: 'found',
    stories: isPageNumber(page) ? await readRanked(tx, asked, shown, page) : [],
    page,
    hasNext: page * limits.pageSize < shown.length,
    count: shown.length,
    more: matches.length > shown.length,
  };
}

/** The reader's quotation marks and dashes in the signs PostgreSQL knows; one that stands alone is
 * a dash, not an exclusion. */
function toTextQuery(query: string): SQL {
  const text = query
    .replace(/[«»„“”]/g, '"')
    .replace(/(?<=^|\s)[−–—](?=\S)/g, '-')
    .replace(/(?<=^|\s)-(?=\s|$)/g, ' ');
  return sql`websearch_to_tsquery('russian', ${searchWords(sql`${text}`)})`;
}

/** True when no index can begin with the query: nothing is in it, or exclusions alone. */
async function isUnclear(tx: Transaction, asked: SQL): Promise<boolean> {
  const { rows } = await tx.execute<{ core: string }>(sql`select querytree(${asked}) as core`);
  return rows[0]?.core === '' || rows[0]?.core === 'T';
}

async function readRanked(
  tx: Transaction,
  asked: SQL,
  ids: readonly number[],
  page: number,
): Promise<FoundStory[]> {
  const keys = tx
    .select({
      id: stories.id,
      place: sql<number>`case
        when ts_filter(${stories.search}, '{a}') @@ ${asked} then 1
        when ts_filter(${stories.search}, '{a,b}') @@ ${asked} then 2
        else 3 end`.as('place'),
    })
    .from(stories)
    .where(and(published, sql`${stories.id} = any(${sql.param(ids)}::bigint[])`))
    .orderBy(sql`place`, newestFirst)
    .limit(limits.pageSize)
    .offset(offsetOf(page))
    .as('keys');
  const rows = await selectCardsWithLead(tx)
    .innerJoin(keys, eq(keys.id, stories.id))
    .orderBy(keys.place, newestFirst);
  return rows.map((row) => ({
    ...toCard(row),
    excerpt: cutAtWord(row.lead, limits.searchExcerpt),
  }));
}

/** PostgreSQL ended a statement: in a transaction of reads, for its length alone. */
function isOutOfTime(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause && cause.code === '57014';
}
