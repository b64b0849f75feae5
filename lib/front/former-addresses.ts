import { limits } from './limits.ts';
import { NoPageError } from './pages.ts';
import { Lane } from './render-lanes.ts';

/** What is asked of the database for the addresses of a former site. */
export interface FormerReads {
  /** Where a path leads now; `null`: nowhere. */
  readFormer(path: string): Promise<string | null>;
  /** Whether there is any such path. */
  readHasFormer(): Promise<boolean>;
}

/** Whether anything stood at an address cannot be told now. */
export class FormerUnknownError extends NoPageError {
  override name = 'FormerUnknownError';
}

/**
 * Finds stories by the addresses they had before they moved here. A publication that has none asks
 * its database about none: a scan of made-up addresses costs it nothing.
 */
export class FormerAddresses {
  readonly #reads: FormerReads;
  readonly #clock: () => number;
  readonly #lane = new Lane(limits.lookUps, limits.lookUpsWaiting);
  #hasAny: Promise<boolean> = Promise.resolve(false);
  #askedAt = Number.NEGATIVE_INFINITY;
  #hasKnown = false;

  constructor(reads: FormerReads, clock: () => number) {
    this.#reads = reads;
    this.#clock = clock;
  }

  /**
   * @param path as `canonicalPath` spells it.
   * @returns the address the story has now; `null` where none was.
   * @throws {FormerUnknownError} when the database cannot be asked though there are such addresses, or too
   *   many wait.
   */
  async find(path: string): Promise<string | null> {
    if (!(await this.#has())) return null;
    try {
      return await this.#lane.take(() => this.#reads.readFormer(path));
    } catch (error) {
      const isFull = error instanceof NoPageError;
      const retryAfter = isFull ? error.retryAfter : limits.retryAfterFailure;
      throw new FormerUnknownError('Nobody could be asked.', retryAfter, { cause: error });
    }
  }

  /** Once there are some, they stay; that there are none is asked again after some seconds. */
  async #has(): Promise<boolean> {
    const now = this.#clock();
    if (!this.#hasKnown && now - this.#askedAt > limits.formerAskedMs) {
      this.#askedAt = now;
      // With the database away nobody knows of any: what was a missing page stays one.
      this.#hasAny = this.#reads.readHasFormer().catch(() => false);
    }
    this.#hasKnown ||= await this.#hasAny;
    return this.#hasKnown;
  }
}
