import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import type { MarkedPiece } from './search.ts';

/** Letters and digits with their stress marks, and soft hyphens, which stand inside words unseen. */
const WITHIN = '[\\p{L}\\p{N}\\p{M}\\u00ad]';
/** Letters by which a word is looked for: those the stemmer never changes. */
const BEGINNING = 2;

interface Place {
  from: number;
  to: number;
  /** As the stemmer is asked for it. */
  word: string;
}

/** The words of a text that begin as one of `words` does, as the stemmer is asked for them, each once. */
export function wordsLike(words: Iterable<string>, text: string): Set<string> {
  return new Set(placesOf(text, words).map(({ word }) => word));
}

/** A text in pieces, `hits` marked. */
export function markWords(text: string, hits: ReadonlySet<string>): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { from, to, word } of placesOf(text, hits)) {
    if (!hits.has(word)) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/**
 * The part of a text, `length` characters at most, with the most different `hits`; of equal ones
 * the first. It begins at a word, a sentence if one begins near.
 * @returns `null` when none of them stands in the text.
 */
export function cutFragment(
  text: string,
  hits: ReadonlySet<string>,
  length: number,
): string | null {
  const places = placesOf(text, hits).filter(({ word }) => hits.has(word));
  const [first] = places;
  if (!first) return null;
  let best = first;
  let most = 0;
  for (const place of places) {
    const near = places.filter(({ from, to }) => from >= place.from && to <= place.from + length);
    const different = new Set(near.map(({ word }) => word)).size;
    if (different > most) [best, most] = [place, different];
  }
  const start = beginning(text, best.from, length);
  const cut = cutAtWord(text.slice(start), length);
  return start === 0 ? cut : `…\u00a0${cut}`;
}

/** Where the fragment with the word at `at` begins: a third of it before the word at most. */
function beginning(text: string, at: number, length: number): number {
  const earliest = Math.max(0, at - Math.floor(length / 3));
  if (earliest === 0) return 0;
  const before = text.slice(earliest, at);
  const sentence = /^.*[.!?…]\s+/su.exec(before)?.[0].length;
  const word = /^\S*\s+/u.exec(before)?.[0].length ?? before.length;
  return earliest + (sentence ?? word);
}

/** Of words that begin as one of `words`: a page of results may hold half a million letters. */
function placesOf(text: string, words: Iterable<string>): Place[] {
  const beginnings = new Set(Array.from(words, beginningOf));
  if (beginnings.size === 0) return [];
  const pattern = new RegExp(`(?<!${WITHIN})(?:${[...beginnings].join('|')})${WITHIN}*`, 'giu');
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    word: found.toLowerCase().replace(/\u00ad|\u0301/g, ''),
  }));
}

/** A pattern of a word's first letters, `ё` and `е` alike, with what may stand between them unseen. */
function beginningOf(word: string): string {
  return Array.from(word)
    .slice(0, BEGINNING)
    .map((letter) => (/[её]/.test(letter) ? '[её]' : `\\u{${letter.codePointAt(0)?.toString(16)}}`))
    .join('[\\u00ad\\u0301]*');
}
