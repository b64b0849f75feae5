import { expect, test } from 'vitest';
import { formatFound } from './format-found.ts';

test.each([
  [1, false, 'Найден 1 материал'],
  [2, false, 'Найдено 2 материала'],
  [11, false, 'Найдено 11 материалов'],
  [21, false, 'Найден 21 материал'],
  [1000, false, 'Найдено 1000 материалов'],
  [1000, true, 'Найдено более 1000 материалов'],
])('%i, more: %s', (count, more, text) => {
  expect(formatFound(count, more).replaceAll('\u00a0', ' ')).toBe(text);
});
