import { expect, it } from 'vitest';
import { missingAddress } from './address.ts';
import { lifetimeSeconds, sharedSeconds } from './lifetimes.ts';
import { addressOf, frontAddress, storyAddress } from './test-pages.ts';

const today = '2026-11-22';

it.each([
  ['2026-11-23', 60],
  ['2026-11-22', 60],
  ['2026-11-21', 60],
  ['2026-11-20', 300],
  ['2026-11-15', 300],
  ['2026-11-14', 1_800],
  ['2023-12-13', 1_800],
])('a story of %s is fresh for %i s', (day, seconds) => {
  expect(lifetimeSeconds(storyAddress(1, day), 200, today)).toBe(seconds);
});

it.each([
  ['/news/2026', 60],
  ['/news/2026/11', 60],
  ['/society/2026/11/22', 60],
  ['/news/2025', 1_800],
  ['/news/2026/10', 1_800],
  ['/society/2026/11/21', 1_800],
])('the period %s is fresh for %i s', (path, seconds) => {
  expect(lifetimeSeconds(addressOf(path, 'period'), 200, today)).toBe(seconds);
});

it.each([404, 410, 308])('an answer %i is fresh for a minute', (status) => {
  expect(lifetimeSeconds(storyAddress(1, '2020-01-01'), status, today)).toBe(60);
  expect(lifetimeSeconds(addressOf('/pictures/a', 'picture'), status, today)).toBe(60);
  expect(lifetimeSeconds(missingAddress, 404, today)).toBe(300);
});

it('lets no shared cache keep a page beyond midnight, pictures excepted', () => {
  const begunAt = Date.parse('2026-11-22T23:59:30.500+03:00');
  expect(sharedSeconds(frontAddress, 200, begunAt)).toBe(29);
  expect(sharedSeconds(frontAddress, 200, begunAt - 3_600_000)).toBe(60);
  const picture = addressOf('/pictures/a', 'picture');
  expect(sharedSeconds(picture, 200, begunAt)).toBe(86_400);
  expect(sharedSeconds(picture, 410, begunAt)).toBe(29);
});
