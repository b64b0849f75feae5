import 'server-only';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { dayOf, spanOf } from '#lib/clock/clock.ts';
import { database } from '#lib/database/database.ts';
import { pictures, stories, storyMonths, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { sitemapNote, sitemapsNote } from './notes.ts';
import {
  mainPicture,
  modifiedAt,
  newestFirst,
  notWithdrawn,
  oldestFirst,
  pictureColumns,
  pictureUseColumns,
  published,
  publishedWithin,
  toPicture,
} from './read-cards.ts';
import type { Picture } from './story.ts';

/**
 * What sitemaps say of stories. Each read takes one file's worth of rows through an index; none of
 * them is prepared by name, so that PostgreSQL plans each with the page and size it has.
 */

export interface StoryMonth {
  year: number;
  /** 1–12, in Minsk. */
  month: number;
  /** Published stories. */
  stories: number;
  /** When one of them was last published, updated or corrected. */
  modifiedAt: Date;
}

export interface StoryEntry {
  path: string;
  headline: string;
  publishedAt: Date;
  modifiedAt: Date;
  picture: Picture | null;
}

/** A page of a list of stories, counted from 1. */
interface Page {
  page: number;
  /** Stories on a page. */
  size: number;
}

/** Instants `[from, to)`. */
interface Span {
  from: Date;
  to: Date;
}

/** Every month with published stories, the oldest first. */
export function readStoryMonths(): Promise<StoryMonth[]> {
  return readOnce('story months', async () => {
    note(sitemapsNote);
    const rows = await database().select().from(storyMonths).orderBy(asc(storyMonths.month));
    return rows.map(({ month: name, ...counted }) => {
      const [year = 0, month = 0] = name.split('-').map(Number);
      return { year, month, ...counted };
    });
  });
}

/** One page of the stories a month published, the oldest first: a new story moves no other. */
export function readMonthEntries(
  options: { year: number; month: number } & Page,
): Promise<StoryEntry[]> {
  const { year, month, page, size } = options;
  note(sitemapNote(year, month));
  return readEntries(spanOf(year, month), oldestFirst, { page, size });
}

/** One page of the stories published in a span of some days, the newest first. */
export function readRecentEntries(options: Span & Page): Promise<StoryEntry[]> {
  const { from, to, page, size } = options;
  noteMonths({ from, to });
  return readEntries({ from, to }, newestFirst, { page, size });
}

/**
 * The pages `readRecentEntries` has, and when the newest change on each was.
 * @param atMost pages told of.
 */
export async function readRecentPages(
  options: Span & { size: number; atMost: number },
): Promise<{ page: number; modifiedAt: Date | null }[]> {
  const { from, to, size, atMost } = options;
  noteMonths({ from, to });
  const recent = database()
    .select({
      page: sql<number>`((row_number() over (order by ${newestFirst}) - 1) / ${size})::integer + 1`.as(
        'page',
      ),
      modifiedAt: modifiedAt.as('modified'),
    })
    .from(stories)
    .where(and(published, publishedWithin(from, to)))
    .orderBy(newestFirst)
    .limit(size * atMost)
    .as('recent');
  return database()
    .select({
      page: recent.page,
      modifiedAt: sql`max(${recent.modifiedAt})`.mapWith(stories.updatedAt),
    })
    .from(recent)
    .groupBy(recent.page)
    .orderBy(asc(recent.page));
}

function noteMonths({ from, to }: Span): void {
  for (const day of [dayOf(from), dayOf(to)]) {
    const [year = 0, month = 0] = day.split('-').map(Number);
    note(sitemapNote(year, month));
  }
}

async function readEntries({ from, to }: Span, order: SQL, { page, size }: Page) {
  const db = database();
  // The keys alone come from the index; whole rows are fetched for one page of them only.
  const keys = db
    .select({ id: stories.id })
    .from(stories)
    .where(and(published, publishedWithin(from, to)))
    .orderBy(order)
    .limit(size)
    .offset((page - 1) * size)
    .as('keys');
  const rows = await db
    .select({
      id: stories.id,
      path: stories.path,
      headline: stories.headline,
      publishedAt: stories.publishedAt,
      modifiedAt,
      picture: pictureColumns,
      pictureUse: pictureUseColumns,
    })
    .from(stories)
    .innerJoin(keys, eq(keys.id, stories.id))
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn)
    .orderBy(order);
  return rows.map(({ id, path, publishedAt, modifiedAt, headline, picture, pictureUse }) => {
    if (path === null || publishedAt === null || modifiedAt === null) {
      throw new Error(`Story ${id} is published without an address or a time`);
    }
    const main = toPicture(picture, pictureUse);
    return { path, headline, publishedAt, modifiedAt, picture: main } satisfies StoryEntry;
  });
}
