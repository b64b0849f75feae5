import { expect, it } from 'vitest';
import { chooseNear } from './story-line.ts';

it.each([
  ['in the middle: two before, one after', [4, 5], [2, 1], [4, 2, 1]],
  ['the newest: those before it', [], [4, 3, 2, 1], [4, 3, 2]],
  ['the oldest: those after it', [2, 3, 4], [], [4, 3, 2]],
  ['the second oldest: one before, two after', [3, 4, 5], [1], [4, 3, 1]],
  ['one of two', [2], [], [2]],
])('names the stories next to %s, newest first', (_, later, earlier, near) => {
  expect(chooseNear(later, earlier, 3)).toEqual(near);
});
