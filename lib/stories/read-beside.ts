import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { besideNote, cardNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import { newestFirst, oldestFirst, published } from './read-cards.ts';
import type { StoriesBeside, StoryCard, StoryLink } from './story.ts';

/** A place in the order of a category, newest first. */
type PlaceInCategory = Pick<StoryCard, 'id' | 'category' | 'publishedAt'>;

/** The stories published right before and right after `story` in its category. */
export function readBeside(story: PlaceInCategory): Promise<StoriesBeside> {
  const { id, category, publishedAt } = story;
  return readOnce(`beside ${id}`, async () => {
    note(besideNote(id));
    const rows = await storiesBeside().execute({ id, category, publishedAt });
    note(...rows.map((row) => cardNote(row.id)));
    const link = (isLater: boolean): StoryLink | null => {
      const found = rows.find((row) => row.isLater === isLater);
      // A published story has an address: the door gives it one.
      return found?.path ? { path: found.path, headline: found.headline } : null;
    };
    return { earlier: link(false), later: link(true) };
  });
}

/** Numbers of the same neighbours of several places, by the story at each; for the door. */
export async function readBesideIds(
  tx: Transaction,
  places: readonly PlaceInCategory[],
): Promise<Map<number, number[]>> {
  if (places.length === 0) return new Map();
  const columns = [
    sql`${sql.param(places.map(({ id }) => id))}::bigint[]`,
    sql`${sql.param(places.map(({ category }) => category))}::text[]`,
    sql`${sql.param(places.map(({ publishedAt }) => publishedAt.toISOString()))}::timestamptz[]`,
  ];
  const place = { id: sql`place.id`, category: sql`place.category`, publishedAt: sql`place.at` };
  const { rows } = await tx.execute<{ id: string; beside: string }>(sql`
    select place.id, found.id as beside
    from unnest(${sql.join(columns, sql`, `)}) as place (id, category, at),
      lateral (${selectBeside(tx, place)}) as found`);
  const beside = Map.groupBy(rows, ({ id }) => Number(id));
  return new Map([...beside].map(([id, found]) => [id, found.map((row) => Number(row.beside))]));
}

function storiesBeside() {
  return prepared('stories_beside', (db, name) =>
    selectBeside(db, {
      id: sql.placeholder('id'),
      category: sql.placeholder('category'),
      publishedAt: sql.placeholder('publishedAt'),
    }).prepare(name),
  );
}

/** One step of the category's index in either direction. */
function selectBeside(
  db: Database | Transaction,
  { id, category, publishedAt }: Record<keyof PlaceInCategory, unknown>,
) {
  const neighbour = (isLater: boolean, sign: SQL, order: SQL) =>
    db
      .select({
        id: stories.id,
        path: stories.path,
        headline: stories.headline,
        isLater: sql<boolean>`${sql.raw(String(isLater))}`.as('is_later'),
      })
      .from(stories)
      .where(
        and(
          published,
          eq(stories.category, category as string),
          sql`(${stories.publishedAt}, ${stories.id}) ${sign} (${publishedAt}::timestamptz, ${id}::bigint)`,
        ),
      )
      .orderBy(order)
      .limit(1);
  return neighbour(false, sql`<`, newestFirst).unionAll(neighbour(true, sql`>`, oldestFirst));
}
