import 'server-only';
import { addMinutes } from 'date-fns/addMinutes';
import type { Transaction } from '#lib/database/database.ts';
import { urgentBars } from '#lib/database/live-tables.ts';
import { site } from '#lib/site.ts';
import type { StoryChange } from './publish-touches.ts';
import type { SeenStory } from './touches-of.ts';
import { mayBeUrgent } from './urgent.ts';

/**
 * Begins the hour of a story that has just become urgent: at its publication, or when it was made
 * urgent later. One published with an old date is no news any more; one that was taken back and
 * restored goes on with the hour it had.
 */
export async function beginUrgentHour(
  tx: Transaction,
  { before, after }: Pick<StoryChange, 'before' | 'after'>,
  now: Date,
): Promise<void> {
  if (!after?.publishedAt || !mayBeUrgent(after)) return;
  const wasShown = before?.state === 'published';
  if (before && wasShown && mayBeUrgent(before)) return;
  const since = wasShown ? now : earlier(after.publishedAt, now);
  const until = addMinutes(since, site.urgentBar.minutes);
  if (until <= now) return;
  const hour = { since, until, told: false };
  const bar = tx.insert(urgentBars).values({ storyId: after.id, ...hour });
  await (wasShown || isNew(before)
    ? bar.onConflictDoUpdate({ target: urgentBars.storyId, set: hour })
    : bar.onConflictDoNothing());
}

const isNew = (before: SeenStory | null) => !before?.wasVisible;
const earlier = (a: Date, b: Date) => (a < b ? a : b);
