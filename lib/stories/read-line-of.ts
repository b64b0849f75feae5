import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#lib/database/database.ts';
import { storyLineStories, storyLines } from '#lib/database/line-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { limits } from './limits.ts';
import { lineNote, linesOfNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { published, selectCards, toCard } from './read-cards.ts';
import { inLine, lineColumns, newestInLine, oldestInLine, toLine } from './read-lines.ts';
import type { StoryCard } from './story.ts';
import { chooseNear, type LineOfStory } from './story-line.ts';

/**
 * The line a story's page shows: the first it was put into that readers see and that has another
 * story, with the stories nearest to this one.
 * @returns `null` when the story stands in none.
 */
export function readLineOf({
  id,
  publishedAt,
}: Pick<StoryCard, 'id' | 'publishedAt'>): Promise<LineOfStory | null> {
  return readOnce(`line of ${id}`, async () => {
    note(linesOfNote(id));
    const rows = await linesOfStory().execute({ id });
    // One that was removed may come back.
    note(...rows.map(({ slug }) => lineNote(slug)));
    const shown = rows.find((row) => toLine(row) !== null && row.count > 1);
    if (!shown) return null;
    const place = { lineId: shown.id, id, publishedAt };
    const [later, earlier] = await Promise.all([
      laterInLine().execute(place),
      earlierInLine().execute(place),
    ]);
    const near = chooseNear(later, earlier, limits.lineNear).map(toCard);
    const { slug, title, count } = shown;
    return { slug, title, count, near };
  });
}

function linesOfStory() {
  return prepared('lines_of_story', (db, name) =>
    db
      .select({ id: storyLines.id, ...lineColumns })
      .from(storyLineStories)
      .innerJoin(storyLines, eq(storyLines.id, storyLineStories.lineId))
      .where(eq(storyLineStories.storyId, sql.placeholder('id')))
      .orderBy(asc(storyLineStories.putAt), asc(storyLines.id))
      .prepare(name),
  );
}

function laterInLine() {
  return prepared('line_later', (db, name) => {
    const keys = nearInLine(db, sql`>`, oldestInLine);
    return selectNear(db, keys).orderBy(asc(keys.at), asc(keys.id)).prepare(name);
  });
}

function earlierInLine() {
  return prepared('line_earlier', (db, name) => {
    const keys = nearInLine(db, sql`<`, newestInLine);
    return selectNear(db, keys).orderBy(desc(keys.at), desc(keys.id)).prepare(name);
  });
}

/** Keys of the nearest on one side, straight from the index. */
function nearInLine(db: Database, sign: SQL, order: SQL) {
  const at = sql`(${storyLineStories.publishedAt}, ${storyLineStories.storyId})`;
  const own = sql`(${sql.placeholder('publishedAt')}::timestamptz, ${sql.placeholder('id')}::bigint)`;
  return db
    .select({ id: storyLineStories.storyId, at: storyLineStories.publishedAt })
    .from(storyLineStories)
    .where(
      and(
        eq(storyLineStories.lineId, sql.placeholder('lineId')),
        inLine,
        sql`${at} ${sign} ${own}`,
      ),
    )
    .orderBy(order)
    .limit(limits.lineNear)
    .as('keys');
}

function selectNear(db: Database, keys: ReturnType<typeof nearInLine>) {
  return selectCards(db).innerJoin(keys, eq(keys.id, stories.id)).where(published);
}
