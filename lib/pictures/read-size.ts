import 'server-only';
import { join } from 'node:path';
import { parseConfiguration } from '#lib/configuration.ts';
import { TurnQueue } from '#lib/turn-queue.ts';
import { limits } from './limits.ts';
import { makeSize, recipe } from './make-size.ts';
import { type PictureSize, pictureSizeName } from './picture-address.ts';
import { readOriginal } from './read-picture.ts';
import { SizeCache } from './size-cache.ts';

const caches = new Map<string, SizeCache>();
const making = new Map<string, Promise<Buffer | null>>();
const turns = new TurnQueue(limits.makings, limits.waiting);

/**
 * The bytes of a size: kept ones, or made now and kept. Asked for twice at once, it is made once.
 * @returns `null` when there is no such original.
 * @throws {QueueFullError} when too many sizes wait to be made.
 */
export function readSize(digest: string, size: PictureSize): Promise<Buffer | null> {
  const name = `${digest}-${recipe}-${pictureSizeName(size)}`;
  const running = making.get(name);
  if (running) return running;
  const reading = readOrMake(name, digest, size).finally(() => making.delete(name));
  making.set(name, reading);
  return reading;
}

async function readOrMake(name: string, digest: string, size: PictureSize): Promise<Buffer | null> {
  const cache = cacheIn(join(parseConfiguration(process.env).dataDir, 'pictures'));
  const kept = await cache.read(name);
  if (kept) return kept;
  const made = await turns.take(async () => {
    const original = await readOriginal(digest);
    return original && makeSize(original, size);
  });
  if (made) await cache.keep(name, made);
  return made;
}

function cacheIn(folder: string): SizeCache {
  const cache = caches.get(folder) ?? new SizeCache(folder, limits.cacheBytes);
  caches.set(folder, cache);
  return cache;
}
