import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day.ts';

test('a list is cut at midnight in Minsk, not in Greenwich', () => {
  const at = (time: string) => ({ publishedAt: new Date(time) });
  const stories = [
    at('2023-12-13T21:10:00Z'),
    at('2023-12-13T20:59:00Z'),
    at('2023-12-12T22:00:00Z'),
    at('2023-12-12T20:00:00Z'),
  ];
  expect(groupByDay(stories).map(({ day, stories }) => [day, stories.length])).toEqual([
    ['2023-12-14', 1],
    ['2023-12-13', 2],
    ['2023-12-12', 1],
  ]);
});
