import { expect, test } from 'vitest';
import { windDirection, windTurn } from './wind-direction.ts';

test.each([
  [0, 'северный', 0],
  [22, 'северный', 0],
  [23, 'северо-восточный', 45],
  [90, 'восточный', 90],
  [225, 'юго-западный', 225],
  [338, 'северный', 0],
  [360, 'северный', 0],
])('a wind from %d° is %s', (from, words, turn) => {
  expect(windDirection(from)).toBe(words);
  expect(windTurn(from)).toBe(turn);
});
