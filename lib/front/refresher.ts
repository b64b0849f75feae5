import type { Address } from './address.ts';
import type { KeptPage } from './kept-page.ts';
import { limits } from './limits.ts';
import { RefreshBacklog } from './refresh-backlog.ts';

export interface RefresherOptions {
  /** Whether another refresh may begin now. */
  hasPlace(): boolean;
  /** Whether a page still needs a refresh, and nobody is at it. */
  isNeeded(kept: KeptPage): boolean;
  /** Begins a render; `ended` is called after it. */
  begin(address: Address): void;
}

/** Refreshes kept pages behind the readers' backs, few at a time. */
export class Refresher {
  readonly #backlog = new RefreshBacklog();
  readonly #given: RefresherOptions;
  /** Marked pages whose refresh failed: their readers need not ask first. */
  readonly #failed = new Set<KeptPage>();
  #failuresInRow = 0;
  #retry: NodeJS.Timeout | null = null;

  constructor(given: RefresherOptions) {
    this.#given = given;
  }

  /** Pages that wait to be refreshed. */
  get waiting(): number {
    return this.#backlog.size;
  }

  /** Refreshes a page in its turn. */
  want(kept: KeptPage): void {
    this.#backlog.add(kept);
    this.pump();
  }

  /** Refreshes pages an event marked, in the order of need. */
  wantAll(marked: readonly KeptPage[]): void {
    if (marked.length === 0) return;
    for (const kept of marked) this.#backlog.add(kept);
    this.#backlog.sortAnew();
    this.pump();
  }

  /** A page left the cache. */
  forget(kept: KeptPage): void {
    this.#backlog.delete(kept);
    this.#failed.delete(kept);
  }

  /** A render came to an end. @param kept what is kept at its address, when it failed. */
  ended(failed: boolean, kept: KeptPage | undefined): void {
    this.#failuresInRow = failed ? this.#failuresInRow + 1 : 0;
    if (failed) {
      if (kept && kept.changedAt !== null) this.#failed.add(kept);
      this.#retry ??= setTimeout(() => this.#tryAgain(), limits.retryMs).unref();
    }
    this.pump();
  }

  /** Begins what there is a place for. */
  pump(): void {
    const isPaused = this.#retry !== null && this.#failuresInRow >= limits.failuresInRow;
    while (!isPaused && this.#given.hasPlace()) {
      const kept = this.#backlog.take();
      if (!kept) return;
      if (this.#given.isNeeded(kept)) this.#given.begin(kept.address);
    }
  }

  stop(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#backlog.clear();
    this.#failed.clear();
  }

  #tryAgain(): void {
    this.#retry = null;
    this.#failuresInRow = Math.min(this.#failuresInRow, limits.failuresInRow - 1);
    const again = [...this.#failed];
    this.#failed.clear();
    this.wantAll(again);
  }
}
