import { afterEach, expect, it, vi } from 'vitest';
import type { FinishedPage } from './finished-page.ts';
import { limits } from './limits.ts';
import { door, finishedPage, openPages, settle, storyAddress, textOf } from './test-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Thousands of pages take a busy machine some time. */
const timeout = 60_000;

/** Every story's page shows story 0 in its rail, at the version of the event its render holds. */
const withRail = (text: string, id: string) =>
  finishedPage(text, {
    notes: { main: [`story:${id}`, `card:${id}`], rail: ['list:news', 'card:0'] },
  });

async function openWithRails(count: number, given = {}) {
  const opened = openPages(given);
  const { pages, press } = opened;
  press.answer = ({ address, afterEvent }) => withRail(`after ${afterEvent}`, address.path);
  const addresses = Array.from({ length: count }, (_, id) => storyAddress(id + 1));
  for (const address of addresses) await pages.read(address);
  press.orders.length = 0;
  return { ...opened, addresses };
}

it('keeps and gives 5,000 pages when a new story enters their rails', { timeout }, async () => {
  const { pages, press, apply, addresses } = await openWithRails(5_000);
  apply('published', 'story:9999', 'card:9999', 'list:news', 'list:society', 'top');
  for (const address of addresses) expect(pages.find(address)?.result).toBe('hit');
  await settle();
  expect(press.orders).toHaveLength(0);
});

it('has a withdrawal out of 5,000 rails within 30 s, the most read first', {
  timeout,
}, async () => {
  const { pages, press, apply, addresses } = await openWithRails(5_000);
  const mostRead = addresses.slice(2_000, 2_050);
  for (const [index, address] of mostRead.entries()) {
    for (let times = 0; times < 100 - index; times++) pages.find(address);
  }
  press.answer = async ({ address, afterEvent }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return withRail(`after ${afterEvent}`, address.path);
  };
  apply('withdrawn', 'story:0', 'card:0');
  expect(pages.find(addresses[0] as never)?.result, 'given meanwhile').toBe('stale');
  await vi.advanceTimersByTimeAsync(1_000);
  const first = press.orders.slice(0, 50).map(({ address, lane }) => `${lane} ${address.path}`);
  expect(new Set(first)).toEqual(new Set(mostRead.map(({ path }) => `refresh ${path}`)));
  await vi.advanceTimersByTimeAsync(limits.railMs - 1_000);
  const refreshed = press.orders.length;
  let given = 0;
  for (const address of addresses) {
    const found = pages.find(address);
    if (!found) continue;
    given += 1;
    expect(textOf(found)).toBe('after 1');
  }
  expect(given).toBeGreaterThan(2_000);
  expect(given).toBeLessThan(5_000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(press.orders.length - refreshed, 'nobody renders what nobody can be given').toBeLessThan(
    5,
  );
  const late = addresses.find((address) => !pages.find(address));
  expect(textOf(await firstOf(pages.read(late as never)))).toBe('after 1');
});

async function firstOf<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(100);
  return work;
}

it('refreshes what a withdrawal marked before what a correction marked', async () => {
  const { pages, press, apply } = openPages();
  press.answer = ({ address }) =>
    finishedPage('page', {
      notes: { main: [], rail: [`card:${Number(address.path.at(-1)) % 2}`] },
    });
  const addresses = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => storyAddress(id));
  for (const address of addresses) await pages.read(address);
  // The odd ones are read more.
  for (const address of addresses.filter((_, index) => index % 2 === 0)) pages.find(address);
  press.orders.length = 0;
  const held = door<FinishedPage>();
  press.answer = () => held.opens;
  apply('corrected', 'card:1');
  apply('withdrawn', 'card:0');
  await settle();
  held.open(finishedPage('page'));
  await vi.advanceTimersByTimeAsync(10);
  const order = press.orders.map(({ address }) => Number(address.path.at(-1)) % 2);
  // Two corrections were under way when the withdrawal came.
  expect(order).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
});

