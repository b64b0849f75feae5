import { isMarkingNote } from '#lib/stories/notes.ts';

/** What an event means to a render that began before it. */
interface Entry {
  moment: number;
  /** When it was applied, in milliseconds since 1970. */
  at: number;
  isWithdrawal: boolean;
  /** `null`: everything. */
  touches: ReadonlySet<string> | null;
}

/**
 * The order of events, renders and requests on this front, and what happened since the oldest
 * render in flight began. Moments are counted here: event numbers may start anew with a restored
 * database.
 */
export class EventLog {
  #moment = 0;
  #entries: Entry[] = [];
  /** Moments at which the renders in flight began. */
  readonly #flights: number[] = [];

  /** Grows with each event: who asks now has seen all events up to it. */
  get moment(): number {
    return this.#moment;
  }

  /** Events remembered. */
  get size(): number {
    return this.#entries.length;
  }

  /** @param touches `null`: everything may have changed. */
  add(touches: readonly string[] | null, isWithdrawal: boolean, at: number): void {
    this.#moment += 1;
    if (this.#flights.length === 0) return;
    this.#entries.push({
      moment: this.#moment,
      at,
      isWithdrawal,
      touches: touches && new Set(touches),
    });
  }

  /** A render begins: what happens from now on is remembered. @returns its moment. */
  begin(): number {
    this.#flights.push(this.#moment);
    return this.#moment;
  }

  /** The render begun at `moment` ended; call it once what follows from `overtaken` is done. */
  end(moment: number): void {
    this.#flights.splice(this.#flights.indexOf(moment), 1);
    const oldest = Math.min(...this.#flights);
    this.#entries = this.#entries.filter((entry) => entry.moment > oldest);
  }

  /**
   * The first moment after `begun` at which the matter of a page with `notes` changed: it is out of
   * date for whoever asked since. `Infinity` when it did not.
   */
  overtaken(begun: number, notes: readonly string[]): number {
    return this.#find(begun, notes, () => true)?.moment ?? Infinity;
  }

  /** When, after `begun`, something beside a page's matter changed: first of all, and for good. */
  marks(
    begun: number,
    railNotes: readonly string[],
  ): { changedAt: number | null; withdrawnAt: number | null } {
    const notes = railNotes.filter(isMarkingNote);
    return {
      changedAt: this.#find(begun, notes, () => true)?.at ?? null,
      withdrawnAt: this.#find(begun, notes, (entry) => entry.isWithdrawal)?.at ?? null,
    };
  }

  #find(begun: number, notes: readonly string[], fits: (entry: Entry) => boolean) {
    return this.#entries.find(
      (entry) =>
        entry.moment > begun &&
        fits(entry) &&
        (entry.touches === null || notes.some((note) => entry.touches?.has(note))),
    );
  }
}
