import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { readEventsAfter, readLastEvent } from './read-events.ts';
import type { StoryEvent } from './story-event.ts';

/** For tests of what answers depend on. */

export type Read = () => Promise<unknown>;

/** What a read gave, as text, and what it noted. */
export interface ReadOnce {
  text: string;
  main: Set<string>;
  rail: Set<string>;
}

/** Runs a read as the render of a page would. */
export async function readNoting(read: Read): Promise<ReadOnce> {
  const context = newRequestContext();
  const value = await runInRequestContext(context, read);
  const text = JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part)) ?? '';
  return { text, ...context.notes };
}

/** Runs every read of a table. */
export async function readAll<Name extends string>(
  reads: Record<Name, Read>,
): Promise<Record<Name, ReadOnce>> {
  const entries = Object.entries<Read>(reads);
  const done = await Promise.all(
    entries.map(async ([name, read]) => [name, await readNoting(read)] as const),
  );
  return Object.fromEntries(done) as Record<Name, ReadOnce>;
}

/** Runs `change` and returns the events it recorded. */
export async function eventsOf(change: () => Promise<unknown>): Promise<StoryEvent[]> {
  const before = await readLastEvent();
  await change();
  return readEventsAfter(before, 1000);
}

/** True when what was noted is touched by one of the events. */
export function isTouched(notes: ReadonlySet<string>, events: readonly StoryEvent[]): boolean {
  return events.some(({ touches }) => touches.some((one) => notes.has(one)));
}
