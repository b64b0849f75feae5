import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The first bytes of a frame: RFC 8878, section 3.1.1. */
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** Nearly as small as any other, in a third of the time. */
const params = { [constants.ZSTD_c_compressionLevel]: 1 };

/** A value as JSON, packed: for what is kept and seldom read. */
export function packJson(value: unknown): Buffer {
  return zstdCompressSync(JSON.stringify(value), { params });
}

/** What `packJson` packed; JSON that is not packed is read as well. @throws when it is neither. */
export function unpackJson(bytes: Uint8Array): unknown {
  const isPacked = MAGIC.equals(bytes.subarray(0, MAGIC.length));
  return JSON.parse(Buffer.from(isPacked ? zstdDecompressSync(bytes) : bytes).toString());
}
