import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { typoReports } from '#lib/database/reader-tables.ts';
import { stories } from '#lib/database/schema.ts';

/** A report as editors see it. */
export interface OpenTypo {
  id: number;
  fragment: string;
  before: string;
  after: string;
  comment: string;
  /** Readers who reported the same words. */
  reports: number;
  lastAt: Date;
  story: { id: number; headline: string; path: string | null };
}

/**
 * Open reports, of stories with the newest ones first.
 * @param storyId of one story only.
 */
export function readOpenTypos(options: { limit: number; storyId?: number }): Promise<OpenTypo[]> {
  const { limit, storyId } = options;
  const newestOfStory = sql`max(${typoReports.lastAt}) over (partition by ${typoReports.storyId})`;
  return database()
    .select({
      id: typoReports.id,
      fragment: typoReports.fragment,
      before: typoReports.before,
      after: typoReports.after,
      comment: typoReports.comment,
      reports: typoReports.reports,
      lastAt: typoReports.lastAt,
      story: { id: stories.id, headline: stories.headline, path: stories.path },
    })
    .from(typoReports)
    .innerJoin(stories, eq(stories.id, typoReports.storyId))
    .where(
      and(
        sql`${typoReports.state} = 'open'`,
        storyId === undefined ? undefined : eq(typoReports.storyId, storyId),
      ),
    )
    .orderBy(
      sql`${newestOfStory} desc`,
      typoReports.storyId,
      desc(typoReports.reports),
      typoReports.id,
    )
    .limit(limit);
}
