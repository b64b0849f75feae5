import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Day, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { readShared } from '#lib/press/shared-reads.ts';
import { limits } from './limits.ts';
import { dayNote, listNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { newestFirst, published, publishedWithin, selectCards, toCard } from './read-cards.ts';
import type { StoryCard, StoryPage } from './story.ts';

/**
 * The newest published stories, newest first: of one category, or of all but some.
 * @param limit most stories returned.
 */
export function readNewest(options: {
  category?: string | undefined;
  excludedCategories?: readonly string[];
  limit: number;
}): Promise<StoryCard[]> {
  const { category, excludedCategories = [], limit } = options;
  return readShared(`newest ${JSON.stringify([category, excludedCategories, limit])}`, async () => {
    note(listNote(category));
    const name = category === undefined ? 'stories_newest' : 'stories_newest_in_category';
    const rows = await prepared(name, (db) =>
      selectCards(db)
        .where(and(published, inCategory(category), categoryNotIn(sql.placeholder('excluded'))))
        .orderBy(newestFirst)
        .limit(sql.placeholder('limit'))
        .prepare(name),
    ).execute({ category, excluded: [...excludedCategories], limit });
    return rows.map(toCard);
  });
}

/**
 * Page `page` (from 1) of all stories or of a category. A page that does not exist, or lies deeper
 * than `limits.pageDepth`, has no stories.
 */
export function readStoryPage(options: {
  category?: string | undefined;
  page: number;
}): Promise<StoryPage> {
  const { category, page } = options;
  if (!isPageNumber(page)) return Promise.resolve({ stories: [], page, hasNext: false });
  return readOnce(`page ${JSON.stringify([category, page])}`, async () => {
    note(listNote(category));
    const name = category === undefined ? 'stories_page' : 'stories_page_in_category';
    const rows = await prepared(name, (db) => {
      // The keys alone come from the index; whole rows are fetched for one page of them only.
      const keys = db
        .select({ id: stories.id })
        .from(stories)
        .where(and(published, inCategory(category)))
        .orderBy(newestFirst)
        .limit(limits.pageSize + 1)
        .offset(sql.placeholder('offset'))
        .as('keys');
      return selectCards(db)
        .innerJoin(keys, eq(keys.id, stories.id))
        .orderBy(newestFirst)
        .prepare(name);
    }).execute({ category, offset: offsetOf(page) });
    return toPage(rows.map(toCard), page);
  });
}

/** Every story of a Minsk day, newest first; a `RangeError` when there is no such day. */
export function readDay(options: {
  category?: string | undefined;
  day: Day;
}): Promise<StoryCard[]> {
  const { category, day } = options;
  return readOnce(`day ${JSON.stringify([category, day])}`, async () => {
    note(dayNote(day));
    const [from, to] = [startOfDay(day), startOfDay(shiftDay(day, 1))];
    const name = category === undefined ? 'stories_day' : 'stories_day_in_category';
    const rows = await prepared(name, (db) =>
      selectCards(db)
        .where(
          and(
            published,
            inCategory(category),
            publishedWithin(sql.placeholder('from'), sql.placeholder('to')),
          ),
        )
        .orderBy(newestFirst)
        .prepare(name),
    ).execute({ category, from, to });
    return rows.map(toCard);
  });
}

/** True for a page number lists have: whole, from 1 to `limits.pageDepth`. */
export function isPageNumber(page: number): boolean {
  return Number.isInteger(page) && page >= 1 && page <= limits.pageDepth;
}

/** How many rows stand before page `page`. */
export function offsetOf(page: number): number {
  return (page - 1) * limits.pageSize;
}

/** A page out of its rows and, when there is one, the first row of the next. */
export function toPage(cards: StoryCard[], page: number): StoryPage {
  return {
    stories: cards.slice(0, limits.pageSize),
    page,
    hasNext: cards.length > limits.pageSize && page < limits.pageDepth,
  };
}

function inCategory(category: string | undefined): SQL | undefined {
  return category === undefined ? undefined : eq(stories.category, sql.placeholder('category'));
}

function categoryNotIn(excluded: unknown): SQL {
  return sql`${stories.category} <> all(${excluded}::text[])`;
}
