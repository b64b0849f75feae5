import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { dayOf, spanOf } from '#lib/clock/clock.ts';
import type { Transaction } from '#lib/database/database.ts';
import { stories, storyMonths } from '#lib/database/schema.ts';
import type { StoryChange } from './publish-touches.ts';
import { modifiedAt, published, publishedWithin } from './read-cards.ts';
import type { SeenStory } from './touches-of.ts';

/**
 * Keeps `story_months` true to changes of stories. Stories that come cost one row a month; one that
 * changes costs one row; one that goes has its month counted anew: the newest of those that stay is
 * not known otherwise, and withdrawals are few.
 */
export async function countInMonths(
  tx: Transaction,
  changes: readonly Omit<StoryChange, 'touches'>[],
): Promise<void> {
  const came = new Map<string, number[]>();
  const anew = new Set<string>();
  for (const { before, after } of changes) {
    const [old, now] = [monthOf(before), monthOf(after)];
    if (old !== null && old !== now && !anew.has(old)) {
      anew.add(old);
      await countAnew(tx, old);
    }
    if (now === null || after === null) continue;
    if (old !== now) came.set(now, [...(came.get(now) ?? []), after.id]);
    else if (differs(before, after)) await add(tx, [after.id], now, 0);
  }
  for (const [month, ids] of came) if (!anew.has(month)) await add(tx, ids, month, ids.length);
}

/** `2026-11` in Minsk; `null` while no reader sees the story. */
function monthOf(story: SeenStory | null): string | null {
  if (story?.state !== 'published' || story.publishedAt === null) return null;
  return dayOf(story.publishedAt).slice(0, 7);
}

function differs(before: SeenStory | null, after: SeenStory): boolean {
  const said = (story: SeenStory | null) =>
    JSON.stringify([story?.publishedAt, story?.updatedAt, story?.corrections]);
  return said(before) !== said(after);
}

async function add(tx: Transaction, ids: number[], month: string, count: number): Promise<void> {
  const newest = tx
    .select({
      month: sql`${month}::text`,
      stories: sql`${count}::integer`,
      modifiedAt: sql`max(${modifiedAt})`,
    })
    .from(stories)
    .where(sql`${stories.id} = any(${sql.param(ids)}::bigint[])`);
  await tx.execute(sql`
    insert into ${storyMonths} (month, stories, modified_at) ${newest}
    on conflict (month) do update set
      stories = ${storyMonths.stories} + excluded.stories,
      modified_at = greatest(${storyMonths.modifiedAt}, excluded.modified_at)`);
}

async function countAnew(tx: Transaction, month: string): Promise<void> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const { from, to } = spanOf(year, number);
  const [counted] = await tx
    .select({
      stories: sql<number>`count(*)::integer`,
      modifiedAt: sql`max(${modifiedAt})`.mapWith(stories.updatedAt),
    })
    .from(stories)
    .where(and(published, publishedWithin(from, to)));
  const { modifiedAt: newest } = counted ?? {};
  if (counted && newest) {
    const set = { stories: counted.stories, modifiedAt: newest };
    const target = storyMonths.month;
    await tx
      .insert(storyMonths)
      .values({ month, ...set })
      .onConflictDoUpdate({ target, set });
  } else {
    await tx.delete(storyMonths).where(eq(storyMonths.month, month));
  }
}
