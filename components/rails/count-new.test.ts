import { expect, it } from 'vitest';
import { countNew } from './count-new.ts';

it.each([
  [1, '1 новая'],
  [2, '2 новые'],
  [5, '5 новых'],
  [11, '11 новых'],
  [12, '12 новых'],
  [21, '21 новая'],
  [22, '22 новые'],
  [50, '50 новых'],
])('%i is «%s»', (count, text) => {
  expect(countNew(count).replace('\u00a0', ' ')).toBe(text);
});
