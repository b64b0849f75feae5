import { randomInt } from 'node:crypto';

/** Both hashes of a word so far, letter by letter: FNV-1a, and one that has nothing to do with it. */
export const nextHash = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193);
export const nextOther = (hash: number, letter: number) =>
  Math.imul(hash + letter, 0x85ebca6b) ^ (hash >>> 13);
/** Another in each process: nobody can send words that all want the same place. */
export const FIRST_HASH = randomInt(2 ** 31);

/**
 * Words that are told from others by their letters in a text: to ask a `Set`, each would have to be cut
 * out, and made one of the strings the engine keeps once, a twentieth of an import's time. Two hashes of
 * 32 bits are kept of a word: of ten million million others one would be taken for known.
 */
export class KnownWords {
  /** Pairs of hashes, where the first says or behind it; zeros: free. */
  readonly #pairs = new Int32Array(2 * 2 ** 18);
  readonly #mask = this.#pairs.length - 1;
  #size = 0;

  /** What there is no more room for is not known: looking would take longer and longer. */
  get isFull(): boolean {
    return this.#size > this.#pairs.length / 4;
  }

  /** A word whose first hash is 0 is never known. */
  has(hash: number, other: number): boolean {
    return this.#pairs[this.#find(hash, other)] !== 0;
  }

  /** @param word in small letters. */
  add(word: string): void {
    if (this.isFull) return;
    let [hash, other] = [FIRST_HASH, FIRST_HASH];
    for (let at = 0; at < word.length; at++) {
      const letter = word.charCodeAt(at);
      hash = nextHash(hash, letter);
      other = nextOther(other, letter);
    }
    const place = this.#find(hash, other);
    if (this.#pairs[place] === 0) this.#size++;
    this.#pairs[place] = hash;
    this.#pairs[place + 1] = other;
  }

  #find(hash: number, other: number): number {
    const pairs = this.#pairs;
    let place = (hash << 1) & this.#mask;
    while (pairs[place] !== 0 && (pairs[place] !== hash || pairs[place + 1] !== other)) {
      place = (place + 2) & this.#mask;
    }
    return place;
  }
}
