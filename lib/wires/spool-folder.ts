import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Blob } from './blob.ts';

/** A folder of one's own for what can be read only once, made when it is first needed. */
export class SpoolFolder {
  #folder: string | null = null;
  #count = 0;

  /** @returns the path of a copy. */
  async spool(blob: Blob): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'vestka-unpack-'));
    this.#count += 1;
    const path = join(this.#folder, String(this.#count));
    await pipeline(await blob.open(), createWriteStream(path));
    return path;
  }

  /** The same bytes, which can be read as often as need be. */
  async keep(blob: Blob): Promise<Blob> {
    const path = await this.spool(blob);
    const { size } = await stat(path);
    return { file: blob.file, size, path, open: async () => createReadStream(path) };
  }

  async remove(): Promise<void> {
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }
}
