import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files being written end so; one left by a crash is swept up once it is an hour old. */
const temporary = '.tmp';
const abandonedMs = 3_600_000;

/**
 * Made sizes as files, at most `maxBytes` of them: the longest unused go first. It may lose
 * everything at any time and never fails: what cannot be kept is made again. Its trouble (a full
 * or unwritable disk) is told once, as a warning of the process.
 */
export class SizeCache {
  readonly #folder: string;
  readonly #maxBytes: number;
  /** Name to bytes, the longest unused first. */
  readonly #sizes = new Map<string, number>();
  #total = 0;
  #opening: Promise<void> | null = null;
  #warned = false;

  /** @param folder made when first needed; nothing else may be kept in it. */
  constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  /** The bytes kept under `name`; `null` when there are none. */
  async read(name: string): Promise<Buffer | null> {
    await this.#open();
    const expected = this.#sizes.get(name);
    if (expected === undefined) return null;
    try {
      const bytes = await readFile(join(this.#folder, name));
      if (bytes.length !== expected) throw new Error(`${name} is cut short`);
      this.#note(name, bytes.length);
      await this.#markUsed(name);
      return bytes;
    } catch (error) {
      this.#forget(name);
      if (codeOf(error) !== 'ENOENT') this.#warn('read', error);
      return null;
    }
  }

  /** Keeps `bytes` under `name`, a plain file name, if it can. */
  async keep(name: string, bytes: Buffer): Promise<void> {
    await this.#open();
    if (bytes.length > this.#maxBytes) return;
    const draft = join(this.#folder, `${randomBytes(9).toString('hex')}${temporary}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, join(this.#folder, name));
      this.#note(name, bytes.length);
      await this.#evict();
    } catch (error) {
      this.#warn('written', error);
      // On a full disk half a draft may stand there; if it cannot go now, the sweep has it.
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  /** Files are ordered by this time at the next start; a disk that takes no writes is still read. */
  async #markUsed(name: string): Promise<void> {
    const now = new Date();
    await utimes(join(this.#folder, name), now, now).catch((error) => this.#warn('written', error));
  }

  #open(): Promise<void> {
    this.#opening ??= this.#list().catch((error) => {
      if (codeOf(error) !== 'ENOENT') this.#warn('read', error);
    });
    return this.#opening;
  }

  async #list(): Promise<void> {
    const found: { name: string; bytes: number; used: number }[] = [];
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const file = await stat(path).catch(() => null);
      if (!file?.isFile()) continue;
      const isDraft = name.endsWith(temporary);
      const isAbandoned = isDraft && Date.now() - file.mtimeMs > abandonedMs;
      // A power cut may leave a name with nothing behind it.
      if (isAbandoned || (!isDraft && file.size === 0)) await rm(path, { force: true });
      else if (!isDraft) found.push({ name, bytes: file.size, used: file.mtimeMs });
    }
    found.sort((a, b) => a.used - b.used);
    for (const { name, bytes } of found) this.#note(name, bytes);
    await this.#evict();
  }

  async #evict(): Promise<void> {
    for (const name of this.#sizes.keys()) {
      if (this.#total <= this.#maxBytes) return;
      this.#forget(name);
      await rm(join(this.#folder, name), { force: true });
    }
  }

  #note(name: string, bytes: number): void {
    this.#forget(name);
    this.#sizes.set(name, bytes);
    this.#total += bytes;
  }

  #forget(name: string): void {
    this.#total -= this.#sizes.get(name) ?? 0;
    this.#sizes.delete(name);
  }

  #warn(done: 'read' | 'written', error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    const reason = error instanceof Error ? error.message : String(error);
    process.emitWarning(
      `The picture cache ${this.#folder} cannot be ${done}: ${reason}. Pictures are made anew.`,
    );
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
