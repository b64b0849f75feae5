import { afterEach, expect, it, vi } from 'vitest';
import { createCollector } from './collect-metrics.ts';

afterEach(() => vi.useRealTimers());

it('gives each who asked what was gathered for it', async () => {
  const calls: number[] = [];
  const collector = createCollector((call) => calls.push(call));
  const answers = Promise.all([collector.collect(), collector.collect()]);
  const [first = 0, second = 0] = calls;
  collector.collected(second, 'second');
  collector.collected(first, 'first');
  expect(await answers).toEqual(['first', 'second']);
});

it('does not wait for ever', async () => {
  vi.useFakeTimers();
  const collector = createCollector(() => {});
  const answer = expect(collector.collect()).rejects.toThrow('in time');
  await vi.advanceTimersByTimeAsync(10_000);
  await answer;
});
