import { countWords } from '#components/page/count-words.ts';

const words = {
  one: 'новое сообщение',
  few: 'новых сообщения',
  many: 'новых сообщений',
};

/** `1 новое сообщение`, `2 новых сообщения`, `5 новых сообщений`, `21 новое сообщение`. */
export function countMessages(count: number): string {
  return countWords(count, words);
}
