import { expect, test } from 'vitest';
import { formatCorrectionTime, formatLater } from './format-later.ts';

const published = new Date('2023-12-13T11:26:00Z');

test.each([
  ['2023-12-13T12:02:00Z', '15:02', '13 декабря, 15:02'],
  ['2023-12-13T21:02:00Z', '14 декабря, 00:02', '14 декабря, 00:02'],
  ['2024-01-02T12:02:00Z', '2 января 2024, 15:02', '2 января 2024, 15:02'],
])('%s', (changed, later, correction) => {
  expect(formatLater(new Date(changed), published)).toBe(later);
  expect(formatCorrectionTime(new Date(changed), published)).toBe(correction);
});
