import 'server-only';
import { and, type SQL, sql } from 'drizzle-orm';
import { database, type Transaction } from '#lib/database/database.ts';
import { isOutOfTime } from '#lib/database/is-out-of-time.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { listNote } from './notes.ts';
import {
  cardColumns,
  mainPicture,
  newestFirst,
  notWithdrawn,
  published,
  toCard,
} from './read-cards.ts';
import { isPageNumber, offsetOf } from './read-lists.ts';
import { markFound } from './read-marked.ts';
import { readNewestMatches, type Wanted } from './read-matches.ts';
import { readLikelyQueries } from './read-spelling.ts';
import { type AskedWords, readTextQuery } from './read-text-query.ts';
import { rightsOf } from './rights.ts';
import type { FoundStory, SearchAnswer, SearchFilters } from './search.ts';
import { spanOfFilters } from './search-scope.ts';

type Asked = Partial<SearchFilters> & { query: string; page: number };
type Found = Extract<SearchAnswer, { kind: 'found' }>;

/**
 * Published stories with all words of `query`, in any of their forms. Those with the words in the
 * headline come first, then those with them in headline and lead, then the others, the newest first
 * among equals; or by time alone. «Quotes» ask for a phrase, a minus excludes, `or` gives a choice.
 * Of very many matches the newest `limits.searchDepth` are ranked and shown. When nothing is found,
 * what is found for a likely spelling is shown instead, and that it is.
 * @param asked.page from 1; one that does not exist has no stories.
 */
export function readSearch(asked: Asked): Promise<SearchAnswer> {
  const { query, page, category = null, period = null, from = null, to = null } = asked;
  const { order = 'relevant' } = asked;
  const filters = { category, period, from, to, order };
  return readOnce(`search ${JSON.stringify([query, page, filters])}`, () => {
    // Words changed in a body alone touch no list: such a match waits for the answer's lifetime.
    note(listNote());
    return database()
      .transaction((tx) => search(tx, query, page, filters), { accessMode: 'read only' })
      .catch((error: unknown) => {
        if (isOutOfTime(error)) return { kind: 'too-long' };
        throw error;
      });
  });
}

async function search(
  tx: Transaction,
  query: string,
  page: number,
  filters: SearchFilters,
): Promise<SearchAnswer> {
  await tx.execute(sql.raw(`set local statement_timeout = ${limits.searchTime}`));
  const words = await readTextQuery(tx, query);
  if (await isUnclear(tx, words)) return { kind: 'unclear' };
  const found = await find(tx, words, page, filters);
  if (found.count >= limits.searchFew) return found;
  for (const likely of await readLikelyQueries(tx, query)) {
    const meant = await readTextQuery(tx, likely);
    if (await isUnclear(tx, meant)) continue;
    const other = await find(tx, meant, page, filters);
    if (other.count <= found.count) continue;
    if (found.count === 0) return { ...other, correction: { query: likely, applied: true } };
    return { ...found, correction: { query: likely, applied: false } };
  }
  return found;
}

async function find(
  tx: Transaction,
  words: AskedWords,
  page: number,
  filters: SearchFilters,
): Promise<Found> {
  const span = spanOfFilters(filters, new Date());
  const wanted: Wanted = { text: words.text, category: filters.category, span };
  const { ids, count, more } = await readNewestMatches(tx, wanted);
  const keys = filters.order === 'newest' ? newestOf(ids, page) : rankedOf(ids, page, words.text);
  return {
    kind: 'found',
    stories: isPageNumber(page) ? await readFound(tx, keys, words) : [],
    page,
    hasNext: page * limits.pageSize < ids.length,
    count,
    more,
    shown: ids.length,
    correction: null,
  };
}

/** True when no index can begin with the query: nothing is in it, or exclusions alone. */
async function isUnclear(tx: Transaction, { text }: AskedWords): Promise<boolean> {
  if (text === '') return true;
  const { rows } = await tx.execute<{ core: string }>(
    sql`select querytree(${text}::tsquery) as core`,
  );
  return rows[0]?.core === '' || rows[0]?.core === 'T';
}

/**
 * Ids of one page with the place of each: 1 stands first. The index of a story's words lies apart
 * from it and is taken up once, for both questions.
 */
function rankedOf(ids: readonly number[], page: number, text: string): SQL {
  return sql`select ${stories.id}, case
      when ts_filter(top.words, '{a}') @@ ${text}::tsquery then 1
      when top.words @@ ${text}::tsquery then 2
      else 3 end as place, ${stories.publishedAt}
    from ${stories}
    cross join lateral (select ts_filter(${stories.search}, '{a,b}') as words offset 0) as top
    where ${published} and ${stories.id} = any(${sql.param(ids)}::bigint[])
    order by place, ${newestFirst} limit ${limits.pageSize} offset ${offsetOf(page)}`;
}

function newestOf(ids: readonly number[], page: number): SQL {
  const shown = ids.slice(offsetOf(page), offsetOf(page) + limits.pageSize);
  return sql`select ${stories.id}, 1 as place, ${stories.publishedAt} from ${stories}
    where ${published} and ${stories.id} = any(${sql.param(shown)}::bigint[])`;
}

async function readFound(tx: Transaction, keys: SQL, words: AskedWords): Promise<FoundStory[]> {
  const { rows: placed } = await tx.execute<{ id: string; place: number }>(keys);
  if (placed.length === 0) return [];
  const place = new Map(placed.map(({ id, place }) => [Number(id), place]));
  const rows = await tx
    .select({ ...cardColumns, ...rightsColumns, lead: stories.lead, text: beginningOfText })
    .from(stories)
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn)
    .where(and(published, sql`${stories.id} = any(${sql.param([...place.keys()])}::bigint[])`))
    .orderBy(newestFirst);
  const ordered = rows
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    // What is not shown on its page is not shown here either.
    .map((row) =>
      rightsOf(row).show === 'lead'
        ? { ...row, lead: cutAtWord(row.lead, limits.leadAlone), text: '' }
        : row,
    );
  const marked = await markFound(tx, ordered, words.lexemes);
  return ordered.map((row, index) => {
    const { headline = [], excerpt = [] } = marked[index] ?? {};
    return { ...toCard(row), markedHeadline: headline, excerpt };
  });
}

/** What decides whether the text of a story may be shown. */
const rightsColumns = {
  source: stories.source,
  pulled: stories.pulled,
  rights: stories.rights,
  usageTerms: stories.usageTerms,
};

const beginningOfText = sql<string>`left(${stories.bodyText}, ${sql.raw(String(limits.searchMarked))})`;
