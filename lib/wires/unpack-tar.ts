import { pipeline, type Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';

/** One file of a tar archive; it has to be read before the next is asked for. */
export interface TarEntry extends AsyncIterable<Buffer> {
  header: Header;
  resume(): void;
}

/**
 * The plain files of a tar archive, one after another.
 * @throws {Error} for what is no archive, or one that is cut short.
 */
export async function* unpackTar(packed: Readable): AsyncGenerator<TarEntry> {
  const archive = extract();
  pipeline(packed, archive, () => undefined);
  for await (const entry of archive as AsyncIterable<TarEntry>) {
    if (entry.header.type === 'file' || entry.header.type === 'contiguous-file') yield entry;
    else entry.resume();
  }
}
