import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test.each([
  [1, false, '1'],
  [1, true, '1 2 …'],
  [2, true, '1 2 3 …'],
  [3, false, '1 2 3'],
  [4, true, '1 2 3 4 5 …'],
  [9, true, '1 … 7 8 9 10 …'],
  [9, false, '1 … 7 8 9'],
])('page %i, further pages: %s', (page, hasNext, expected) => {
  expect(
    pageNumbers(page, hasNext)
      .map((number) => number ?? '…')
      .join(' '),
  ).toBe(expected);
});
