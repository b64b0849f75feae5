import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { storyLineAddresses, storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { type LineAddress, lineSlugPattern } from './line-address.ts';
import { lineNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { cardColumns, mainPicture, notWithdrawn, published, toCard } from './read-cards.ts';
import { isPageNumber, offsetOf } from './read-lists.ts';
import type { LineAtAddress, LineState, LineStory, StoryLine } from './story-line.ts';

/** Published stories only: conditions and order are spelled as in the partial index. */
export const inLine = sql`${storyLineStories.publishedAt} is not null`;
export const newestInLine = sql`${storyLineStories.publishedAt} desc nulls last, ${storyLineStories.storyId} desc nulls last`;
export const oldestInLine = sql`${storyLineStories.publishedAt} asc nulls first, ${storyLineStories.storyId} asc nulls first`;

/** A line with what is counted of it; one without published stories is not there for readers. */
export const lineColumns = {
  slug: storyLines.slug,
  title: storyLines.title,
  description: storyLines.description,
  state: storyLines.state,
  count: sql<number>`(${ofLine('count(*)::integer')})`.as('count'),
  firstAt: sql`(${ofLine('min(own.published_at)')})`
    .mapWith(storyLineStories.publishedAt)
    .as('first_at'),
  newestAt: sql`(${ofLine('max(own.published_at)')})`
    .mapWith(storyLineStories.publishedAt)
    .as('newest_at'),
};

function ofLine(what: string) {
  return sql`select ${sql.raw(what)} from ${storyLineStories} as own
    where own.line_id = ${storyLines}.id and own.published_at is not null`;
}

interface LineRow extends Omit<StoryLine, 'state' | 'firstAt' | 'newestAt'> {
  state: LineState | 'removed';
  firstAt: Date | null;
  newestAt: Date | null;
}

/** The line of a row; `null` when readers see none. */
export function toLine(row: LineRow): StoryLine | null {
  const { state, firstAt, newestAt } = row;
  if (state === 'removed' || firstAt === null || newestAt === null) return null;
  const { slug, title, description, count } = row;
  return { slug, title, description, state, count, firstAt, newestAt };
}

/**
 * What stands at an address of lines: a line and a page of its stories, the way to the slug it has
 * now, or why it is not there. A page that does not exist has no stories.
 */
export function readLine({
  slug,
  order,
  page,
}: LineAddress & { slug: string }): Promise<LineAtAddress> {
  if (!lineSlugPattern.test(slug)) return Promise.resolve({ kind: 'missing' });
  return readOnce(`line ${slug} ${order} ${page}`, async () => {
    const row = await readAtAddress(slug);
    if (row?.state === 'removed') return { kind: 'removed' };
    const line = row ? toLine(row) : null;
    if (!line) return { kind: 'missing' };
    if (line.slug !== slug) return { kind: 'moved', slug: line.slug };
    if (!row || !isPageNumber(page)) return { kind: 'line', line, stories: [], hasNext: false };
    const statement = order === 'newest' ? newestOfLine() : oldestOfLine();
    const rows = await statement.execute({ lineId: row.id, offset: offsetOf(page) });
    const found = rows.map(({ key, ...card }): LineStory => ({ ...toCard(card), key }));
    const hasNext = found.length > limits.pageSize && page < limits.pageDepth;
    return { kind: 'line', line, stories: found.slice(0, limits.pageSize), hasNext };
  });
}

/** A line by its current slug; `null` when readers see none there. */
export function readLineAt(slug: string): Promise<StoryLine | null> {
  if (!lineSlugPattern.test(slug)) return Promise.resolve(null);
  return readOnce(`line ${slug}`, async () => {
    const row = await readAtAddress(slug);
    const line = row ? toLine(row) : null;
    return line?.slug === slug ? line : null;
  });
}

/** A former address says what its line says now, whatever that is called. */
async function readAtAddress(slug: string) {
  note(lineNote(slug));
  const [row] = await lineAtAddress().execute({ slug });
  if (row) note(lineNote(row.slug));
  return row;
}

function lineAtAddress() {
  return prepared('line_at_address', (db, name) =>
    db
      .select({ id: storyLines.id, ...lineColumns })
      .from(storyLineAddresses)
      .innerJoin(storyLines, eq(storyLines.id, storyLineAddresses.lineId))
      .where(eq(storyLineAddresses.slug, sql.placeholder('slug')))
      .prepare(name),
  );
}

function newestOfLine() {
  return prepared('line_newest', (db, name) =>
    storiesOfLine(db, newestInLine).orderBy(newestInLine).prepare(name),
  );
}

function oldestOfLine() {
  return prepared('line_oldest', (db, name) =>
    storiesOfLine(db, oldestInLine).orderBy(oldestInLine).prepare(name),
  );
}

/** Keys of one page come from the index alone. */
function storiesOfLine(db: Database, order: typeof newestInLine) {
  const keys = db
    .select({ id: storyLineStories.storyId })
    .from(storyLineStories)
    .where(and(eq(storyLineStories.lineId, sql.placeholder('lineId')), inLine))
    .orderBy(order)
    .limit(limits.pageSize + 1)
    .offset(sql.placeholder('offset'))
    .as('keys');
  return db
    .select({ ...cardColumns, key: storyLineStories.key })
    .from(keys)
    .innerJoin(
      storyLineStories,
      and(
        eq(storyLineStories.lineId, sql.placeholder('lineId')),
        eq(storyLineStories.storyId, keys.id),
      ),
    )
    .innerJoin(stories, eq(stories.id, keys.id))
    .leftJoin(storyPictures, mainPicture)
    .leftJoin(pictures, notWithdrawn)
    .where(published);
}

/** Not removed by an editor. */
export const notRemoved = ne(storyLines.state, 'removed');
