import { expect, test } from 'vitest';
import { formatCardTime } from './format-card-time.ts';

const now = new Date('2026-11-22T10:00:00Z');

test.each([
  ['2026-11-22T06:05:00Z', '09:05'],
  ['2026-11-21T20:59:00Z', '21 ноября, 23:59'],
  ['2026-11-21T21:00:00Z', '00:00'],
  ['2023-12-13T11:26:00Z', '13 декабря 2023, 14:26'],
])('%s', (instant, expected) => {
  expect(formatCardTime(new Date(instant), now)).toBe(expected);
});
