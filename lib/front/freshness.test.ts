import { expect, it } from 'vitest';
import { type Aging, Days, judge } from './freshness.ts';

const hour = 3_600_000;
const noon = Date.parse('2026-11-22T12:00:00+03:00');
const days = new Days();

const page = (given: Partial<Aging> = {}): Aging => ({
  begunAt: noon,
  freshUntil: noon + 60_000,
  changedAt: null,
  withdrawnAt: null,
  ...given,
});

/** What may be done with a page `ms` after noon. */
function judged(kept: Aging, ms: number): string {
  const { state, onError } = judge(kept, noon + ms, days.at(noon + ms));
  return onError ? state : 'useless';
}

it('is fresh for its lifetime, stale for an hour, then good on errors up to a day', () => {
  expect(judged(page(), 0)).toBe('fresh');
  expect(judged(page(), 59_999)).toBe('fresh');
  expect(judged(page(), 60_000)).toBe('stale');
  expect(judged(page(), 60_000 + hour - 1)).toBe('stale');
  expect(judged(page(), 60_000 + hour)).toBe('expired');
  expect(judged(page(), 24 * hour - 1)).toBe('expired');
  expect(judged(page(), 24 * hour)).toBe('useless');
});

it('needs a render once its day is over in Minsk', () => {
  const old = page({ freshUntil: noon + 48 * hour });
  expect(judged(old, 12 * hour - 1)).toBe('fresh');
  expect(judged(old, 12 * hour)).toBe('expired');
});

it('may show a changed rail for 30 s, and after that on errors', () => {
  const changed = page({ changedAt: noon + 1_000 });
  expect(judged(changed, 1_000)).toBe('stale');
  expect(judged(changed, 30_999)).toBe('stale');
  expect(judged(changed, 31_000)).toBe('expired');
});

it('never shows what was withdrawn after 30 s, whatever was corrected before', () => {
  const both = page({ changedAt: noon + 1_000, withdrawnAt: noon + 20_000 });
  expect(judged(both, 30_999)).toBe('stale');
  expect(judged(both, 31_000)).toBe('expired');
  expect(judged(both, 49_999)).toBe('expired');
  expect(judged(both, 50_000)).toBe('useless');
});

it('trusts no time that passed backwards', () => {
  expect(judged(page({ changedAt: noon }), -1)).toBe('expired');
  expect(judged(page({ changedAt: noon, withdrawnAt: noon }), -1)).toBe('useless');
  expect(judged(page(), -1)).toBe('stale');
  expect(judged(page(), -12 * hour - 1)).toBe('expired');
});
