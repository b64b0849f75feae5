import 'server-only';
import { subHours } from 'date-fns/subHours';
import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { trustedSources } from '#lib/sources.ts';
import { limits } from './limits.ts';
import { topNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import {
  type CardRow,
  newestFirst,
  published,
  selectCardsWithLead,
  toCardWithLead,
} from './read-cards.ts';
import type { StoryCardWithLead } from './story.ts';

/**
 * «Топ-новости»: the places editors gave that have not expired, in their order; then, of trusted
 * sources alone (`lib/sources.ts`), the most urgent and newest of the last `limits.topNewsHours`, and
 * the newest of the last `limits.topNewsAmong` stories of any age.
 * @param exceptId a story left out: the one being read.
 */
export function readTopNews(options: {
  limit: number;
  exceptId?: number | undefined;
}): Promise<StoryCardWithLead[]> {
  const { limit, exceptId } = options;
  return readOnce(`top news ${limit} ${exceptId}`, async () => {
    // One more than shown, so that the pages of all stories share one read.
    const rows = await readRows(limit + 1);
    const others = rows.filter((row) => row.id !== exceptId);
    return others.slice(0, limit).map(toCardWithLead);
  });
}

/** Their cards are noted where they are shown. */
function readRows(limit: number): Promise<(CardRow & { lead: string })[]> {
  return readShared(`rows of top news ${limit}`, async () => {
    note(topNote);
    const since = subHours(new Date(), limits.topNewsHours);
    const [placed, urgent] = await Promise.all([
      editorsPlaces().execute({ limit }),
      mostUrgent().execute({ since, limit }),
    ]);
    const top = new Map([...placed, ...urgent].map((row) => [row.id, row]));
    if (top.size < limit) {
      for (const row of await newest().execute({ limit })) {
        if (!top.has(row.id)) top.set(row.id, row);
      }
    }
    return [...top.values()].slice(0, limit);
  });
}

function editorsPlaces() {
  return prepared('top_news_places', (db, name) =>
    selectCardsWithLead(db)
      .where(and(published, sql`${stories.topPlace} is not null and ${stories.topUntil} > now()`))
      .orderBy(asc(stories.topPlace), newestFirst)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  );
}

function mostUrgent() {
  return prepared('top_news_urgent', (db, name) => {
    // Two days of keys are sorted, not two days of rows with their pictures.
    const keys = db
      .select({ id: stories.id })
      .from(stories)
      .where(and(published, trusted(), gte(stories.publishedAt, sql.placeholder('since'))))
      .orderBy(asc(stories.urgency), newestFirst)
      .limit(sql.placeholder('limit'))
      .as('keys');
    return selectCardsWithLead(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .orderBy(asc(stories.urgency), newestFirst)
      .prepare(name);
  });
}

function newest() {
  return prepared('top_news_newest', (db, name) => {
    // Among so many: however seldom a trusted source writes, the archive is not searched for it.
    const keys = db
      .select({ id: stories.id })
      .from(stories)
      .where(published)
      .orderBy(newestFirst)
      .limit(limits.topNewsAmong)
      .as('keys');
    return selectCardsWithLead(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .where(trusted())
      .orderBy(newestFirst)
      .limit(sql.placeholder('limit'))
      .prepare(name);
  });
}

const trusted = () => inArray(stories.source, [...trustedSources]);
