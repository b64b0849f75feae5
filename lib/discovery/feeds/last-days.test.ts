import { expect, it } from 'vitest';
import { lastDays } from './last-days.ts';

const now = new Date('2026-11-22T23:30:00+03:00');

it('goes back to a midnight in Minsk', () => {
  expect(lastDays(now).since).toEqual(new Date('2026-11-20T00:00:00+03:00'));
});

it('is as new as its newest story, and as the midnight at which others left', () => {
  const { changedAt } = lastDays(now);
  const today = new Date('2026-11-22T09:00:00+03:00');
  expect(changedAt(today)).toEqual(today);
  const midnight = new Date('2026-11-22T00:00:00+03:00');
  expect(changedAt(new Date('2026-11-21T09:00:00+03:00'))).toEqual(midnight);
  expect(changedAt(null)).toBeNull();
});
