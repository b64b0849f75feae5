import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { liveEntries, liveTexts } from '#lib/database/live-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { titleOf } from './live.ts';

/** One line of what `live list` prints. */
export interface LiveLine {
  id: number;
  at: Date;
  /** What is to be known of it: `open`, `ended`; of entries `key`, `removed`. */
  mark: string;
  words: string;
}

/**
 * Every entry of a live text, removed ones too, the newest first.
 * @param storyId `null`: the live texts themselves, those that go on before those that ended.
 */
export async function readLiveForEditors(storyId: number | null): Promise<LiveLine[]> {
  if (storyId === null) {
    const rows = await database()
      .select({ id: stories.id, headline: stories.headline, live: liveTexts })
      .from(liveTexts)
      .innerJoin(stories, eq(stories.id, liveTexts.storyId))
      .orderBy(asc(liveTexts.state), desc(liveTexts.startedAt))
      .limit(50);
    return rows.map(({ id, headline, live }) => ({
      ...{ id, at: live.startedAt, mark: live.state, words: headline },
    }));
  }
  const entries = await database()
    .select()
    .from(liveEntries)
    .where(eq(liveEntries.storyId, storyId))
    .orderBy(desc(liveEntries.at), desc(liveEntries.id));
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    mark: entry.withdrawnAt ? 'removed' : entry.key ? 'key' : '',
    words: titleOf(entry),
  }));
}
