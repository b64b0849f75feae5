import 'server-only';
import { and, inArray, ne, sql } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { typoReports } from '#lib/database/reader-tables.ts';
import { stories, storyAddresses } from '#lib/database/schema.ts';
import { limits } from './limits.ts';
import type { TypoReport } from './parse-typo.ts';

/** `full`: so many reports wait that no more are taken. `missing`: no published story is there. */
export type TypoOutcome = 'stored' | 'full' | 'missing';

/**
 * Stores a report. The same words of the same story are one report, counted; reported again after
 * they were corrected, it is open anew. A dismissed one stays dismissed.
 */
export async function publishTypo(report: TypoReport): Promise<TypoOutcome> {
  const { path, fragment, before, after, comment } = report;
  const db = primaryDatabase();
  const found = await db.execute<{
    id: string;
    known: boolean;
    of_story: number;
    in_all: number;
  }>(sql`
    select ${stories.id} as id,
      exists (select 1 from ${typoReports} as same
        where same.story_id = ${stories.id} and same.fragment = ${fragment}) as known,
      (select count(*)::int from ${typoReports} as own
        where own.story_id = ${stories.id} and own.state = 'open') as of_story,
      (select count(*)::int from ${typoReports} as every where every.state = 'open') as in_all
    from ${storyAddresses}
    join ${stories} on ${stories.id} = ${storyAddresses.storyId} and ${stories.state} = 'published'
    where ${storyAddresses.path} = ${path}`);
  const [story] = found.rows;
  if (!story) return 'missing';
  const isFull = story.of_story >= limits.reportsOfStory || story.in_all >= limits.reports;
  if (isFull && !story.known) return 'full';
  await db
    .insert(typoReports)
    .values({ storyId: Number(story.id), fragment, before, after, comment })
    .onConflictDoUpdate({
      target: [typoReports.storyId, typoReports.fragment],
      set: {
        reports: sql`${typoReports.reports} + 1`,
        lastAt: sql`now()`,
        comment: sql`case when ${typoReports.comment} = '' then excluded.comment else ${typoReports.comment} end`,
        state: sql`case when ${typoReports.state} = 'done' then 'open' else ${typoReports.state} end`,
      },
    });
  return 'stored';
}

/**
 * Closes open reports: `done` when the words were corrected, `dismissed` when nothing was wrong.
 * Those closed long ago are deleted on the way.
 * @returns numbers of those that were open.
 */
export async function closeTypos(
  which: { ids: readonly number[] } | { storyId: number },
  state: 'done' | 'dismissed',
): Promise<number[]> {
  const db = primaryDatabase();
  const chosen =
    'ids' in which
      ? inArray(typoReports.id, [...which.ids])
      : sql`${typoReports.storyId} = ${which.storyId}`;
  const closed = await db
    .update(typoReports)
    .set({ state, lastAt: sql`now()` })
    .where(and(chosen, sql`${typoReports.state} = 'open'`))
    .returning({ id: typoReports.id });
  await db
    .delete(typoReports)
    .where(
      and(
        ne(typoReports.state, 'open'),
        sql`${typoReports.lastAt} < now() - make_interval(days => ${limits.closedDays})`,
      ),
    );
  return closed.map(({ id }) => id);
}
