import 'server-only';
import { and, asc, eq, lte } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { changeState } from './publish-story.ts';
import { throughDoor } from './publish-transaction.ts';
import { endDueUrgentBars } from './publish-urgent.ts';

/** How often the schedule looks: a story is out within a second of its minute. */
const everyMs = 500;
/** Stories published in one transaction: after a long pause many may be due at once. */
const atOnce = 50;

/**
 * Publishes the scheduled stories whose time has come, also those that fell due while nothing ran.
 * The door's own lock lets one process at a time do it.
 * @returns how many were published.
 */
export async function publishDueStories(now = new Date()): Promise<number> {
  const due = () => and(eq(stories.state, 'scheduled'), lte(stories.visibleFrom, now));
  const [next] = await database().select({ id: stories.id }).from(stories).where(due()).limit(1);
  if (!next) return 0;
  return throughDoor({ actor: 'schedule' }, now, async (door) => {
    const rows = await door.tx
      .select()
      .from(stories)
      .where(due())
      .orderBy(asc(stories.visibleFrom))
      .limit(atOnce)
      .for('update');
    await door.remember(rows.map((row) => row.id));
    for (const row of rows) {
      await changeState(door, row, 'published', { publishedAt: row.sourcePublishedAt });
    }
    return rows.length;
  });
}

/**
 * Publishes due stories, and tells that the hour of urgent ones is over, until stopped. A failure (the database restarting) is reported once and
 * tried again.
 * @param counted is told how many stories were published, each time some were.
 * @returns stops the schedule and waits for what is under way.
 */
export function startSchedule(
  report: (message: string) => void,
  counted?: (stories: number) => void,
): () => Promise<void> {
  let stopped = false;
  let failing = false;
  let wake = () => {};
  const running = (async () => {
    while (!stopped) {
      try {
        const published = await publishDueStories();
        await endDueUrgentBars();
        if (failing) report('The schedule works again.');
        failing = false;
        if (published > 0) counted?.(published);
        if (published === atOnce) continue;
      } catch (error) {
        if (!failing)
          report(`The schedule waits: ${error instanceof Error ? error.message : error}`);
        failing = true;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
