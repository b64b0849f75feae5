import { QueueFullError, TurnQueue } from '#lib/turn-queue.ts';
import { limits } from './limits.ts';
import { NoPageError, type RenderOrder } from './pages.ts';

/** A line of work for readers: who finds it full is told when to come again. */
export class Lane extends TurnQueue {
  constructor(atOnce: number, waiting: number) {
    super(atOnce, waiting, limits.workMs);
  }

  /** @throws {NoPageError} at once when too many wait. */
  override async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await super.take(work, signal);
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error;
      throw new NoPageError('Too many wait already.', limits.retryAfterFull, { cause: error });
    }
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
