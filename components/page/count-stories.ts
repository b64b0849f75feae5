import { countWords } from './count-words.ts';

const words = { one: 'материал', few: 'материала', many: 'материалов' };

/** `1 материал`, `2 материала`, `21 материал`, `600 материалов`. */
export function countStories(count: number): string {
  return countWords(count, words);
}
