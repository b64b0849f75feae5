import type { Address } from './address.ts';
import type { EventLog } from './event-log.ts';
import type { FinishedPage } from './finished-page.ts';
import type { Days } from './freshness.ts';
import { type KeptPage, keepPage } from './kept-page.ts';
import type { PageCache } from './page-cache.ts';
import type { Found, PagesOptions } from './pages.ts';
import type { LaneName, RenderLanes } from './render-lanes.ts';

/** Somebody who waits for a page. */
interface Waiter {
  /** The moment of asking: events up to it must be in the page. */
  since: number;
  askedAt: number;
  resolve(found: Found): void;
  reject(error: unknown): void;
}

/** One render of one page, in line or at work. */
interface Flight {
  address: Address;
  lane: LaneName;
  waiters: Set<Waiter>;
  /** Takes it out of its line. */
  leave: AbortController;
  /** `null` while it stands in line: then anybody may join. */
  begun: { moment: number; at: number; afterEvent: number } | null;
}

/** What renders need to know and whom they tell. */
export interface FlightsOptions extends Pick<PagesOptions, 'render' | 'clock'> {
  cache: PageCache;
  log: EventLog;
  lanes: RenderLanes;
  days: Days;
  lastEvent(): number;
  /** A render came to an end; `kept` when its page is now in the cache. */
  onLanded(kept: KeptPage | null): void;
  onFailed(address: Address, error: unknown): void;
}

/** The renders under way: never two of one page at once, however many wait for it. */
export class Flights {
  readonly #flights = new Map<string, Flight>();
  readonly #given: FlightsOptions;

  constructor(given: FlightsOptions) {
    this.#given = given;
  }

  /** Whether `address` is being rendered or stands in line for it. */
  has(address: Address): boolean {
    return this.#flights.has(address.target);
  }

  /** Begins a render nobody waits for, unless one is under way. */
  refresh(address: Address): void {
    if (!this.has(address)) this.#start(address, 'refresh', new Set());
  }

  /**
   * Waits for a render that holds every event applied so far.
   * @param lane where a new render stands in line.
   * @param signal gives up; the render goes on if it has begun.
   */
  join(address: Address, lane: LaneName, signal: AbortSignal): Promise<Found> {
    const { log, clock } = this.#given;
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { since: log.moment, askedAt: clock(), resolve, reject };
      signal.addEventListener('abort', () => this.#giveUp(address, waiter, signal.reason), {
        once: true,
      });
      const flight = this.#flights.get(address.target);
      if (flight) flight.waiters.add(waiter);
      else this.#start(address, lane, new Set([waiter]));
    });
  }

  #giveUp(address: Address, waiter: Waiter, reason: unknown): void {
    waiter.reject(reason);
    const flight = this.#flights.get(address.target);
    if (!flight?.waiters.delete(waiter)) return;
    if (flight.waiters.size > 0 || flight.begun || flight.lane === 'refresh') return;
    this.#flights.delete(address.target);
    flight.leave.abort(reason);
  }

  #start(address: Address, lane: LaneName, waiters: Set<Waiter>): void {
    const flight: Flight = { address, lane, waiters, leave: new AbortController(), begun: null };
    this.#flights.set(address.target, flight);
    this.#given.lanes
      .take(lane, () => this.#render(flight), flight.leave.signal)
      .then(
        (page) => this.#land(flight, page),
        (error) => this.#fail(flight, error),
      );
  }

  #render(flight: Flight): Promise<FinishedPage> {
    const { log, clock, lastEvent, render } = this.#given;
    const afterEvent = lastEvent();
    // Stamped with its beginning: what is read later may be newer than that, never older.
    flight.begun = { moment: log.begin(), at: clock(), afterEvent };
    const { address, lane } = flight;
    return render({ address, afterEvent, lane: lane === 'search' ? 'reader' : lane });
  }

  #land(flight: Flight, page: FinishedPage): void {
    const { address, lane, waiters, begun } = flight;
    if (!begun) throw new Error(`${address.target} was rendered before it began.`);
    const { cache, log, clock, days, onLanded } = this.#given;
    const overtaken = log.overtaken(begun.moment, page.notes.main);
    const marks = log.marks(begun.moment, page.notes.rail);
    this.#end(flight);

    const former = cache.peek(address);
    // A cookie would be shared by all.
    const { 'set-cookie': cookie, ...headers } = page.headers;
    const rendered = { address, begunAt: begun.at, afterEvent: begun.afterEvent };
    const { day } = days.at(begun.at);
    const kept = keepPage({ ...rendered, page: { ...page, headers } }, day, former, waiters.size);
    Object.assign(kept, marks);
    const isCurrent = overtaken === Infinity;
    if (isCurrent && (cookie !== undefined || page.event !== null)) cache.delete(address);
    else if (isCurrent) cache.set(kept);

    const today = days.at(clock());
    const isOfToday = begun.at >= today.from && begun.at < today.until;
    const late = new Set<Waiter>();
    for (const waiter of waiters) {
      const isLate = waiter.since >= overtaken || (!isOfToday && waiter.askedAt >= today.from);
      if (isLate) late.add(waiter);
      else waiter.resolve({ stored: kept, result: 'miss' });
    }
    if (late.size > 0) this.#start(address, lane === 'refresh' ? 'reader' : lane, late);
    onLanded(cache.peek(address) === kept ? kept : null);
  }

  #fail(flight: Flight, error: unknown): void {
    // Left by all who waited, it was taken out of its line.
    if (this.#flights.get(flight.address.target) !== flight) return;
    this.#end(flight);
    for (const waiter of flight.waiters) waiter.reject(error);
    this.#given.onFailed(flight.address, error);
  }

  #end({ address, begun }: Flight): void {
    this.#flights.delete(address.target);
    if (begun) this.#given.log.end(begun.moment);
  }
}
