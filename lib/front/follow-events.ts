import { type Listener, listenTo } from '#lib/database/listen.ts';
import { readEventsAfter, readLastEvent } from '#lib/stories/read-events.ts';
import { eventChannel, type StoryEvent } from '#lib/stories/story-event.ts';

/** Events are read this often unasked: an announcement may be lost, and a server may hang. */
const HEARTBEAT_MS = 1_000;
/** Events read at once: thousands leave the process room for readers in between. */
const BATCH = 500;
/** Whoever missed more empties the cache instead: cheaper than telling them apart. */
const TOO_MANY_MISSED = 10_000;
/** Pauses between attempts to connect; the first is made at once. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 500;

export interface FollowOptions {
  /** Address of the database events are written to. */
  url: string;
  /** Number of the last event that needs no telling. */
  from: number;
  /** Takes the next event. Called in order, for each event once. */
  apply(event: StoryEvent): void;
  /** Too much happened to be told, or the database is another one: nothing kept may be trusted. */
  behind(lastEvent: number): void;
  /** One line for the operator: when the connection is lost, and when it is back. */
  report(message: string): void;
}

export interface FollowState {
  /** Events are heard as they happen. */
  connected: boolean;
  /** Since when it is so. */
  since: Date;
  /** Number of the last event applied. */
  lastEvent: number;
  /** From commit to application of the last event; `null` before the first. */
  delayMs: number | null;
}

export interface Following {
  state(): FollowState;
  /** The database is reached at `url` from now on. */
  move(url: string): void;
  /** Resolves once the connection is given up; nothing is applied afterwards. */
  close(): Promise<void>;
}

/**
 * Follows the events of the database, in order and without a gap, whatever happens to the
 * connection. Announcements only hasten the next reading; what counts is the number of the last
 * event applied.
 */
export function followEvents(options: FollowOptions): Following {
  const { apply, behind, report } = options;
  const closing = new AbortController();
  let { url } = options;
  let lastEvent = options.from;
  let delayMs: number | null = null;
  let connected = false;
  let since = new Date();
  let listener: Listener | undefined;
  /** Ends the pause under way, whatever it waits for. */
  let wake = () => {};
  let announced = false;
  /** The operator knows that the connection is lost. */
  let isLossTold = false;

  const turn = (to: boolean) => {
    if (connected === to) return;
    connected = to;
    since = new Date();
  };
  const pause = (limitMs: number) =>
    new Promise<void>((over) => {
      const limit = setTimeout(over, limitMs);
      wake = () => {
        clearTimeout(limit);
        over();
      };
    });

  /** Applies one event; what cannot be applied leaves nothing kept to be trusted. */
  const take = (event: StoryEvent) => {
    lastEvent = event.id;
    try {
      apply(event);
    } catch (error) {
      report(
        `Event ${event.id} could not be applied: ${error instanceof Error ? error.stack : error}`,
      );
      behind(event.id);
    }
    delayMs = Date.now() - event.at.getTime();
  };
  const readNew = async ({ database }: Listener) => {
    for (let full = true; full && !closing.signal.aborted; ) {
      announced = false;
      const events = await readEventsAfter(lastEvent, BATCH, database);
      for (const event of events) if (!closing.signal.aborted) take(event);
      full = events.length === BATCH;
    }
  };
  const catchUp = async (heard: Listener) => {
    const newest = await readLastEvent(heard.database);
    // A smaller number: the database was restored, or is another one.
    if (newest >= lastEvent && newest - lastEvent <= TOO_MANY_MISSED) return readNew(heard);
    lastEvent = newest;
    behind(newest);
  };

  const follow = async () => {
    listener = await listenTo(url, eventChannel, () => {
      announced = true;
      wake();
    });
    let lost: string | undefined;
    void listener.lost.then((why) => {
      lost = why;
      wake();
    });
    await catchUp(listener);
    turn(true);
    if (isLossTold) report('Events of the database are followed again.');
    isLossTold = false;
    while (lost === undefined && !closing.signal.aborted) {
      if (!announced) await pause(HEARTBEAT_MS);
      if (lost === undefined) await readNew(listener);
    }
    if (lost !== undefined) throw new Error(lost);
  };

  const run = async () => {
    let pauseMs = 0;
    while (!closing.signal.aborted) {
      try {
        await follow();
      } catch (error) {
        if (closing.signal.aborted) break;
        if (connected) pauseMs = 0;
        turn(false);
        if (!isLossTold) report(`Events of the database are not followed: ${explain(error)}`);
        isLossTold = true;
      } finally {
        listener?.close();
        listener = undefined;
      }
      if (pauseMs > 0) await pause(pauseMs);
      pauseMs = pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    turn(false);
  };
  const over = run();

  return {
    state: () => ({ connected, since, lastEvent, delayMs }),
    move: (to) => {
      if (to === url) return;
      url = to;
      listener?.close();
      wake();
    },
    close: async () => {
      closing.abort();
      listener?.close();
      wake();
      await over;
    },
  };
}

/** The driver's words; drizzle's own repeat the query and keep them as the cause. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
