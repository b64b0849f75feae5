import 'server-only';
import { sql } from 'drizzle-orm';
import { primaryDatabase, type Transaction } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import { findTouchedBeside } from './publish-beside.ts';
import { countInMonths } from './publish-months.ts';
import { createTouches, type Touches } from './publish-touches.ts';
import { beginUrgentHour } from './publish-urgent-bar.ts';
import { countWords } from './publish-words.ts';
import { eventChannel, type StoryEventKind } from './story-event.ts';

/** Who changes what readers see, and why. */
export interface By {
  /** `import`, `schedule`, `samples`, `editor:NAME`, `wire:NAME`. */
  actor: string;
  reason?: string;
}

/** One door transaction. A story is remembered, changed, and what happened to it recorded. */
export interface Door extends Pick<Touches, 'remember' | 'rememberAbsent'> {
  tx: Transaction;
  now: Date;
  /**
   * Records what happened to a story, with the next number and what that touches.
   * @param further what it touches beside what a comparison of the story finds.
   * @throws when the story was not remembered before it was changed.
   */
  record(storyId: number, kind: StoryEventKind, further?: readonly string[]): Promise<void>;
  /** Records that a story line itself changed, and what that touches. */
  recordLine(touches: string[]): Promise<void>;
  /** Records that a forecast came, and what that touches. */
  recordWeather(touches: string[]): Promise<void>;
}

/** Key of the advisory lock on the door. */
const doorLock = 7_301_001;

/**
 * Runs one change of the stories atomically. One at a time in the whole installation: events are
 * numbered in the order in which they become visible.
 * @param now the instant of the change.
 */
export function throughDoor<T>(by: By, now: Date, change: (door: Door) => Promise<T>): Promise<T> {
  return primaryDatabase().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${doorLock})`);
    const { remember, rememberAbsent, compare } = createTouches(tx);
    const store = async (storyId: number | null, kind: StoryEventKind, touches: string[]) => {
      const { actor, reason = null } = by;
      const event = tx
        .insert(storyEvents)
        .values({ storyId, kind, at: now, actor, reason, touches })
        .returning({ id: storyEvents.id });
      await tx.execute(
        sql`with event as ${event} select pg_notify(${eventChannel}, id::text) from event`,
      );
    };
    return change({
      tx,
      now,
      remember,
      rememberAbsent,
      async record(storyId, kind, further = []) {
        const change = await compare(storyId);
        await countInMonths(tx, change);
        await countWords(tx, change);
        await beginUrgentHour(tx, change, now);
        const beside = await findTouchedBeside(tx, change);
        await store(storyId, kind, [...new Set([...change.touches, ...beside, ...further])]);
      },
      recordLine: (touches) => store(null, 'line', touches),
      recordWeather: (touches) => store(null, 'weather', touches),
    });
  });
}
