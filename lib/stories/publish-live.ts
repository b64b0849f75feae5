import 'server-only';
import { eq } from 'drizzle-orm';
import { liveTexts } from '#lib/database/live-tables.ts';
import { stories } from '#lib/database/schema.ts';
import { type ChangedStory, changeStory, StoryChangeError } from './publish-state.ts';
import type { By, Door } from './publish-transaction.ts';

export type LiveRow = typeof liveTexts.$inferSelect;

/**
 * Makes a stored story a live text, «Онлайн»: it grows by entries from now on.
 * @throws {StoryChangeError} when it is one already.
 */
export function startLive(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const live = await findLive(door, id);
    if (live) {
      const way = live.state === 'ended' ? `: go on with «live reopen ${id}»` : '';
      throw new StoryChangeError(`Story ${id} is a live text already, ${live.state}${way}.`);
    }
    await door.tx.insert(liveTexts).values({ storyId: id, state: 'open', startedAt: now });
    await door.record(id, 'live');
    return row;
  });
}

/**
 * Ends a live text: it is marked «Завершён», reads from its beginning, and open pages stop asking.
 * @throws {StoryChangeError} when it has ended, or the story is no live text.
 */
export function endLive(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const live = await requireLive(door, id);
    if (live.state === 'ended') throw new StoryChangeError(`The live text of ${id} has ended.`);
    await setLive(door, id, { state: 'ended', endedAt: now });
    return row;
  });
}

/** Goes on with a live text that was ended. @throws {StoryChangeError} when it goes on anyway. */
export function reopenLive(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const live = await requireLive(door, id);
    if (live.state === 'open') throw new StoryChangeError(`The live text of ${id} goes on.`);
    await setLive(door, id, { state: 'open', endedAt: null });
    return row;
  });
}

async function setLive(door: Door, id: number, set: Partial<LiveRow>): Promise<void> {
  await door.tx.update(liveTexts).set(set).where(eq(liveTexts.storyId, id));
  await door.tx.update(stories).set({ changedAt: door.now }).where(eq(stories.id, id));
  await door.record(id, 'live');
}

async function findLive({ tx }: Door, id: number): Promise<LiveRow | undefined> {
  const [live] = await tx.select().from(liveTexts).where(eq(liveTexts.storyId, id));
  return live;
}

/** The live text of a story. @throws {StoryChangeError} when it has none. */
export async function requireLive(door: Door, id: number): Promise<LiveRow> {
  const live = await findLive(door, id);
  if (!live) {
    throw new StoryChangeError(`Story ${id} is no live text: begin one with «live start ${id}».`);
  }
  return live;
}
