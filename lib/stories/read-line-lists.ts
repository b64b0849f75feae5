import 'server-only';
import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { linesNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { published, selectCards, toCard } from './read-cards.ts';
import { inLine, lineColumns, newestInLine, notRemoved, toLine } from './read-lines.ts';
import { isPageNumber, offsetOf } from './read-lists.ts';
import type { LineCard } from './story-line.ts';

/** Lists of lines. Of each line the newest story is one probe of an index: a newsroom has hundreds
 * of lines, not thousands. */

/**
 * Page `page` (from 1) of the lines with published stories: open ones before closed ones, those
 * with the newest stories first. A page that does not exist has none.
 */
export function readLines(page: number): Promise<{ lines: LineCard[]; hasNext: boolean }> {
  if (!isPageNumber(page)) return Promise.resolve({ lines: [], hasNext: false });
  return readOnce(`lines ${page}`, async () => {
    const choice = { since: new Date(0), closed: true };
    const found = await readChosen({
      ...choice,
      limit: limits.pageSize + 1,
      offset: offsetOf(page),
    });
    const hasNext = found.length > limits.pageSize && page < limits.pageDepth;
    return { lines: found.slice(0, limits.pageSize), hasNext };
  });
}

/** Open lines with a story since an instant, the newest first. */
export function readActiveLines(options: { since: Date; limit: number }): Promise<LineCard[]> {
  return readOnce(`active lines ${options.limit}`, () =>
    readChosen({ ...options, closed: false, offset: 0 }),
  );
}

async function readChosen(choice: {
  since: Date;
  closed: boolean;
  limit: number;
  offset: number;
}): Promise<LineCard[]> {
  note(linesNote);
  const rows = await chosenLines().execute(choice);
  const ids = rows.map(({ newestId }) => newestId);
  const cards = new Map(
    ids.length > 0 ? (await cardsById().execute({ ids })).map((row) => [row.id, toCard(row)]) : [],
  );
  return rows.flatMap(({ newestId, ...row }) => {
    const [line, newest] = [toLine(row), cards.get(newestId)];
    return line && newest ? [{ ...line, newest }] : [];
  });
}

function chosenLines() {
  return prepared('chosen_lines', (db, name) => {
    const newest = db
      .select({ id: storyLineStories.storyId, at: storyLineStories.publishedAt })
      .from(storyLineStories)
      .where(and(eq(storyLineStories.lineId, storyLines.id), inLine))
      .orderBy(newestInLine)
      .limit(1)
      .as('newest');
    const isOpen = sql`${storyLines.state} = 'open'`;
    return db
      .select({ ...lineColumns, newestId: newest.id })
      .from(storyLines)
      .innerJoinLateral(newest, sql`true`)
      .where(
        and(
          notRemoved,
          sql`(${sql.placeholder('closed')}::boolean or ${isOpen})`,
          sql`${newest.at} >= ${sql.placeholder('since')}`,
        ),
      )
      .orderBy(desc(isOpen), desc(newest.at), desc(storyLines.id))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(name);
  });
}

function cardsById() {
  return prepared('cards_by_id', (db, name) =>
    selectCards(db)
      .where(and(published, sql`${stories.id} = any(${sql.placeholder('ids')}::bigint[])`))
      .prepare(name),
  );
}

/** What sitemaps say of lines: every line with published stories, in order of the slugs. */
export async function readLineEntries(): Promise<{ slug: string; newestAt: Date }[]> {
  note(linesNote);
  const rows = await database()
    .select(lineColumns)
    .from(storyLines)
    .where(notRemoved)
    .orderBy(asc(storyLines.slug))
    .limit(limits.lineEntries);
  return rows.flatMap((row) => {
    const line = toLine(row);
    return line ? [{ slug: line.slug, newestAt: line.newestAt }] : [];
  });
}

/** Every line, for editors: of any state, also without stories, latest change first. */
export function readLinesForEditors() {
  return database()
    .select({
      slug: storyLines.slug,
      title: storyLines.title,
      state: storyLines.state,
      stories: count(storyLineStories.storyId),
      published: count(storyLineStories.publishedAt),
    })
    .from(storyLines)
    .leftJoin(storyLineStories, eq(storyLineStories.lineId, storyLines.id))
    .groupBy(storyLines.id)
    .orderBy(desc(storyLines.changedAt));
}

/** The stories of a line, for editors: of any state, newest first. */
export function readLineForEditors(slug: string) {
  return database()
    .select({
      id: stories.id,
      state: stories.state,
      key: storyLineStories.key,
      publishedAt: stories.publishedAt,
      headline: stories.headline,
    })
    .from(storyLines)
    .innerJoin(storyLineStories, eq(storyLineStories.lineId, storyLines.id))
    .innerJoin(stories, eq(stories.id, storyLineStories.storyId))
    .where(eq(storyLines.slug, slug))
    .orderBy(sql`${stories.publishedAt} desc nulls first, ${stories.id} desc`);
}
