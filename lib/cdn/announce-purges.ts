import { isMarkingNote } from '#lib/stories/notes.ts';
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { backOff } from '#lib/outgoing/back-off.ts';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { readEventsAfter, readLastEvent } from '#lib/stories/read-events.ts';
import { limits } from './limits.ts';
import { type PurgeTarget, postPurge } from './post-purge.ts';
import { keepMark, readMark } from './purge-mark.ts';

export interface AnnounceOptions {
  target: PurgeTarget;
  /** Remembers across restarts how far it came. */
  markFile: string;
  /** Told, in words, what fails, and that it works again. */
  report(message: string): void;
  /** Other limits, for tests. */
  pace?: Partial<Record<keyof typeof limits, number>>;
}

/** One tag to announce, for the sake of one event. */
interface Due {
  event: number;
  tag: string;
  at: number;
}

/**
 * Tells the network in front of the portal what to drop: the touches of every event, in order, and
 * cards once more when rails are right again. What fails is tried until it succeeds; what was not
 * announced when the portal stopped is announced by its next start.
 * @returns stops it.
 */
export function announcePurges(options: AnnounceOptions): () => Promise<void> {
  const { target, markFile, report } = options;
  const pace = { ...limits, ...options.pace };
  const closing = new AbortController();
  /** Announced for the first time, and cards for the second: each in the order it falls due. */
  const queues: [Due[], Due[]] = [[], []];
  let position: number | null = null;
  let mark: number | null = null;
  let failures = 0;

  /** Reads what happened since, as long as there is room for it. */
  const readNew = async () => {
    mark ??= position ??= await readMark(markFile);
    const last = await readLastEvent();
    if (position !== null && last < position) {
      report('The database is another one than before: purge the whole CDN by hand.');
      position = mark = null;
      for (const queue of queues) queue.length = 0;
    }
    position ??= last;
    if (last === position || queues[0].length + queues[1].length > pace.waiting) return;
    const events = await readEventsAfter(position, pace.events);
    const at = Date.now() + pace.settledMs;
    for (const { id, touches } of events) {
      queues[0].push(...touches.map((tag) => ({ event: id, tag, at })));
      position = id;
    }
  };

  /** Announces what is due, as much as one request takes. @returns whether there was anything. */
  const announce = async (): Promise<boolean> => {
    const now = Date.now();
    const tags = new Set<string>();
    const taken = queues.map((queue) => {
      let count = 0;
      for (const { tag, at } of queue) {
        if (at > now || (tags.size >= pace.tagsAtOnce && !tags.has(tag))) break;
        tags.add(tag);
        count++;
      }
      return count;
    });
    if (tags.size === 0) return false;
    const limit = AbortSignal.timeout(pace.answerMs);
    await postPurge(target, [...tags], AbortSignal.any([limit, closing.signal]));
    const again = queues[0].splice(0, taken[0]).filter(({ tag }) => isMarkingNote(tag));
    queues[1].splice(0, taken[1]);
    const at = Date.now() + pace.railMs;
    queues[1].push(...again.map((due) => ({ ...due, at })));
    return true;
  };

  /** Everything up to the mark is announced for good. */
  const moveMark = async () => {
    const unfinished = queues.flatMap(([first]) => (first ? [first.event] : []));
    const reached = unfinished.length === 0 ? position : Math.min(...unfinished) - 1;
    if (reached === null || reached === mark) return;
    await keepMark(markFile, reached);
    mark = reached;
  };

  const turn = async (): Promise<number> => {
    try {
      await readNew();
      const isBusy = await announce();
      await moveMark();
      if (failures > 0) report('Purges are announced to the CDN again.');
      failures = 0;
      return isBusy ? pace.pauseMs : pace.pollMs;
    } catch (error) {
      if (closing.signal.aborted) return 0;
      if (failures === 0) {
        report(`Purges cannot be announced to the CDN, they are tried again: ${reasonOf(error)}`);
      }
      failures++;
      return backOff(failures, { first: pace.retryMs, last: pace.longestRetryMs });
    }
  };
  const run = async () => {
    while (!closing.signal.aborted) {
      const pause = await turn();
      await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const over = run();

  return async () => {
    closing.abort();
    await over;
  };
}
