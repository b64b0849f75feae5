import 'server-only';
import pg from 'pg';
import type { RequestContext } from '#lib/press/request-context.ts';
import { attachReplicas, type Database, overPool, poolSettings } from './database.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { knownLevel } from './known-migrations.ts';
import { nameDatabase } from './name-database.ts';
import { leaveToNextQuery, WatchedClient } from './watched-pool.ts';

/** How long a replica that failed is left alone. */
const pauseMs = 5_000;

/** Beside a primary that answers, nobody waits long for a replica. */
const settings = {
  ...poolSettings,
  connectionTimeoutMillis: 1_000,
  query_timeout: 5_000,
  options: `${poolSettings.options} -c default_transaction_read_only=on`,
};

/**
 * Lets pages be read from databases that follow the open one: each render from one that holds every
 * event it must show, from the open one while none does. What fails on a replica is asked of the
 * open database at once.
 * @param urls one server each: behind a shared name nobody knows who answers.
 * @param report is told, in words, that a replica is left alone, and that it is used again.
 */
export async function openReplicas(
  urls: readonly string[],
  report: (message: string) => void,
): Promise<void> {
  if (urls.length === 0) return;
  let opened: Replica[] = [];
  attachReplicas((primary) => {
    opened = urls.map((url) => new Replica(url, primary, report));
    return chooseFrom(opened);
  });
  await Promise.all(opened.map((replica) => replica.look()));
}

function chooseFrom(replicas: readonly Replica[]) {
  /** What one render reads comes from one database. */
  const chosen = new WeakMap<RequestContext, Database | null>();
  let turn = 0;
  return {
    choose(request: RequestContext): Database | null {
      // A request that may write knows no event.
      if (request.afterEvent === 0) return null;
      let database = chosen.get(request);
      if (database === undefined) {
        const ready = replicas.filter((replica) => replica.holds(request.afterEvent));
        database = ready[turn++ % ready.length]?.database ?? null;
        chosen.set(request, database);
      }
      return database;
    },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

class Replica {
  readonly database: Database;
  readonly #name: string;
  readonly #pool: ReplicaPool;
  readonly #level = knownLevel();
  readonly #report: (message: string) => void;
  /** Highest number of an event seen in it. */
  #seen = 0;
  /** Not asked before; moved ahead when it fails. */
  #restsUntil = 0;
  #failing = false;
  #looking: Promise<void> | null = null;

  constructor(url: string, primary: pg.Pool, report: (message: string) => void) {
    this.#name = nameDatabase(url);
    this.#report = report;
    this.#pool = new ReplicaPool(url, primary, (error) => this.#rest(error));
    this.database = overPool(this.#pool);
  }

  /** Whether it is known to hold event `id`; when not, it is asked for the next time. */
  holds(id: number): boolean {
    if (Date.now() < this.#restsUntil) return false;
    if (this.#seen < id) void this.look();
    return this.#seen >= id;
  }

  /** Asks it for its last event. Never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.#ask().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #ask(): Promise<void> {
    try {
      const { rows } = await this.#pool.queryHere<{ id: string; level: string }>(readPosition);
      // Its tables may still be those before a migration.
      if (Number(rows[0]?.level) < this.#level) return;
      this.#seen = Number(rows[0]?.id ?? 0);
      if (!this.#failing) return;
      this.#failing = false;
      this.#report(`The replica ${this.#name} is read again.`);
    } catch (error) {
      this.#rest(error);
    }
  }

  #rest(error: unknown): void {
    this.#seen = 0;
    this.#restsUntil = Date.now() + pauseMs;
    if (this.#failing) return;
    this.#failing = true;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    this.#report(
      `The replica ${this.#name} cannot be read (${reason}): pages are read from the primary.`,
    );
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

const readPosition = `select (select coalesce(max(id), 0) from story_events) as id,
  (select max(created_at) from drizzle.__drizzle_migrations) as level`;

/** The primary may answer in its place: it is away, or had to cancel the query to keep following. */
function primaryMayAnswer(error: unknown): boolean {
  return (
    isDatabaseUnavailable(error) ||
    (error instanceof Error && 'code' in error && error.code === '40001')
  );
}

/** A pool whose queries go on to `primary` when its own server fails. */
class ReplicaPool extends pg.Pool {
  /** Without the primary behind it. */
  readonly queryHere = super.query.bind(this) as pg.Pool['query'];

  constructor(url: string, primary: pg.Pool, failed: (error: unknown) => void) {
    super({ ...settings, connectionString: url, Client: WatchedClient } as pg.PoolConfig);
    this.on('error', leaveToNextQuery);
    // biome-ignore lint/suspicious/noExplicitAny: pg's overloads are passed through as they are
    const orPrimary = (call: (...given: any[]) => unknown, instead: (...given: any[]) => unknown) =>
      // biome-ignore lint/suspicious/noExplicitAny: as above
      ((...given: any[]) => {
        const answer = call(...given);
        // The callback forms are what pg's own pool uses inside.
        if (!(answer instanceof Promise)) return answer;
        return answer.catch((error: unknown) => {
          if (!primaryMayAnswer(error)) throw error;
          failed(error);
          return instead(...given);
        });
      }) as never;
    this.query = orPrimary(this.queryHere, (...given) => primary.query(...(given as [never])));
    this.connect = orPrimary(super.connect.bind(this), () => primary.connect());
  }
}
