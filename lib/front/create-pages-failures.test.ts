import { afterEach, expect, it, vi } from 'vitest';
import type { FinishedPage } from './finished-page.ts';
import { limits } from './limits.ts';
import { NoPageError } from './pages.ts';
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

const away = () => {
  throw new Error('press away');
};
const hangs = () => new Promise<FinishedPage>(() => undefined);

it('gives the last good page when a render fails, for a day', async () => {
  const { pages, press } = openPages();
  // Rendered at five past midnight, read until the next.
  vi.setSystemTime('2026-11-22T00:05:00+03:00');
  await pages.read(frontAddress);
  press.answer = away;
  await vi.advanceTimersByTimeAsync(10 * 3_600_000);
  expect((await pages.read(frontAddress)).result).toBe('error');
  await vi.advanceTimersByTimeAsync(13.9 * 3_600_000);
  expect((await pages.read(frontAddress)).result).toBe('error');
  await vi.advanceTimersByTimeAsync(0.2 * 3_600_000);
  const failed = await pages.read(frontAddress).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NoPageError);
  expect(failed).toMatchObject({ retryAfter: limits.retryAfterFailure });
});

it('gives the last good page at once while renders fail, and tries once a second', async () => {
  const { pages, press } = openPages();
  await pages.read(frontAddress);
  press.answer = away;
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  press.orders.length = 0;
  for (let tenths = 0; tenths < 30; tenths++) {
    for (let readers = 0; readers < 10; readers++) await pages.read(frontAddress);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(press.orders.length).toBeLessThanOrEqual(4);
  press.answer = () => finishedPage('press back');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(textOf(await pages.read(frontAddress))).toBe('press back');
});

it('tries to refresh a stale page once a second while that fails, however often it is read', async () => {
  const { pages, press } = openPages();
  await pages.read(frontAddress);
  press.answer = away;
  await vi.advanceTimersByTimeAsync(61_000);
  press.orders.length = 0;
  for (let tenths = 0; tenths < 30; tenths++) {
    for (let readers = 0; readers < 10; readers++) {
      expect(pages.find(frontAddress)?.result).toBe('stale');
      await settle();
    }
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(press.orders.length).toBeGreaterThan(1);
  expect(press.orders.length).toBeLessThanOrEqual(4);
});

it('goes on giving a stale page while its refresh hangs', async () => {
  const { pages, press } = openPages();
  await pages.read(frontAddress);
  press.answer = hangs;
  await vi.advanceTimersByTimeAsync(61_000);
  for (let seconds = 0; seconds < 60; seconds++) {
    expect(pages.find(frontAddress)?.result).toBe('stale');
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(press.orders.length).toBeLessThan(7);
});

it('lets nobody wait longer than ten seconds', async () => {
  const { pages, press } = openPages();
  await pages.read(frontAddress);
  press.answer = hangs;
  press.isKnown = () => new Promise<boolean>(() => undefined);
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  const old = pages.read(frontAddress);
  const weather = pages.read(addressOf('/weather', 'weather')).catch((error: unknown) => error);
  const unknown = pages.read(storyAddress(1)).catch((error: unknown) => error);
  expect(pages.figures()).toMatchObject({ waiting: 3 });
  await vi.advanceTimersByTimeAsync(limits.waitMs);
  expect((await old).result).toBe('error');
  expect(await weather).toBeInstanceOf(NoPageError);
  expect(await unknown).toBeInstanceOf(NoPageError);
  expect(pages.find(frontAddress)?.result, 'the next one does not wait').toBe('error');
  expect(pages.figures()).toMatchObject({ waiting: 0 });
});

it('frees the place of a render that hangs', async () => {
  const { pages, press } = openPages();
  press.answer = hangs;
  const hanging = [1, 2, 3, 4].map((id) => pages.read(storyAddress(id)));
  const failed = Promise.allSettled(hanging);
  await vi.advanceTimersByTimeAsync(limits.workMs + 1);
  press.answer = () => finishedPage('press back');
  expect(textOf(await pages.read(storyAddress(1)))).toBe('press back');
  expect((await failed).every(({ status }) => status === 'rejected')).toBe(true);
});

it('says 503 when the queue is full, yet gives what it has', async () => {
  const { pages, press } = openPages();
  const old = addressOf('/news', 'list');
  await pages.read(old);
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  const held = door<FinishedPage>();
  press.answer = () => held.opens;
  const places = limits.readerRenders + limits.readerWaiting;
  const waiting = Array.from({ length: places }, (_, id) => pages.read(storyAddress(id)));
  await settle();
  const refused = await pages.read(storyAddress(places)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NoPageError);
  expect(refused).toMatchObject({ retryAfter: limits.retryAfterFull });
  expect((await pages.read(old)).result).toBe('error');
  const picture = pages.read(addressOf('/pictures/a', 'picture'));
  await settle();
  expect(press.orders.at(-1)?.lane, 'pictures have a lane of their own').toBe('picture');
  held.open(finishedPage('page'));
  await Promise.all([...waiting, picture]);
});

it('delays no page by a flood of searches', async () => {
  const { pages, press } = openPages();
  press.answer = ({ address }) => (address.kind === 'search' ? hangs() : finishedPage('page'));
  const flood = Array.from({ length: 100 }, (_, id) =>
    pages.read(addressOf(`/search?q=${id}`, 'search')).catch((error: unknown) => error),
  );
  expect((await pages.read(storyAddress(1))).result).toBe('miss');
  expect(press.orders.filter(({ address }) => address.kind === 'search')).toHaveLength(
    limits.searchRenders,
  );
  await vi.advanceTimersByTimeAsync(limits.waitMs);
  expect((await Promise.all(flood)).every((one) => one instanceof NoPageError)).toBe(true);
});

it('renders nothing for readers who have left before its turn', async () => {
  const { pages, press } = openPages();
  press.answer = hangs;
  const all = Array.from({ length: 50 }, (_, id) => pages.read(storyAddress(id)));
  const left = Promise.allSettled(all);
  await vi.advanceTimersByTimeAsync(limits.waitMs);
  await left;
  press.answer = () => finishedPage('page');
  await vi.advanceTimersByTimeAsync(limits.workMs);
  expect(press.orders).toHaveLength(limits.readerRenders);
});

it('refuses unknown addresses beyond its cap, and delays no page by them', async () => {
  const { pages, press } = openPages();
  await pages.read(storyAddress(1));
  press.isKnown = () => new Promise<boolean>(() => undefined);
  const scan = Array.from({ length: limits.lookUpsWaiting + 200 }, (_, id) =>
    pages.read(storyAddress(10 + id)).catch((error: unknown) => error),
  );
  await settle();
  expect(press.looked).toHaveLength(1 + limits.lookUps);
  expect(pages.figures().waiting).toBe(limits.lookUps + limits.lookUpsWaiting);
  expect(pages.find(storyAddress(1))?.result).toBe('hit');
  expect((await pages.read(frontAddress)).result).toBe('miss');
  await vi.advanceTimersByTimeAsync(limits.waitMs);
  expect((await Promise.all(scan)).every((one) => one instanceof NoPageError)).toBe(true);
});

it('says so when the database cannot tell whether an address is known', async () => {
  const { pages, press } = openPages();
  press.isKnown = () => Promise.reject(new Error('database away'));
  await expect(pages.read(storyAddress(1))).rejects.toThrow(NoPageError);
  press.isKnown = () => true;
  expect((await pages.read(storyAddress(1))).result).toBe('miss');
});
