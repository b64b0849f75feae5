/** So many wait already that another would wait too long. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** Lets `atOnce` pieces of work run and `waiting` wait for their turn, first come, first served. */
export class TurnQueue {
  readonly #atOnce: number;
  readonly #waiting: number;
  readonly #line: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, waiting: number) {
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /** Runs `work` in its turn. @throws {QueueFullError} at once when the line is full. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#line.length >= this.#waiting) {
        throw new QueueFullError(`${this.#waiting} wait already`);
      }
      // Whoever ends hands its place over, so the count stays as it is.
      await new Promise<void>((resolve) => this.#line.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
