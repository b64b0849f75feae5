import PQueue from 'p-queue';
import { limits } from './limits.ts';
import { NoPageError, type RenderOrder } from './pages.ts';

/** So much work at once, so much waiting for its turn, no more. */
export class Lane {
  readonly #queue: PQueue;
  readonly #waiting: number;
  #running = 0;

  constructor(atOnce: number, waiting: number) {
    this.#queue = new PQueue({ concurrency: atOnce, timeout: limits.workMs });
    this.#waiting = waiting;
  }

  /**
   * Runs `work` in its turn; it has failed after `limits.workMs`.
   * @param signal takes it out of the queue.
   * @throws {NoPageError} at once when too many wait.
   */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.isBusy && this.#queue.size >= this.#waiting) {
      throw new NoPageError('Too many wait already.', limits.retryAfterFull);
    }
    let isBegun = false;
    try {
      return await this.#queue.add(
        () => {
          isBegun = true;
          this.#running += 1;
          return work();
        },
        signal ? { signal } : {},
      );
    } finally {
      if (isBegun) this.#running -= 1;
    }
  }

  /** Whether work would have to wait. */
  get isBusy(): boolean {
    return this.#queue.pending >= this.#queue.concurrency || this.#queue.size > 0;
  }

  /** Pieces of work begun and not ended, as those who wait for them see it. */
  get running(): number {
    return this.#running;
  }
}

/** Where a render stands in line: as in its order, but searches, which the press takes for readers'. */
export type LaneName = RenderOrder['lane'] | 'search';

/** The lines in which renders wait, one beside another: none can hold up the others. */
export class RenderLanes {
  readonly #lanes: Record<LaneName, Lane>;
  readonly #refreshes: number;

  constructor(presses: number) {
    this.#refreshes = presses * limits.refreshes;
    this.#lanes = {
      reader: new Lane(presses * limits.readerRenders, presses * limits.readerWaiting),
      search: new Lane(presses * limits.searchRenders, limits.searchWaiting),
      doubtful: new Lane(limits.doubtfulRenders, limits.doubtfulWaiting),
      picture: new Lane(limits.pictures, limits.picturesWaiting),
      // They wait in a backlog of their own for `hasPlaceToRefresh`; one place more for midnight's.
      refresh: new Lane(this.#refreshes + 1, Infinity),
    };
  }

  /** As `Lane.take`. */
  take<T>(name: LaneName, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#lanes[name].take(work, signal);
  }

  /** Readers go before refreshes. */
  get hasPlaceToRefresh(): boolean {
    const { reader, refresh } = this.#lanes;
    return refresh.running < (reader.isBusy ? limits.refreshesWhileBusy : this.#refreshes);
  }

  /** Renders begun and not ended. */
  get running(): number {
    return Object.values(this.#lanes).reduce((sum, lane) => sum + lane.running, 0);
  }
}
