import { LRUCache } from 'lru-cache';
import { isMarkingNote } from '#lib/stories/notes.ts';
import type { Address } from './address.ts';
import type { FinishedPage } from './finished-page.ts';
import { bytesOf, type KeptPage } from './kept-page.ts';
import { isAbsent } from './lifetimes.ts';
import { limits } from './limits.ts';
import { NoteIndex } from './note-index.ts';

type Budget = LRUCache<string, KeptPage>;

/**
 * Finished pages in memory, bounded in bytes, the longest unread going first. Each sort has a
 * budget of its own, so that no flood of one pushes out the others.
 */
export class PageCache {
  readonly #pages: Budget;
  readonly #pictures: Budget;
  readonly #search: Budget;
  readonly #absent: Budget;
  readonly #byMain = new NoteIndex<KeptPage>();
  readonly #byRail = new NoteIndex<KeptPage>();
  /** Taken out of its budget only to be put back. */
  #moving: KeptPage | null = null;

  /** @param onGone hears of each page that is no longer kept. */
  constructor(maxBytes: number, onGone: (kept: KeptPage) => void) {
    const budget = (share: number): Budget =>
      new LRUCache({
        maxSize: Math.floor(maxBytes * share),
        maxEntrySize: Math.floor(maxBytes * share * limits.largestPart),
        sizeCalculation: (kept) => kept.bytes,
        dispose: (kept) => {
          if (kept === this.#moving) return;
          this.#byMain.remove(kept, kept.page.notes.main);
          this.#byRail.remove(kept, kept.page.notes.rail.filter(isMarkingNote));
          onGone(kept);
        },
      });
    this.#pages = budget(limits.shares.pages);
    this.#pictures = budget(limits.shares.pictures);
    this.#search = budget(limits.shares.search);
    this.#absent = budget(limits.shares.absent);
  }

  /** What is kept at `address`; counts as a use of it. */
  get(address: Address): KeptPage | undefined {
    return this.#hereFor(address).get(address.target) ?? this.#absent.get(address.target);
  }

  /** The same, without a use. */
  peek(address: Address): KeptPage | undefined {
    return this.#hereFor(address).peek(address.target) ?? this.#absent.peek(address.target);
  }

  /** Keeps a page in place of the former; one too large for its budget only drops the former. */
  set(kept: KeptPage): void {
    const { address, page } = kept;
    const budget = this.#budgetOf(kept);
    this.delete(address);
    if (kept.bytes > budget.maxEntrySize) return;
    const main = this.#byMain.add(kept, page.notes.main);
    const rail = page.notes.rail.filter((note) => !isMarkingNote(note));
    rail.push(...this.#byRail.add(kept, page.notes.rail.filter(isMarkingNote)));
    kept.page = { ...page, notes: { main, rail } };
    budget.set(address.target, kept);
  }

  /**
   * Gives a kept page a body of more forms, which takes its place in the budget like any other bytes.
   * A page that would be too large stays as it is.
   */
  enlarge(kept: KeptPage, body: FinishedPage['body']): void {
    const { target } = kept.address;
    const budget = this.#budgetOf(kept);
    const page = { ...kept.page, body };
    const bytes = bytesOf({ ...kept, page });
    if (budget.peek(target) !== kept || bytes > budget.maxEntrySize) return;
    // The budget counts a page once, when it is put in.
    this.#moving = kept;
    budget.delete(target);
    this.#moving = null;
    // What the server prepared knows nothing of the new form.
    Object.assign(kept, { page, bytes, prepared: null });
    budget.set(target, kept);
  }

  delete(address: Address): void {
    this.#hereFor(address).delete(address.target);
    this.#absent.delete(address.target);
  }

  /** Drops the pages whose own matter depends on one of `notes`. */
  dropByMain(notes: readonly string[]): void {
    for (const kept of this.#byMain.holdersOf(notes)) this.delete(kept.address);
  }

  /** The pages beside whose matter stands what one of `notes` names. */
  findByRail(notes: readonly string[]): Set<KeptPage> {
    return this.#byRail.holdersOf(notes);
  }

  clear(): void {
    for (const budget of this.#budgets()) budget.clear();
  }

  /** `notes`: entries of the index. */
  figures(): { bytes: number; pages: number; notes: number } {
    const budgets = this.#budgets();
    return {
      bytes: budgets.reduce((sum, budget) => sum + budget.calculatedSize, 0),
      pages: budgets.reduce((sum, budget) => sum + budget.size, 0),
      notes: this.#byMain.size + this.#byRail.size,
    };
  }

  #hereFor({ kind }: Address): Budget {
    if (kind === 'picture') return this.#pictures;
    return kind === 'search' || kind === 'suggest' ? this.#search : this.#pages;
  }

  #budgetOf({ address, page }: KeptPage): Budget {
    // The page for unknown addresses is no unknown address itself.
    const isOutside = isAbsent(page.status) && address.kind !== 'missing';
    return isOutside ? this.#absent : this.#hereFor(address);
  }

  #budgets(): Budget[] {
    return [this.#pages, this.#pictures, this.#search, this.#absent];
  }
}
