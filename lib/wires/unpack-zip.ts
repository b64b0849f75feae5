import { pipeline, type Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { Blob } from './blob.ts';
import type { UnpackBudget } from './unpack-budget.ts';

/**
 * The files of a zip archive. Each may be read until the next but one is asked for, in any order
 * and several times.
 * @param from a file of the operator's disk, or the whole archive.
 * @throws {Error} of the library for what is no archive, or one that is cut short.
 */
export async function* unpackZip(
  from: string | Buffer,
  file: string,
  budget: UnpackBudget,
): AsyncGenerator<Blob> {
  // Names serve the report alone and are never paths here: a strange one is no reason to refuse.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await (typeof from === 'string'
    ? openPromise(from, options)
    : fromBufferPromise(from, options));
  try {
    for await (const entry of zip.eachEntry()) {
      budget.countFile();
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      yield {
        file: `${file}/${name}`,
        size: entry.uncompressedSize,
        open: () => openEntry(zip, entry, budget),
      };
    }
  } finally {
    zip.close();
  }
}

/** Programs of old write names in the letters of their system; in ours these were of code page 866. */
function nameOf({ fileNameRaw }: Entry): string {
  const name = fileNameRaw.toString('utf8');
  return name.includes('\ufffd') ? iconv.decode(fileNameRaw, 'cp866') : name;
}

async function openEntry(zip: ZipFile, entry: Entry, budget: UnpackBudget): Promise<Readable> {
  if (entry.isEncrypted()) throw new Error('it is locked with a password');
  const packed = await zip.openReadStreamPromise(entry);
  // Its failure is the meter's, which the reader meets.
  return pipeline(packed, budget.meter(), () => undefined);
}
