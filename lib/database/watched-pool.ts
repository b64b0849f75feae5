import 'server-only';
import pg from 'pg';
import { currentRequest } from '#lib/press/request-context.ts';
import { DatabaseUnavailableError, isDatabaseUnavailable } from './database-unavailable.ts';

/**
 * Passes `work` on; when it fails because the database cannot be reached, the request being
 * answered learns of it (so that the server answers 503) and the error becomes a
 * `DatabaseUnavailableError`.
 */
export async function watch<T>(work: Promise<T>): Promise<T> {
  const request = currentRequest();
  try {
    return await work;
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    if (request) request.databaseFailed = true;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseUnavailableError(`The database cannot be reached: ${reason}`, {
      cause: error,
    });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: pg's overloads are passed through as they are
type AnyFunction = (...given: any[]) => any;

/** The promise forms are watched; the callback forms, which pg's own pool uses, pass through. */
function watched<T extends AnyFunction>(call: T): T {
  return ((...given: unknown[]) => {
    const answer = call(...given);
    return answer instanceof Promise ? watch(answer) : answer;
  }) as T;
}

/** Without a listener the loss of a connection would end the process; the next query reports it. */
export const leaveToNextQuery = () => undefined;

/** A client whose every query is watched. */
export class WatchedClient extends pg.Client {
  override query = watched(super.query.bind(this)) as pg.Client['query'];

  constructor(config?: pg.ClientConfig) {
    super(config);
    // The pool listens only while a connection is idle, not between the queries of a transaction.
    this.on('error', leaveToNextQuery);
  }
}

/**
 * A pool whose every query, inside a transaction or not, is watched for a lost database.
 * An idle connection that is lost only leaves the pool; the next query opens another.
 */
export class WatchedPool extends pg.Pool {
  override query = watched(super.query.bind(this)) as pg.Pool['query'];
  override connect = watched(super.connect.bind(this)) as pg.Pool['connect'];

  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: WatchedClient });
    this.on('error', leaveToNextQuery);
  }
}
