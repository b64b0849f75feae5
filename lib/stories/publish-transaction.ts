import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Transaction } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import type { StoryEventKind } from './story-event.ts';

/** Who changes what readers see, and why. */
export interface By {
  /** `import`, `schedule`, `samples`, `editor:NAME`. */
  actor: string;
  reason?: string;
}

/** One door transaction. */
export interface Door {
  tx: Transaction;
  now: Date;
  /** Records what happened to a story, with the next number, and what that touches. */
  record(storyId: number, kind: StoryEventKind, touches?: readonly string[]): Promise<void>;
}

/** Key of the advisory lock on the door. */
const doorLock = 7_301_001;

/** PostgreSQL channel on which every event's number is announced when it is committed. */
export const eventChannel = 'vestka_story_event';

/**
 * Runs one change of the stories atomically. One at a time in the whole installation: events are
 * numbered in the order in which they become visible.
 * @param now the instant of the change.
 */
export function throughDoor<T>(by: By, now: Date, change: (door: Door) => Promise<T>): Promise<T> {
  return database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${doorLock})`);
    return change({
      tx,
      now,
      async record(storyId, kind, touches = []) {
        const [event] = await tx
          .insert(storyEvents)
          .values({
            storyId,
            kind,
            at: now,
            actor: by.actor,
            reason: by.reason ?? null,
            touches: [...touches],
          })
          .returning({ id: storyEvents.id });
        await tx.execute(sql`select pg_notify(${eventChannel}, ${String(event?.id)})`);
      },
    });
  });
}
