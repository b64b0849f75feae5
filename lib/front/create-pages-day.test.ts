import { afterEach, expect, it, vi } from 'vitest';
import { site } from '#lib/site.ts';
import type { FinishedPage } from './finished-page.ts';
import { limits } from './limits.ts';
import {
  addressOf,
  door,
  finishedPage,
  frontAddress,
  openPages,
  settle,
  storyAddress,
  textOf,
} from './test-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

const at = (time: string) => Date.parse(`${time}+03:00`);
const now = () => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 19);
const list = addressOf('/news/page/2', 'list');
/** What is rendered ahead. */
const ahead = ['/', '/news', ...site.categories.map(({ slug }) => `/${slug}`)];

/** Pages that say when they were rendered, kept shortly before midnight. */
async function beforeMidnight(time = '2026-11-22T23:59:50') {
  const opened = openPages();
  vi.setSystemTime(at(time));
  opened.press.answer = () => finishedPage(now());
  await opened.pages.read(frontAddress);
  await opened.pages.read(list);
  await opened.pages.read(storyAddress(1));
  opened.press.orders.length = 0;
  // The clock was moved by hand: the front looks at it now and then.
  await vi.advanceTimersByTimeAsync(at('2026-11-22T23:59:59') - Date.now());
  return opened;
}

it('gives yesterday until 23:59:59 and today from 00:00:00, the front page and lists without waiting', async () => {
  const opened = openPages();
  const { pages, press } = opened;
  press.answer = () => finishedPage(now());
  await vi.advanceTimersByTimeAsync(at('2026-11-22T23:59:50') - Date.now());
  for (const address of [frontAddress, list, storyAddress(1)]) await pages.read(address);
  press.orders.length = 0;
  await vi.advanceTimersByTimeAsync(9_999);
  expect(pages.find(list)?.result).toBe('hit');
  expect(pages.find(frontAddress)?.result).toBe('hit');
  expect(press.orders).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(textOf(pages.find(frontAddress) as never)).toBe('2026-11-23T00:00:00');
  expect(pages.find(list)).toBeUndefined();
  expect(pages.find(addressOf('/news', 'list'))?.result).toBe('hit');
  expect(
    press.orders.map(({ address }) => address.path),
    'all others on demand',
  ).toEqual(ahead);
  expect(textOf(await pages.read(list))).toBe('2026-11-23T00:00:00');
});

it('gives yesterday after midnight only when no render succeeds', async () => {
  const { pages, press } = await beforeMidnight();
  press.answer = () => {
    throw new Error('press away');
  };
  await vi.advanceTimersByTimeAsync(limits.clockLookMs);
  const found = await pages.read(storyAddress(1));
  expect([found.result, textOf(found)]).toEqual(['error', '2026-11-22T23:59:50']);
  expect((await pages.read(frontAddress)).result).toBe('error');
  press.answer = () => finishedPage(now());
  await vi.advanceTimersByTimeAsync(2 * limits.retryMs);
  expect(pages.find(frontAddress)?.result, 'rendered by itself as soon as it can be').toBe('hit');
});

it('gives a render begun yesterday to those who asked yesterday', async () => {
  const { pages, press } = await beforeMidnight();
  const search = addressOf('/search', 'search');
  const held = door<FinishedPage>();
  press.answer = () => held.opens;
  const yesterday = pages.read(search);
  await vi.advanceTimersByTimeAsync(1_001);
  const today = pages.read(search);
  await settle();
  press.answer = () => finishedPage(now());
  held.open(finishedPage('2026-11-22T23:59:59'));
  expect(textOf(await yesterday)).toBe('2026-11-22T23:59:59');
  expect(textOf(await today)).toBe('2026-11-23T00:00:00');
});

it('notices that the clock was set over midnight, and back', async () => {
  const { pages, press } = openPages();
  press.answer = () => finishedPage(now());
  await pages.read(frontAddress);
  press.orders.length = 0;
  vi.setSystemTime(at('2026-11-25T12:00:00'));
  expect(pages.find(frontAddress)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(limits.clockLookMs);
  expect(pages.find(frontAddress)?.result).toBe('hit');
  vi.setSystemTime(at('2026-11-25T11:00:00'));
  expect(pages.find(frontAddress)?.result, 'an age nobody knows').toBe('stale');
  await settle();
  expect(pages.find(frontAddress)?.stored.begunAt).toBe(Date.now());
  vi.setSystemTime(at('2026-11-24T23:00:00'));
  expect(pages.find(frontAddress), 'the day after').toBeUndefined();
});

it('does nothing any more once it is closed', async () => {
  const { pages, press } = await beforeMidnight();
  pages.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(press.orders).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});
