import { expect, test } from 'vitest';
import { readingMinutes } from './reading-minutes.ts';

test.each([
  ['', 0],
  ['Кворум.', 1],
  ['из-за '.repeat(180 * 3), 3],
])('%#', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
