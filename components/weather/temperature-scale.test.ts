import { expect, test } from 'vitest';
import { temperatureScale } from './temperature-scale.ts';

test('the warmest stands at the top, the coldest at the bottom', () => {
  expect([2, -3, -8].map(temperatureScale([2, -3, -8]))).toEqual([0, 0.5, 1]);
});

test('even temperatures stay in the middle', () => {
  expect([-4, -4].map(temperatureScale([-4, -4]))).toEqual([0.5, 0.5]);
  expect([1, -1].map(temperatureScale([1, -1]))).toEqual([2 / 6, 4 / 6]);
});
