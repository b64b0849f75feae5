import { LRUCache } from 'lru-cache';
import {
  asRail,
  currentRequest,
  newRequestContext,
  note,
  type RequestContext,
  readOnce,
  runInRequestContext,
} from './request-context.ts';

/** A read that many answers share, with what it noted in a context of its own. */
interface SharedRead {
  value: Promise<unknown>;
  context: RequestContext;
  /** What is shown is at least as new; a moment of `performance.now()`. */
  begunAt: number;
}

const limits = {
  /** Milliseconds a read is shared: hundreds of pages of a busy press, while what depends on the
   * time (places of top news that expire, weather) is late by less than anybody notices. */
  sharedFor: 2_000,
  /** Reads kept: there are some ten names, for the last events of a few fronts. */
  kept: 100,
};

const shared = new LRUCache<string, SharedRead>({ max: limits.kept });

/**
 * As `readOnce`, for what is the same on many pages: one read serves all of them, and each depends
 * on what it noted. Answers made after different events never share: whatever changed since the
 * read has an event, which the front holds against the notes of every page it had not ended in.
 * Nothing is shared in requests that know no event.
 * @param read only reads and notes; nobody changes what it gives.
 */
export function readShared<T>(name: string, read: () => Promise<T>): Promise<T> {
  return readOnce(name, async () => {
    const request = currentRequest();
    if (!request || request.afterEvent === 0) return read();
    const { value, context } = share(`${request.afterEvent} ${name}`, request.afterEvent, read);
    try {
      return (await value) as T;
    } finally {
      note(...context.notes.main);
      asRail(() => note(...context.notes.rail));
      if (context.databaseFailed) request.databaseFailed = true;
    }
  });
}

function share(key: string, afterEvent: number, read: () => Promise<unknown>): SharedRead {
  const now = performance.now();
  const known = shared.get(key);
  if (known && now - known.begunAt < limits.sharedFor) return known;
  const context = newRequestContext(afterEvent);
  const made = { value: runInRequestContext(context, read), context, begunAt: now };
  shared.set(key, made);
  // Whoever waits is told of the failure; the next one tries again.
  made.value.catch(() => {
    if (shared.peek(key) === made) shared.delete(key);
  });
  return made;
}
