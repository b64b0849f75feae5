import { expect, test } from 'vitest';
import { countStories } from './count-stories.ts';

test.each([
  [1, '1 материал'],
  [2, '2 материала'],
  [5, '5 материалов'],
  [11, '11 материалов'],
  [21, '21 материал'],
  [600, '600 материалов'],
])('%i', (count, expected) => {
  expect(countStories(count).replace('\u00a0', ' ')).toBe(expected);
});
