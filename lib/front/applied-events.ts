/** Which event was applied last, and who waits for a later one. */
export class AppliedEvents {
  #last: number;
  readonly #waiting = new Set<{ id: number; resolve: () => void }>();

  constructor(last: number) {
    this.#last = last;
  }

  get last(): number {
    return this.#last;
  }

  /** Event `id`, and all before it, are applied. */
  reach(id: number): void {
    this.#last = id;
    for (const one of this.#waiting) {
      if (one.id > id) continue;
      this.#waiting.delete(one);
      one.resolve();
    }
  }

  /** Resolves once event `id` is applied; rejects with the signal's reason. */
  when(id: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (id <= this.#last) return resolve();
      if (signal.aborted) return reject(signal.reason);
      const abort = () => {
        this.#waiting.delete(one);
        reject(signal.reason);
      };
      const one = {
        id,
        resolve: () => {
          signal.removeEventListener('abort', abort);
          resolve();
        },
      };
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.add(one);
    });
  }
}
