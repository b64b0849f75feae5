import 'server-only';
import { and, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '#lib/database/database.ts';
import { type stories, storyEvents } from '#lib/database/schema.ts';
import type { PreparedStory } from './prepare-story.ts';
import { readOriginal } from './read-original.ts';
import type { StoryEventKind } from './story-event.ts';

type Decided = 'held' | 'scheduled' | 'withdrawn';

const deciding: StoryEventKind[] = ['held', 'withdrawn', 'published', 'restored', 'scheduled'];
const byEditor = sql`${storyEvents.actor} like 'editor%'`;

/**
 * What an editor decided of a story that readers do not see: no wire opens it. A source that takes
 * its story back decides nothing: what an editor held before is held when it comes again.
 * @returns `null` when its source decides.
 */
export async function readDecision(
  tx: Transaction,
  { id, state }: Pick<typeof stories.$inferSelect, 'id' | 'state'>,
): Promise<Decided | null> {
  if (state === 'published') return null;
  const [last] = await tx
    .select({ kind: storyEvents.kind, actor: storyEvents.actor })
    .from(storyEvents)
    .where(
      and(
        eq(storyEvents.storyId, id),
        inArray(storyEvents.kind, deciding),
        or(byEditor, ne(storyEvents.kind, 'withdrawn')),
      ),
    )
    .orderBy(desc(storyEvents.id))
    .limit(1);
  const { kind, actor = '' } = last ?? {};
  const isTheirs = kind === 'held' || kind === 'scheduled' || kind === 'withdrawn';
  return isTheirs && actor.startsWith('editor') ? kind : null;
}

/** The urgency of a story after its source sent it again: what an editor raised stays until the source
 * itself says something else. */
export async function readUrgency(
  tx: Transaction,
  { urgency }: Pick<PreparedStory, 'urgency'>,
  stored: typeof stories.$inferSelect,
): Promise<number> {
  if (urgency === stored.urgency) return urgency;
  const before = await readOriginal(tx, stored);
  return urgency === (before.urgency ?? 5) ? stored.urgency : urgency;
}
