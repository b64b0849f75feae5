import 'server-only';
import { addMilliseconds } from 'date-fns/addMilliseconds';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { feeds } from '#lib/database/wire-tables.ts';
import { feedLimits } from './feed-limits.ts';

/** What is known of a feed. */
export type FeedState = typeof feeds.$inferSelect;

/** Key of the advisory lock on choosing a feed. */
const followersLock = 7_301_002;

/** Makes room for feeds that are new; what is known of others stays. */
export async function prepareFeeds(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await primaryDatabase()
    .insert(feeds)
    .values(addresses.map((address) => ({ address })))
    .onConflictDoNothing();
}

/**
 * Takes the feed that has been due longest, for this process alone: who chooses holds a lock, and
 * moves its next try ahead.
 * @param addresses those that are followed; others keep their state and are not asked.
 * @returns `null` when none is due, or another process is choosing.
 */
export async function claimDueFeed(
  addresses: readonly string[],
  now = new Date(),
): Promise<FeedState | null> {
  if (addresses.length === 0) return null;
  return primaryDatabase().transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${followersLock}) as mine`,
    );
    if (!rows[0]?.mine) return null;
    const [due] = await tx
      .select()
      .from(feeds)
      .where(and(inArray(feeds.address, [...addresses]), lte(feeds.nextTryAt, now)))
      .orderBy(asc(feeds.nextTryAt))
      .limit(1);
    if (!due) return null;
    await tx
      .update(feeds)
      .set({ nextTryAt: addMilliseconds(now, feedLimits.claimMs), lastTryAt: now })
      .where(eq(feeds.address, due.address));
    return due;
  });
}

/** Keeps what came of a try. */
export async function storeFeedState(
  address: string,
  state: Partial<Omit<FeedState, 'address'>>,
): Promise<void> {
  await primaryDatabase().update(feeds).set(state).where(eq(feeds.address, address));
}
