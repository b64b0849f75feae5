import 'server-only';
import { sql } from 'drizzle-orm';
import { copyRows, type WrittenColumns } from '#lib/database/copy-rows.ts';
import { onConnection, type Transaction } from '#lib/database/database.ts';
import { insertRows } from '#lib/database/insert-rows.ts';
import { stories, storyEvents } from '#lib/database/schema.ts';
import { findTouchedBeside } from './publish-beside.ts';
import { countInMonths } from './publish-months.ts';
import { createTouches, type Touches } from './publish-touches.ts';
import { beginUrgentHour } from './publish-urgent-bar.ts';
import { countWords } from './publish-words.ts';
import { eventChannel, type StoryEventKind } from './story-event.ts';
import type { StoryWords } from './story-words.ts';

/** Who changes what readers see, and why. */
export interface By {
  /** `import`, `schedule`, `samples`, `editor:NAME`, `wire:NAME`. */
  actor: string;
  reason?: string;
}

/** What is recorded of one story. */
export interface RecordedChange {
  storyId: number;
  kind: StoryEventKind;
  /** What it touches beside what a comparison of the story finds. */
  further?: readonly string[];
  /** The words of a story where they are at hand; otherwise its text is read. */
  words?: StoryWords;
}

/** One door transaction. A story is remembered, changed, and what happened to it recorded. */
export interface Door extends Pick<Touches, 'remember' | 'rememberAbsent'> {
  tx: Transaction;
  now: Date;
  /** Stores the rows of new stories. */
  copyStories(rows: readonly (readonly WrittenColumns[])[]): Promise<void>;
  /**
   * Records what happened to a story, with the next number and what that touches.
   * @param further what it touches beside what a comparison of the story finds.
   * @throws when the story was not remembered before it was changed.
   */
  record(storyId: number, kind: StoryEventKind, further?: readonly string[]): Promise<void>;
  /**
   * As `record`, of many stories at once: an event for each, in this order. What several touch (a
   * list, a month) the first of them says: all become visible together.
   */
  recordAll(changes: readonly RecordedChange[]): Promise<void>;
  /** Records that a story line itself changed, and what that touches. */
  recordLine(touches: string[]): Promise<void>;
  /** Records that a forecast came, and what that touches. */
  recordWeather(touches: string[]): Promise<void>;
}

interface EventMatter {
  /** `null` for an event that is of no story. */
  storyId: number | null;
  kind: StoryEventKind;
  touches: string[];
}

/** Key of the advisory lock on the door. */
const doorLock = 7_301_001;

/**
 * Runs one change of the stories atomically. One at a time in the whole installation: events are
 * numbered in the order in which they become visible.
 * @param now the instant of the change.
 */
export function throughDoor<T>(by: By, now: Date, change: (door: Door) => Promise<T>): Promise<T> {
  return onConnection(async (tx, client) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${doorLock})`);
    const { remember, rememberAbsent, compare } = createTouches(tx);
    const store = async (events: EventMatter[]) => {
      const { actor, reason = null } = by;
      const rows = events.map((event) => ({ ...event, at: now, actor, reason }));
      // Announcing one announces all before it.
      await tx.execute(sql`with event as (${insertRows(storyEvents, rows)} returning id)
        select pg_notify(${eventChannel}, max(id)::text) from event`);
    };
    const recordAll = async (changes: readonly RecordedChange[]) => {
      if (changes.length === 0) return;
      const compared = await compare(changes.map(({ storyId }) => storyId));
      await countInMonths(tx, compared);
      await countWords(
        tx,
        compared,
        changes.map(({ words }) => words),
      );
      for (const change of compared) await beginUrgentHour(tx, change, now);
      const beside = await findTouchedBeside(tx, compared);
      const said = new Set<string>();
      await store(
        changes.map(({ storyId, kind, further = [] }, at) => {
          const found = [...(compared[at]?.touches ?? []), ...(beside[at] ?? []), ...further];
          const touches = [...new Set(found)].filter((one) => !said.has(one));
          for (const one of touches) said.add(one);
          return { storyId, kind, touches };
        }),
      );
    };
    return change({
      tx,
      now,
      copyStories: (rows) => copyRows(client, stories, rows),
      remember,
      rememberAbsent,
      record: (storyId, kind, further) =>
        recordAll([{ storyId, kind, ...(further && { further }) }]),
      recordAll,
      recordLine: (touches) => store([{ storyId: null, kind: 'line', touches }]),
      recordWeather: (touches) => store([{ storyId: null, kind: 'weather', touches }]),
    });
  });
}
