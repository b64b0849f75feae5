import { expect, it } from 'vitest';
import type { Address } from './address.ts';
import type { FinishedPage } from './finished-page.ts';
import { type KeptPage, keepPage } from './kept-page.ts';
import { limits } from './limits.ts';
import { PageCache } from './page-cache.ts';
import { addressOf, noon, storyAddress } from './test-pages.ts';

const megabyte = 1024 * 1024;
/** Bodies are parts of it: the cache counts lengths. */
const bytes = Buffer.alloc(2 * megabyte);

function keep(address: Address, given: { bytes?: number; status?: number; main?: string[] } = {}) {
  const page: FinishedPage = {
    status: given.status ?? 200,
    headers: { 'content-type': 'text/html' },
    etag: null,
    length: 1,
    body: { identity: bytes.subarray(0, given.bytes ?? 0) },
    notes: { main: given.main ?? [`path:${address.path}`], rail: ['card:1', 'list:news'] },
    event: null,
    renderMs: 1,
  };
  return keepPage({ address, page, begunAt: noon, afterEvent: 0 }, '2026-11-22', undefined, 1);
}

function openCache(maxBytes = 16 * megabyte) {
  const gone: KeptPage[] = [];
  return { cache: new PageCache(maxBytes, (kept) => gone.push(kept)), gone };
}

it('stays within its bytes, and so does its index, whatever comes', () => {
  const { cache } = openCache(4 * megabyte);
  // A page costs the cache 2,400 bytes beside its own: many times what there is room for.
  for (let id = 0; id < 20_000; id++) {
    cache.set(keep(storyAddress(id), { bytes: id % 1_000 }));
    if (id % 1_000 === 0) expect(cache.figures().bytes).toBeLessThanOrEqual(4 * megabyte);
  }
  const { pages, notes } = cache.figures();
  expect(pages).toBeGreaterThan(500);
  // A path each, and the one card in all rails.
  expect(notes).toBe(pages + 1);
  cache.clear();
  expect(cache.figures()).toEqual({ bytes: 0, pages: 0, notes: 0 });
});

it('loses no page to floods of unknown addresses, searches or pictures', () => {
  const { cache } = openCache();
  const pages = Array.from({ length: 2_000 }, (_, id) => keep(storyAddress(id), { bytes: 1_000 }));
  for (const kept of pages) cache.set(kept);
  // The pages of each flood alone are more than the whole cache has room for.
  for (let id = 0; id < 15_000; id++) {
    cache.set(keep(addressOf(`/news/gone-${id}`, 'story'), { status: id % 2 ? 404 : 410 }));
    cache.set(keep(addressOf(`/search?q=${id}`, 'search')));
    cache.set(keep(addressOf(`/pictures/${id}`, 'picture')));
  }
  for (const kept of pages) expect(cache.peek(kept.address)).toBe(kept);
  expect(cache.figures().bytes).toBeLessThanOrEqual(16 * megabyte);
});

it('loses the longest unread first', () => {
  const { cache, gone } = openCache();
  const read = keep(storyAddress(0), { bytes: 500_000 });
  cache.set(read);
  for (let id = 1; id < 30; id++) {
    cache.set(keep(storyAddress(id), { bytes: 500_000 }));
    expect(cache.get(read.address)).toBe(read);
  }
  expect(gone[0]?.address).toEqual(storyAddress(1));
});

it('keeps no giant, nor what stood there before it', () => {
  const { cache } = openCache();
  const budget = 16 * megabyte * limits.shares.pages;
  cache.set(keep(storyAddress(1), { bytes: 1 }));
  cache.set(keep(storyAddress(2), { bytes: budget * limits.largestPart - 10_000 }));
  expect(cache.figures().pages).toBe(2);
  cache.set(keep(storyAddress(1), { bytes: budget * limits.largestPart }));
  expect(cache.peek(storyAddress(1))).toBeUndefined();
  expect(cache.figures()).toMatchObject({ pages: 1, notes: 2 });
});

it('keeps one page an address, whatever its status becomes', () => {
  const { cache } = openCache();
  for (const status of [200, 410, 200, 308, 404]) {
    const kept = keep(storyAddress(1), { status });
    cache.set(kept);
    expect(cache.get(storyAddress(1))).toBe(kept);
    expect(cache.figures().pages).toBe(1);
  }
});

it('finds by its notes what an event hits, and nothing else', () => {
  const { cache, gone } = openCache();
  const [first, second] = [
    keep(storyAddress(1), { main: ['story:1', 'card:1'] }),
    keep(storyAddress(2), { main: ['story:2'] }),
  ];
  cache.set(first);
  cache.set(second);
  expect([...cache.findByRail(['card:1', 'list:news'])]).toEqual([first, second]);
  expect([...cache.findByRail(['list:news'])], 'other rails age').toEqual([]);
  cache.dropByMain(['story:1', 'card:1', 'top']);
  expect(gone).toEqual([first]);
  expect(cache.peek(storyAddress(2))).toBe(second);
  expect([...cache.findByRail(['card:1'])]).toEqual([second]);
  expect(second.page.notes).toEqual({ main: ['story:2'], rail: ['list:news', 'card:1'] });
});
