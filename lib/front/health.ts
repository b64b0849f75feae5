/** How a front stands, for those who watch it and for those who send it readers. */
export interface FrontState {
  /** The first pages are made: readers need not wait for them. */
  warm: boolean;
  /** It stops: what is open is finished, nothing new is to come. */
  draining: boolean;
  database: {
    /** Events are heard as they happen. */
    connected: boolean;
    /** Since when it is so, in milliseconds since 1970. */
    since: number;
  };
  /** Presses that answer, of those there should be. */
  presses: { up: number; of: number };
  /** Number of the last event applied. */
  lastEvent: number;
}

/** One answer, the same for GET and HEAD but for the body. */
export interface HealthAnswer {
  status: 200 | 503;
  headers: Record<string, string>;
  body: string;
}

/** Seconds after which a front that is not ready is worth asking again. */
const RETRY_AFTER_SECONDS = 1;

/**
 * `/api/health/live`: 200 as long as the event loop turns. Whoever restarts what does not answer
 * asks here: a front without database or presses must not be restarted for it.
 */
export function answerLive(state: FrontState): HealthAnswer {
  return answer(200, state);
}

/**
 * `/api/health/ready`: 200 when readers may be sent here, 503 before the first pages are made and
 * while draining. A front without its database goes on serving and stays in: it says `degraded`.
 */
export function answerReady(state: FrontState): HealthAnswer {
  return answer(state.warm && !state.draining ? 200 : 503, state);
}

function answer(status: 200 | 503, state: FrontState): HealthAnswer {
  const { database, presses, lastEvent } = state;
  const body = JSON.stringify({
    status: wordFor(state),
    database: {
      connected: database.connected,
      since: new Date(database.since).toISOString(),
    },
    presses: { up: presses.up, of: presses.of },
    lastEvent,
  });
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER_SECONDS) }),
    },
    body,
  };
}

function wordFor({ warm, draining, database, presses }: FrontState) {
  if (draining) return 'draining';
  if (!warm) return 'starting';
  return database.connected && presses.up > 0 ? 'ok' : 'degraded';
}
