import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

/** Who reads what, as far as it must be known not to count one reader twice. */
export interface Reader {
  /** Network address, or the network of one. */
  address: string;
  userAgent: string;
}

/**
 * Tells whether a read is to be counted, without knowing readers: what is remembered are 48 bits of
 * a hash under a salt that exists in this memory only and is thrown away every `limits.saltMs` with
 * everything made under it. Neither address nor browser can be found out from it, and nothing of it
 * is written anywhere.
 */
export function createMarks(clock: () => number) {
  const marks = new LRUCache<number, number>({ max: limits.marks });
  let salt = randomBytes(32);
  let saltedAt = clock();

  const mark = (...parts: readonly string[]): number =>
    hash('sha256', Buffer.concat([salt, Buffer.from(parts.join('\n'))]), 'buffer').readUIntBE(0, 6);

  return {
    /** Counts this reader's read of `path` once, and no more than `limits.readsOfAddress` of an address. */
    isNew({ address, userAgent }: Reader, path: string): boolean {
      const now = clock();
      if (now - saltedAt >= limits.saltMs) {
        salt = randomBytes(32);
        saltedAt = now;
        marks.clear();
      }
      const ofBrowser = mark('browser', address, userAgent, path);
      if (marks.get(ofBrowser) !== undefined) return false;
      marks.set(ofBrowser, 1);
      const ofAddress = mark('address', address, path);
      const reads = marks.get(ofAddress) ?? 0;
      if (reads >= limits.readsOfAddress) return false;
      marks.set(ofAddress, reads + 1);
      return true;
    },
  };
}
