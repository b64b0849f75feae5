import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { russianDictionary } from '#lib/words/dictionary.ts';
import { root } from '../run-step.ts';

/** Words of generated stories: as uneven as those of a language, in all their forms. */
export interface Texts {
  /** A word by its rank, 0 the most frequent, in the form of the dictionary. */
  wordOf(rank: number): string;
  /** `count` words, drawn as often as a language has them. */
  draw(count: number): string;
}

/** Words drawn from: about what a newsroom uses in ten years. */
export const VOCABULARY = 60_000;
/** Added to a rank: the flat beginning of Zipf's law as Mandelbrot has it. */
const FLAT = 2.7;
/** Places of the table that words are drawn from. */
const PLACES = 1 << 22;

/** Makes a source of texts, the same at every run. */
export async function generateTexts(): Promise<Texts> {
  const random = randomNumbers(20261128);
  const words = await readWords(random);
  const forms = words.map((word) => russianDictionary().formsOf(word).slice(0, 8));
  const table = zipfTable(words.length);
  return {
    wordOf: (rank) => words[rank] ?? '',
    draw(count) {
      const drawn: string[] = [];
      for (let done = 0; done < count; done += 1) {
        const family = forms[table[random() % PLACES] ?? 0] ?? [];
        drawn.push(family[random() % family.length] ?? '');
      }
      return drawn.join(' ');
    },
  };
}

/** Nouns and adjectives in no order: the dictionary's own is that of the alphabet. */
async function readWords(random: () => number): Promise<string[]> {
  const text = await readFile(join(root, 'node_modules/dictionary-ru/index.dic'), 'utf8');
  const all = text.split('\n').flatMap((line) => /^([а-я]{4,})\/[A-Z]/.exec(line)?.[1] ?? []);
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random() % (at + 1);
    [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
  }
  return all.slice(0, VOCABULARY);
}

/** As many places for each rank as its share of a text. */
function zipfTable(words: number): Uint32Array {
  const weights = Array.from({ length: words }, (_, rank) => 1 / (rank + FLAT));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table = new Uint32Array(PLACES);
  let place = 0;
  let reached = 0;
  for (const [rank, weight] of weights.entries()) {
    reached += weight / sum;
    const end = Math.max(place + 1, Math.floor(reached * PLACES));
    table.fill(rank, place, end);
    place = end;
  }
  return table;
}

/** Whole numbers below 2^32, the same for the same seed (xorshift, Marsaglia 2003). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
