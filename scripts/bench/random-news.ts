import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { site } from '#lib/site.ts';
import { root } from '../run-step.ts';

/** A story of made-up words, the same for the same number: as long and as varied as news is. */
export interface RandomNews {
  number: number;
  headline: string;
  paragraphs: string[];
  /** Name of a category, as readers see it. */
  category: string;
  tags: string[];
  author: string;
  publishedAt: Date;
}

const FIRST = Date.UTC(2006, 0, 1);
/** From one story to the next: a million of them take twenty years. */
const STEP_MS = 640_000;
const TAGS = 4_000;

/** Characters of a text: an agency's news is some 1,500 to 2,000 long. */
export const USUAL_LENGTH = 1_650;
/** Of a paragraph, on average. */
const PARAGRAPH = 275;

/** Makes stories out of the words of the sample edition, common ones often and rare ones seldom.
 * @param length of their texts, in characters, about. */
export function randomNews(length = USUAL_LENGTH): (number: number) => RandomNews {
  const paragraphs = Math.max(1, Math.round(length / PARAGRAPH));
  const words = sampleWords();
  return (number) => {
    const random = randomNumbers(number + 1);
    const word = () => words[Math.floor(words.length * random() ** 2.2)] ?? 'мост';
    const sentence = (length: number) => {
      const text = Array.from({ length }, word).join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    const category = site.categories[Math.floor(site.categories.length * random() ** 1.5)];
    return {
      number,
      headline: `${sentence(6)} ${number}`,
      paragraphs: Array.from({ length: paragraphs }, () => `${sentence(20)}, — ${sentence(16)}.`),
      category: category?.name ?? '',
      tags: [1, 2, 3].map(() => `Тема ${1 + Math.floor(TAGS * random() ** 3)}`),
      author: `Автор ${1 + Math.floor(40 * random())}`,
      publishedAt: new Date(FIRST + number * STEP_MS),
    };
  };
}

/** The words of the sample edition, the most frequent first. */
export function sampleWords(): string[] {
  const folder = join(root, 'samples/stories');
  const words = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.yaml')) continue;
    const text = JSON.stringify(parse(readFileSync(join(folder, name), 'utf8')));
    for (const [word] of text.matchAll(/\p{Script=Cyrillic}{2,}/gu)) {
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  return [...words].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
