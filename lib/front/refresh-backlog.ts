import type { KeptPage } from './kept-page.ts';
import { limits } from './limits.ts';

/**
 * Kept pages that wait to be refreshed: first those beside whose matter stands what was withdrawn,
 * then the most read.
 */
export class RefreshBacklog {
  readonly #waiting = new Set<KeptPage>();
  /** As of the last sorting, the next one last; may name pages that wait no more. */
  #order: KeptPage[] = [];
  #isSorted = true;
  #takenSinceSorting = 0;

  get size(): number {
    return this.#waiting.size;
  }

  add(kept: KeptPage): void {
    if (this.#waiting.has(kept)) return;
    this.#waiting.add(kept);
    this.#isSorted = false;
  }

  /** What waits is put in order before the next is taken. */
  sortAnew(): void {
    this.#isSorted = false;
    this.#order = [];
  }

  delete(kept: KeptPage): void {
    if (this.#waiting.delete(kept) && this.#waiting.size === 0) this.#order = [];
  }

  /** The next page; it waits no more. */
  take(): KeptPage | undefined {
    while (this.#waiting.size > 0) {
      const isTime = this.#takenSinceSorting >= limits.refreshesPerSorting;
      if (this.#order.length === 0 || (isTime && !this.#isSorted)) this.#sort();
      const kept = this.#order.pop();
      if (!kept || !this.#waiting.has(kept)) continue;
      this.#takenSinceSorting += 1;
      this.delete(kept);
      return kept;
    }
    return undefined;
  }

  clear(): void {
    this.#waiting.clear();
    this.#order = [];
  }

  #sort(): void {
    this.#order = [...this.#waiting].sort(
      (a, b) =>
        Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null) || a.reads - b.reads,
    );
    this.#isSorted = true;
    this.#takenSinceSorting = 0;
  }
}
