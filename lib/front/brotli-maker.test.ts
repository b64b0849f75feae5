import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { BrotliMaker } from './brotli-maker.ts';
import { compressBrotli } from './compress-brotli.ts';
import type { FinishedPage } from './finished-page.ts';
import { type KeptPage, keepPage } from './kept-page.ts';
import { limits } from './limits.ts';
import { PageCache } from './page-cache.ts';
import { finishedPage, noon, storyAddress } from './test-pages.ts';

function keep(id: number, given: { reads?: number; text?: string; former?: KeptPage } = {}) {
  const { reads = 2, text = `страница ${id} `.repeat(400), former } = given;
  const gzip = gzipSync(text);
  const page = finishedPage(text, { length: Buffer.byteLength(text), body: { gzip, br: null } });
  const address = storyAddress(id);
  return keepPage({ address, page, begunAt: noon, afterEvent: 0 }, '2026-11-22', former, reads);
}

function open(maxBytes = 4 * 1024 * 1024) {
  const reports: string[] = [];
  const gone: KeptPage[] = [];
  const cache = new PageCache(maxBytes, (kept) => gone.push(kept));
  const maker = new BrotliMaker(cache, (message) => reports.push(message));
  return { cache, maker, gone, reports };
}

const brotliOf = ({ page: { body } }: { page: FinishedPage }) => ('br' in body ? body.br : null);
const whole = (kept: KeptPage) => vi.waitFor(() => expect(brotliOf(kept)).not.toBeNull());
/** As long as the making takes at the very least, and again. */
const afterMaking = async () => {
  for (let at = 0; at < 5; at += 1) await compressBrotli(gzipSync('x'.repeat(50_000)), 50_000);
};

it('is made of a page read again, beside what is kept of it, and counted', async () => {
  const { cache, maker, gone } = open();
  const kept = keep(1);
  kept.prepared = 'of gzip alone';
  cache.set(kept);
  const before = cache.figures();
  maker.want(kept);
  await whole(kept);
  const br = brotliOf(kept) as Buffer;
  expect(brotliDecompressSync(br).toString()).toBe('страница 1 '.repeat(400));
  expect(br.buffer.byteLength).toBe(br.length);
  expect(cache.figures()).toEqual({ ...before, bytes: before.bytes + br.length });
  expect(cache.peek(kept.address)).toBe(kept);
  expect([kept.prepared, gone]).toEqual([null, []]);
  // Its notes still find it, and what it took is given back.
  cache.delete(kept.address);
  expect(cache.figures()).toEqual({ bytes: 0, pages: 0, notes: 0 });
  expect(gone).toEqual([kept]);
});

it('is not made of a page that was read once', async () => {
  const { cache, maker } = open();
  const kept = keep(1, { reads: 1 });
  cache.set(kept);
  maker.want(kept);
  await afterMaking();
  expect(brotliOf(kept)).toBeNull();
});

it('brings no page back that was dropped, and changes none that took its place', async () => {
  const { cache, maker } = open();
  const [dropped, replaced] = [keep(1), keep(2)];
  for (const kept of [dropped, replaced]) {
    cache.set(kept);
    maker.want(kept);
  }
  cache.delete(dropped.address);
  const corrected = keep(2, { text: 'исправлено '.repeat(300), former: replaced });
  cache.set(corrected);
  const before = cache.figures();
  await afterMaking();
  expect(cache.peek(dropped.address)).toBeUndefined();
  expect(brotliOf(corrected)).toBeNull();
  expect(cache.figures()).toEqual(before);
});

it('stays with a page that was refreshed and found the same', async () => {
  const { cache, maker } = open();
  const kept = keep(1);
  cache.set(kept);
  maker.want(kept);
  const refreshed = keep(1, { former: kept });
  cache.set(refreshed);
  await whole(refreshed);
  const { bytes } = cache.figures();
  const again = keep(1, { former: refreshed });
  cache.set(again);
  expect(brotliOf(again)).not.toBeNull();
  expect(cache.figures().bytes).toBe(bytes);
});

it('is made of few pages at once; the others wait for their next reader', async () => {
  const { cache, maker } = open();
  const all = Array.from({ length: 8 }, (_, id) => keep(id));
  for (const kept of all) {
    cache.set(kept);
    maker.want(kept);
    maker.want(kept);
  }
  const [first] = all as [KeptPage];
  await whole(first);
  await afterMaking();
  expect(all.filter((kept) => brotliOf(kept) !== null)).toHaveLength(limits.brotliAtOnce);
  for (const kept of all.slice(2)) {
    maker.want(kept);
    await whole(kept);
  }
});

it('tells the operator of a page it cannot read', async () => {
  const { cache, maker, reports } = open();
  const kept = keep(1);
  kept.page = { ...kept.page, body: { gzip: Buffer.from('no gzip'), br: null } };
  cache.set(kept);
  maker.want(kept);
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  expect(reports[0]).toContain(kept.address.target);
  expect(cache.peek(kept.address)).toBe(kept);
});
