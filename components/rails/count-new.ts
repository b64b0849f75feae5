import { countWords } from '#components/page/count-words.ts';

const words = { one: 'новая', few: 'новые', many: 'новых' };

/** `1 новая`, `2 новые`, `5 новых`, `21 новая`. */
export function countNew(count: number): string {
  return countWords(count, words);
}
