import 'server-only';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { type Database, database, type Transaction } from '#lib/database/database.ts';
import { stories, storyPictures } from '#lib/database/schema.ts';
import { storyIdentifiers } from '#lib/database/wire-tables.ts';
import { keyOf, type StoryKey } from './story-key.ts';

/** What is known of a stored story without reading it. */
export interface StoredStory extends StoryKey {
  id: number;
  state: (typeof stories.$inferSelect)['state'];
  path: string | null;
  inputDigest: string;
  /** Number of its pictures, withdrawn ones included. */
  pictures: number;
  /** It was fetched from a feed that is followed. */
  pulled: boolean;
}

/** Those of these stories that are stored, by `keyOf` of what they are asked by: their own identifier
 * or another their source gave them. */
export async function readStoredStories(
  keys: readonly StoryKey[],
  db: Database | Transaction = database(),
): Promise<Map<string, StoredStory>> {
  if (keys.length === 0) return new Map();
  const { id, state, path, inputDigest, pulled } = getTableColumns(stories);
  const count = db
    .select({ count: sql`count(*)::integer` })
    .from(storyPictures)
    .where(eq(storyPictures.storyId, stories.id));
  const sources = keys.map((key) => key.source);
  const ids = keys.map((key) => key.externalId);
  // The limit has each looked up in the index: joined to all that is stored, they would be compared
  // with all of it.
  const stored = db
    .select({
      ...{ id, state, path, inputDigest, pulled },
      pictures: sql<number>`${count}`.as('pictures'),
    })
    .from(stories)
    .where(
      sql`${id} = coalesce(
        (select id from ${stories} as own
          where own.source = wanted.source and own.external_id = wanted.external_id),
        (select story_id from ${storyIdentifiers} as other
          where other.source = wanted.source and other.external_id = wanted.external_id))`,
    )
    .limit(1)
    .as('stored');
  const rows = await db
    .select({
      ...{ id: stored.id, state: stored.state, path: stored.path, pulled: stored.pulled },
      ...{ inputDigest: stored.inputDigest, pictures: stored.pictures },
      source: sql<string>`wanted.source`,
      externalId: sql<string>`wanted.external_id`,
    })
    .from(
      sql`unnest(${sql.param(sources)}::text[], ${sql.param(ids)}::text[]) as wanted(source, external_id)`,
    )
    .innerJoinLateral(stored, sql`true`);
  return new Map(rows.map((row) => [keyOf(row), row]));
}