it('remembers through a refresh what is read most', async () => {
  const { pages, press, apply, addresses } = await openWithRails(10);
  for (let times = 0; times < 20; times++) pages.find(addresses[3] as never);
  apply('corrected', 'card:0');
  await vi.advanceTimersByTimeAsync(100);
  expect(press.orders).toHaveLength(10);
  press.orders.length = 0;
  apply('corrected', 'card:0');
  await vi.advanceTimersByTimeAsync(100);
  expect(press.orders[0]?.address).toBe(addresses[3]);
});

it('gives a corrected rail after 30 s only when no render succeeds, a withdrawn one never', async () => {
  const { pages, press, apply, addresses } = await openWithRails(2);
  const [corrected, withdrawn] = addresses as [never, never];
  press.answer = () => {
    throw new Error('press away');
  };
  apply('corrected', 'card:0');
  await vi.advanceTimersByTimeAsync(limits.railMs - 1);
  expect(pages.find(corrected)?.result).toBe('stale');
  await vi.advanceTimersByTimeAsync(1_001);
  expect((await pages.read(corrected)).result).toBe('error');
  apply('withdrawn', 'card:0');
  await vi.advanceTimersByTimeAsync(limits.railMs - 1);
  expect((await pages.read(withdrawn)).result).toBe('error');
  await vi.advanceTimersByTimeAsync(1_001);
  expect(pages.find(withdrawn)).toBeUndefined();
  await expect(pages.read(withdrawn)).rejects.toThrow('could not be rendered');
});

it('marks a page whose rail changed while it was rendered, and refreshes it by itself', async () => {
  const { pages, press, apply } = openPages();
  const address = storyAddress(1);
  const held = door<FinishedPage>();
  press.answer = () => held.opens;
  const reading = pages.read(address);
  await settle();
  apply('withdrawn', 'story:0', 'card:0');
  press.answer = () => withRail('right', '1');
  held.open(withRail('with what was withdrawn', '1'));
  await reading;
  await settle();
  expect(press.orders.map(({ lane, afterEvent }) => [lane, afterEvent])).toEqual([
    ['reader', 0],
    ['refresh', 1],
  ]);
  expect(textOf(pages.find(address) as never)).toBe('right');
});

it('takes up the refreshing of marked pages when the press is back', async () => {
  const { pages, press, apply, addresses } = await openWithRails(300);
  const answer = press.answer;
  press.answer = () => {
    throw new Error('press away');
  };
  apply('withdrawn', 'card:0');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(press.orders.length, 'it is not asked all the time').toBeLessThan(60);
  expect(press.reports).toHaveLength(1);
  press.answer = answer;
  await vi.advanceTimersByTimeAsync(3_000);
  for (const address of addresses) expect(textOf(pages.find(address) as never)).toBe('after 1');
  expect(press.reports[1]).toMatch(/rendered again/);
});

it('tries nothing again once it is closed', async () => {
  const { pages, press, apply } = await openWithRails(300);
  press.answer = () => {
    throw new Error('press away');
  };
  apply('withdrawn', 'card:0');
  await settle();
  const tried = press.orders.length;
  pages.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(press.orders).toHaveLength(tried);
  expect(vi.getTimerCount()).toBe(0);
});

it('lets readers go before refreshes', async () => {
  const { pages, press, apply, addresses } = await openWithRails(20);
  press.answer = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return finishedPage('page');
  };
  const readers = Array.from({ length: 40 }, (_, id) => pages.read(storyAddress(1_000 + id)));
  await settle();
  apply('withdrawn', 'card:0');
  await vi.advanceTimersByTimeAsync(450);
  const lanes = press.orders.map(({ lane }) => lane);
  expect(lanes.filter((lane) => lane === 'reader')).toHaveLength(20);
  expect(lanes.filter((lane) => lane === 'refresh')).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all(readers);
  for (const address of addresses) expect(pages.find(address)?.result).toBe('hit');
});
