import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SizeCache } from './size-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vestka-sizes-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const kilobyte = (letter: string) => Buffer.alloc(1024, letter);

it('never holds more than its limit and lets the longest unused go', async () => {
  const cache = new SizeCache(folder, 3 * 1024);
  for (const name of ['a', 'b', 'c']) await cache.keep(name, kilobyte(name));
  expect(await cache.read('a')).toEqual(kilobyte('a'));
  await cache.keep('d', kilobyte('d'));
  expect(await readdir(folder)).toHaveLength(3);
  expect(await cache.read('b')).toBeNull();
  expect(await cache.read('a')).toEqual(kilobyte('a'));
  await cache.keep('huge', Buffer.alloc(4 * 1024));
  expect(await cache.read('huge')).toBeNull();
});

it('knows after a restart what it kept and what was used last', async () => {
  const before = new SizeCache(folder, 3 * 1024);
  for (const name of ['a', 'b', 'c']) {
    await before.keep(name, kilobyte(name));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await before.read('a');
  // A crash left a file without bytes behind.
  await writeFile(join(folder, 'torn'), '');
  const after = new SizeCache(folder, 2 * 1024);
  expect(await after.read('torn')).toBeNull();
  expect(await after.read('b')).toBeNull();
  expect(await after.read('a')).toEqual(kilobyte('a'));
  expect((await readdir(folder)).sort()).toEqual(['a', 'c']);
});

it('goes on when files were removed or cut behind its back', async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const cache = new SizeCache(folder, 3 * 1024);
  await cache.keep('removed', kilobyte('r'));
  await cache.keep('cut', kilobyte('c'));
  await rm(join(folder, 'removed'));
  await writeFile(join(folder, 'cut'), 'short');
  expect(await cache.read('removed')).toBeNull();
  expect(await cache.read('cut')).toBeNull();
  await cache.keep('cut', kilobyte('c'));
  expect(await cache.read('cut')).toEqual(kilobyte('c'));
});

it('fails no reader when nothing can be written, and tells the operator once', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  // A file stands where the folder should be: no user may write there, root included.
  await writeFile(join(folder, 'occupied'), 'x');
  const cache = new SizeCache(join(folder, 'occupied', 'pictures'), 3 * 1024);
  await cache.keep('a', kilobyte('a'));
  await cache.keep('b', kilobyte('b'));
  expect(await cache.read('a')).toBeNull();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(String(warn.mock.calls[0]?.[0])).toContain('occupied');
});
