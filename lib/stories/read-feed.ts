import 'server-only';
import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { pictures, stories, storyEvents, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { lineNote, listNote, storyNote, tagNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import {
  cardColumns,
  mainPicture,
  newestFirst,
  notWithdrawn,
  published,
  toUnnotedCard,
} from './read-cards.ts';
import { inLine, newestInLine, readLineAt } from './read-lines.ts';
import { newestWithTag, tagSlugPattern } from './read-tags.ts';
import { toWholeStory, wholeColumns } from './read-whole-story.ts';
import { lastChangeOf, type Story, type Tag } from './story.ts';
import type { StoryLine } from './story-line.ts';

/** Stories of a feed, newest first. */
export interface StoriesOfFeed {
  stories: Story[];
  /**
   * Before this nothing changed in the feed: the last change of any story, known of or not, since
   * one that left the feed must make it newer, too. `null` without stories.
   */
  changedAt: Date | null;
}

export interface FeedChoice {
  /** Only of this category; of all unless given. */
  category?: string;
  /** Only from this source; from all unless given. */
  source?: string;
  /** Only published then or later. */
  since?: Date;
  /** Most stories returned. */
  limit: number;
}

/** The newest published stories with all that hangs on them, in one statement. */
export function readFeedStories(choice: FeedChoice): Promise<StoriesOfFeed> {
  const { category, source = null, since = new Date(0), limit } = choice;
  return readOnce(`feed ${JSON.stringify(choice)}`, async () => {
    note(listNote(category));
    const statement = category === undefined ? feedOfAll(limit) : feedOfCategory(limit);
    return toFeed(await statement.execute({ category, source, since }));
  });
}

/**
 * The newest published stories with a tag.
 * @returns `null` when no published story has it.
 */
export function readTagFeed(
  slug: string,
  limit: number,
): Promise<(StoriesOfFeed & { tag: Tag }) | null> {
  if (!tagSlugPattern.test(slug)) return Promise.resolve(null);
  return readOnce(`feed of tag ${slug} ${limit}`, async () => {
    note(tagNote(slug));
    const feed = toFeed(await feedOfTag(limit).execute({ slug }));
    const tag = feed.stories[0]?.tags.find((tag) => tag.slug === slug);
    return tag ? { ...feed, tag } : null;
  });
}

/**
 * The newest published stories of a line.
 * @returns `null` when readers see no line there.
 */
export async function readLineFeed(
  slug: string,
  limit: number,
): Promise<(StoriesOfFeed & { line: StoryLine }) | null> {
  const line = await readLineAt(slug);
  if (!line) return null;
  return readOnce(`feed of line ${slug} ${limit}`, async () => {
    note(lineNote(slug));
    return { ...toFeed(await feedOfLine(limit).execute({ slug })), line };
  });
}

/** What happened last to a story or a line; of the weather feeds know nothing. */
const lastEventAt = sql<Date | null>`(
  select ${storyEvents.at} from ${storyEvents} where ${storyEvents.kind} <> 'weather'
  order by ${storyEvents.id} desc limit 1)`.mapWith(storyEvents.at);

const chosen = and(
  published,
  sql`${stories.publishedAt} >= ${sql.placeholder('since')}`,
  sql`(${sql.placeholder('source')}::text is null or ${stories.source} = ${sql.placeholder('source')})`,
);

/**
 * A limit that stands in the statement; Drizzle sends numbers beside it. Of a limit it does not know
 * PostgreSQL expects a tenth of all stories: a plan for any limit would read them all.
 */
function written(limit: number): Placeholder {
  return sql.raw(String(limit)) as unknown as Placeholder;
}

function feedOfAll(limit: number) {
  return feedWhere(`feed_of_all_${limit}`, limit, chosen);
}

function feedOfCategory(limit: number) {
  const ofCategory = eq(stories.category, sql.placeholder('category'));
  return feedWhere(`feed_of_category_${limit}`, limit, and(chosen, ofCategory));
}

function feedWhere(name: string, limit: number, condition: SQL | undefined) {
  return prepared(name, (db) => {
    const keys = db
      .select({ id: stories.id })
      .from(stories)
      .where(condition)
      .orderBy(newestFirst)
      .limit(written(limit))
      .as('keys');
    return selectWhole(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .orderBy(newestFirst)
      .prepare(name);
  });
}

function feedOfTag(limit: number) {
  return prepared(`feed_of_tag_${limit}`, (db, name) => {
    const keys = newestWithTag(db).limit(written(limit)).as('keys');
    return selectWhole(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .where(published)
      .orderBy(newestFirst)
      .prepare(name);
  });
}

function feedOfLine(limit: number) {
  return prepared(`feed_of_line_${limit}`, (db, name) => {
    const keys = db
      .select({ id: storyLineStories.storyId })
      .from(storyLineStories)
      .innerJoin(storyLines, eq(storyLines.id, storyLineStories.lineId))
      .where(and(eq(storyLines.slug, sql.placeholder('slug')), inLine))
      .orderBy(newestInLine)
      .limit(written(limit))
      .as('keys');
    return selectWhole(db)
      .innerJoin(keys, eq(keys.id, stories.id))
      .where(published)
      .orderBy(newestFirst)
      .prepare(name);
  });
}

/** Joined to keys that come from an index alone: what hangs on a story is read for one feed's only. */
function selectWhole(db: Database) {
  return db
    .select({ ...cardColumns, ...wholeColumns, lastEventAt })
    .from(stories)
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn);
}

type Row = Awaited<ReturnType<ReturnType<typeof feedOfTag>['execute']>>[number];

function toFeed(rows: readonly Row[]): StoriesOfFeed {
  const found = rows.map((row) => {
    note(storyNote(row.id));
    return toWholeStory(toUnnotedCard(row), row);
  });
  const changes = [...found.map(lastChangeOf), ...rows.slice(0, 1).map((row) => row.lastEventAt)];
  const newest = Math.max(...changes.map(Number));
  return { stories: found, changedAt: found.length > 0 ? new Date(newest) : null };
}
