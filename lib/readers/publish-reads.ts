import 'server-only';
import { sql } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { storyReads } from '#lib/database/reader-tables.ts';
import { stories, storyAddresses } from '#lib/database/schema.ts';
import type { CountedReads } from './count-reads.ts';
import { limits } from './limits.ts';

/** When this process last deleted old hours. */
let prunedAt = 0;
const pruneEveryMs = 3_600_000;

/**
 * Adds reads to their stories' hours, in one statement. What is read at an address without a
 * published story was invented, or withdrawn since: it is left out. A write whose answer is lost may
 * be done twice; an order of popularity is none the worse for it.
 */
export async function publishReads(counted: readonly CountedReads[]): Promise<void> {
  const db = primaryDatabase();
  const given = sql`unnest(
    ${sql.param(counted.map(({ path }) => path))}::text[],
    ${sql.param(counted.map(({ at }) => at.toISOString()))}::timestamptz[],
    ${sql.param(counted.map(({ reads }) => reads))}::int[]) as given(path, at, reads)`;
  // In one order whoever writes, so that two fronts never wait for each other in a circle.
  await db.execute(sql`
    insert into ${storyReads} (hour, story_id, reads)
    select date_trunc('hour', given.at), ${stories.id}, sum(given.reads)
    from ${given}
    join ${storyAddresses} on ${storyAddresses.path} = given.path
    join ${stories} on ${stories.id} = ${storyAddresses.storyId} and ${stories.state} = 'published'
    group by 1, 2 order by 1, 2
    on conflict (hour, story_id) do update set reads = ${storyReads}.reads + excluded.reads`);
  if (Date.now() - prunedAt < pruneEveryMs) return;
  await db.execute(
    sql`delete from ${storyReads} where hour < now() - make_interval(days => ${limits.keptDays})`,
  );
  prunedAt = Date.now();
}
