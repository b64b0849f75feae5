/** Who depends on what: from a note to those that carry it, without looking at all others. */
export class NoteIndex<T extends object> {
  readonly #entries = new Map<string, { note: string; holders: Set<T> }>();

  /** Notes in the index. */
  get size(): number {
    return this.#entries.size;
  }

  /** @returns the notes as the index spells them: one string for all who carry it. */
  add(holder: T, notes: readonly string[]): string[] {
    return notes.map((note) => {
      let entry = this.#entries.get(note);
      if (!entry) {
        entry = { note, holders: new Set() };
        this.#entries.set(note, entry);
      }
      entry.holders.add(holder);
      return entry.note;
    });
  }

  remove(holder: T, notes: readonly string[]): void {
    for (const note of notes) {
      const entry = this.#entries.get(note);
      entry?.holders.delete(holder);
      if (entry?.holders.size === 0) this.#entries.delete(note);
    }
  }

  /** Those who carry one of `notes`, each once, as of now: they may be removed meanwhile. */
  holdersOf(notes: readonly string[]): Set<T> {
    const found = new Set<T>();
    for (const note of notes) {
      for (const holder of this.#entries.get(note)?.holders ?? []) found.add(holder);
    }
    return found;
  }
}
