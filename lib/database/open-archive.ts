import 'server-only';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

export type Entry = AsyncIterable<Buffer> & { header: { name: string } };

/**
 * The entries of a tar file, gzipped or not, one after another: each has to be read before the
 * next is asked for.
 * @throws when the file cannot be read, is no tar file or ends too early.
 */
export async function* openArchive(file: string): AsyncGenerator<Entry> {
  const archive = extract();
  const unpacked = (await isGzipped(file)) ? createGunzip() : new PassThrough();
  const read = pipeline(createReadStream(file), unpacked, archive);
  // Its failure ends the entries too, and is thrown below.
  read.catch(() => undefined);
  try {
    yield* archive as AsyncIterable<Entry>;
  } catch (error) {
    await read;
    throw error;
  }
  await read;
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
