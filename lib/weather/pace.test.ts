import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { waitAfterAnswer, waitAfterFailure } from './pace.ts';

const MINUTE = 60_000;

test("after an answer the provider's expiry is kept, never undercut, within sane limits", () => {
  expect(waitAfterAnswer(31 * MINUTE, 0)).toBe(31 * MINUTE);
  expect(waitAfterAnswer(31 * MINUTE, 1)).toBe(31 * MINUTE + limits.jitter);
  expect(waitAfterAnswer(null, 0)).toBe(10 * MINUTE);
  expect(waitAfterAnswer(-5 * MINUTE, 0)).toBe(10 * MINUTE);
  expect(waitAfterAnswer(365 * 24 * 60 * MINUTE, 0)).toBe(150 * MINUTE);
  const longest = waitAfterAnswer(365 * 24 * 60 * MINUTE, 1);
  expect(longest, 'figures never vanish while the provider answers').toBeLessThan(
    limits.shownForHours * 60 * MINUTE,
  );
});

test('after failures the waits double up to an hour, each with a jitter', () => {
  const waits = [1, 2, 3, 6, 7, 40].map((failures) => waitAfterFailure(failures, 0.5) / MINUTE);
  expect(waits).toEqual([1, 2, 4, 32, 60, 60]);
  expect(waitAfterFailure(7, 0) / MINUTE).toBe(45);
  expect(waitAfterFailure(7, 1) / MINUTE).toBe(75);
});
