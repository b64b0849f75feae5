import { expect, test } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';

test.each([
  ['Коротко и ясно.', 20, 'Коротко и ясно.'],
  ['Паром ходит по прежнему расписанию.', 16, 'Паром ходит по…'],
  ['Паром — это судно', 10, 'Паром…'],
  ['Один\u00a0два три', 8, 'Один…'],
  ['Превысокомногорассмотрительствующий', 10, 'Превысоко…'],
])('%s', (text, length, expected) => {
  expect(cutAtWord(text, length)).toBe(expected);
  expect(cutAtWord(text, length).length).toBeLessThanOrEqual(length);
});
