import 'server-only';
import { and, asc, eq, lte } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { urgentBars } from '#lib/database/live-tables.ts';
import { cardNote, urgentNote } from './notes.ts';
import { type ChangedStory, changeStory, StoryChangeError } from './publish-state.ts';
import { type By, type Door, throughDoor } from './publish-transaction.ts';

/**
 * Takes an urgent story out of the bar before its hour is over. It stays urgent everywhere else.
 * @throws {StoryChangeError} when it does not stand in the bar, nor would after a newer one.
 */
export function endUrgentBar(id: number, by: By, now = new Date()): Promise<ChangedStory> {
  return changeStory(id, by, now, async (door, row) => {
    const [bar] = await door.tx
      .select()
      .from(urgentBars)
      .where(and(eq(urgentBars.storyId, id), eq(urgentBars.told, false)));
    if (!bar) throw new StoryChangeError(`Story ${id} is not in the bar for urgent stories.`);
    await tellOver(door, id, now);
    return row;
  });
}

/**
 * Records that the hour of urgent stories is over: what shows them is not kept any longer.
 * @returns how many were told of.
 */
export async function endDueUrgentBars(now = new Date()): Promise<number> {
  const due = () => and(eq(urgentBars.told, false), lte(urgentBars.until, now));
  const [next] = await database().select().from(urgentBars).where(due()).limit(1);
  if (!next) return 0;
  return throughDoor({ actor: 'schedule' }, now, async (door) => {
    const rows = await door.tx
      .select()
      .from(urgentBars)
      .where(due())
      .orderBy(asc(urgentBars.until))
      .limit(atOnce);
    await door.remember(rows.map(({ storyId }) => storyId));
    for (const { storyId, until } of rows) await tellOver(door, storyId, until);
    return rows.length;
  });
}

/** Bars told of in one transaction: after a long pause many may be due at once. */
const atOnce = 50;

async function tellOver(door: Door, storyId: number, until: Date): Promise<void> {
  await door.tx
    .update(urgentBars)
    .set({ told: true, until })
    .where(eq(urgentBars.storyId, storyId));
  // Pages with the bar show the story's card; that of others is not to come any more.
  await door.record(storyId, 'urgent-over', [urgentNote, cardNote(storyId)]);
}
