import { expect, test } from 'vitest';
import { monthWeeks } from './month-weeks.ts';

test('December 2023 begins on a Friday and ends on a Sunday', () => {
  const weeks = monthWeeks(2023, 12);
  expect(weeks[0]).toEqual([null, null, null, null, '2023-12-01', '2023-12-02', '2023-12-03']);
  expect(weeks.at(-1)?.at(-1)).toBe('2023-12-31');
  expect(weeks).toHaveLength(5);
});

test('February of a leap year has its 29th, on a Thursday', () => {
  expect(monthWeeks(2024, 2).at(-1)).toEqual([
    '2024-02-26',
    '2024-02-27',
    '2024-02-28',
    '2024-02-29',
    null,
    null,
    null,
  ]);
});
