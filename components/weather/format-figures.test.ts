import { expect, test } from 'vitest';
import { formatCelsius, formatDegrees, formatMillimetres } from './format-figures.ts';

test.each([
  [-12, '−12°', '−12\u00a0°C'],
  [0, '0°', '0\u00a0°C'],
  [5, '+5°', '+5\u00a0°C'],
])('%d is «%s»', (celsius, degrees, prose) => {
  expect(formatDegrees(celsius)).toBe(degrees);
  expect(formatCelsius(celsius)).toBe(prose);
});

test.each([
  [0, '0'],
  [0.25, '0,3'],
  [12, '12'],
])('%d mm are «%s»', (millimetres, text) => {
  expect(formatMillimetres(millimetres)).toBe(text);
});
