import { expect, it } from 'vitest';
import { formatLiveAddress, formatLiveView, parseLiveView } from './live-address.ts';

it.each([
  ['', ''],
  ['order=oldest', '?order=oldest'],
  ['page=2&order=newest', '?order=newest&page=2'],
  ['order=oldest&utm_source=x&page=1', '?order=oldest'],
  ['order=random&page=02', ''],
  ['page=51', ''],
  ['page=-1', ''],
])('%s is asked for as «%s»', (query, address) => {
  expect(formatLiveView(parseLiveView(new URLSearchParams(query)))).toBe(address);
});

it('the order a text is read in by itself is not named', () => {
  expect(formatLiveAddress('/a', { order: 'newest', page: 1 }, 'newest')).toBe('/a');
  expect(formatLiveAddress('/a', { order: 'oldest', page: 3 }, 'newest')).toBe(
    '/a?order=oldest&page=3',
  );
});
