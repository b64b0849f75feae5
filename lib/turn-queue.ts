import PQueue from 'p-queue';

/** So many wait already that another would wait too long. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** Lets `atOnce` pieces of work run and `waiting` wait for their turn, first come, first served. */
export class TurnQueue {
  readonly #queue: PQueue;
  readonly #waiting: number;
  #running = 0;

  /** @param timeoutMs work that takes longer has failed, and its place is free. */
  constructor(atOnce: number, waiting: number, timeoutMs?: number) {
    const limit = timeoutMs === undefined ? {} : { timeout: timeoutMs };
    this.#queue = new PQueue({ concurrency: atOnce, ...limit });
    this.#waiting = waiting;
  }

  /**
   * Runs `work` in its turn.
   * @param signal takes it out of the line.
   * @throws {QueueFullError} at once when the line is full.
   */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.isBusy && this.#queue.size >= this.#waiting) {
      throw new QueueFullError(`${this.#waiting} wait already`);
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
