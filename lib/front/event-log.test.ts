import { expect, it } from 'vitest';
import { EventLog } from './event-log.ts';

it('remembers what happened since the oldest render in flight began, and no more', () => {
  const log = new EventLog();
  log.add(['story:1'], false, 0);
  expect(log.size).toBe(0);
  const first = log.begin();
  log.add(['story:1'], false, 10);
  const second = log.begin();
  log.add(['story:2', 'card:2'], true, 20);
  expect(log.size).toBe(2);

  expect(log.overtaken(first, ['story:1'])).toBe(2);
  expect(log.overtaken(second, ['story:1'])).toBe(Number.POSITIVE_INFINITY);
  expect(log.marks(second, ['card:2'])).toEqual({ changedAt: 20, withdrawnAt: 20 });
  expect(log.marks(second, ['list:news', 'card:1'])).toEqual({
    changedAt: null,
    withdrawnAt: null,
  });
  log.end(first);
  expect(log.size).toBe(1);
  log.end(second);
  expect(log.size).toBe(0);
});

it('takes everything for changed when nobody knows what was', () => {
  const log = new EventLog();
  const begun = log.begin();
  log.add(null, true, 10);
  expect(log.overtaken(begun, [])).toBe(1);
});
