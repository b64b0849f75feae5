import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Blob, blobOfBytes, readHead, readWhole } from './blob.ts';
import { MAX_DOCUMENT_BYTES } from './decode-bytes.ts';
import { SpoolFolder } from './spool-folder.ts';
import { UnpackBudget, UnpackError } from './unpack-budget.ts';
import { unpackLimits } from './unpack-limits.ts';
import { unpackTar } from './unpack-tar.ts';
import { unpackZip } from './unpack-zip.ts';

/** What an archive holds: a document, or why a part of it is none. */
export type Unpacked =
  | { blob: Blob }
  | { file: string; refused: string }
  /** Beside the documents: a picture, a sheet of style. Counted by kind. */
  | { file: string; other: string };

/** What files that are no documents begin with. */
const others: [start: RegExp, kind: string][] = [
  [
    /^(?:ffd8ff|89504e47|47494638|52494646.{8}57454250|0000....66747970(?:61766966|6d696631))/,
    'a picture',
  ],
  [/^25504446/, 'a document in PDF'],
  [/^(?:494433|fffb|4f676753|0000....66747970)/, 'sound or video'],
];

/**
 * The documents in some bytes: themselves, or, when they are a zip, tar or gzip file, all that are
 * in it, archives inside included. Recognised by the bytes; names serve the report alone.
 * Each has to be used before the next is asked for.
 */
export async function* unpack(blob: Blob): AsyncGenerator<Unpacked> {
  const folder = new SpoolFolder();
  try {
    yield* unpackInside(blob, null, 0, folder);
  } finally {
    await folder.remove();
  }
}

async function* unpackInside(
  blob: Blob,
  outer: UnpackBudget | null,
  depth: number,
  folder: SpoolFolder,
): AsyncGenerator<Unpacked> {
  const name = clip(blob.file);
  try {
    const head = await readHead(blob, 512);
    const kind = containerOf(head);
    refuseForeign(head);
    if (kind === null) {
      const isNamed = outer === null && !blob.isInFolder;
      const other = isNamed ? undefined : otherOf(blob.file, head);
      yield other === undefined ? { blob: { ...blob, file: name } } : { file: name, other };
      return;
    }
    if (depth >= unpackLimits.depth) throw new UnpackError('archives nested too deeply');
    const budget = outer ?? new UnpackBudget(blob.size ?? 0);
    if (kind === 'gzip') {
      // Compression is no archive yet: what is in it may be.
      const plain = inflated(blob, budget);
      const inner = containerOf(await readHead(plain, 512));
      if (inner === 'tar') yield* unpackTarOf(plain, budget, depth, folder);
      else yield* unpackInside(plain, budget, depth + 1, folder);
    } else if (kind === 'tar') yield* unpackTarOf(blob, budget, depth, folder);
    else {
      const from = blob.path ?? blob.bytes ?? (await folder.spool(blob));
      for await (const entry of unpackZip(from, blob.file, budget)) {
        if (isHidden(entry.file)) continue;
        const inner = await heldOrRefused(entry);
        if ('refused' in inner) yield inner;
        else yield* unpackInside(inner, budget, depth + 1, folder);
      }
    }
  } catch (error) {
    yield { file: name, refused: error instanceof Error ? error.message : String(error) };
  }
}

async function* unpackTarOf(
  blob: Blob,
  budget: UnpackBudget,
  depth: number,
  folder: SpoolFolder,
): AsyncGenerator<Unpacked> {
  const packed = await blob.open();
  for await (const entry of unpackTar(packed)) {
    budget.countFile();
    const file = `${blob.file}/${entry.header.name}`;
    if (isHidden(file)) {
      entry.resume();
      continue;
    }
    // A tar file is read once, from beginning to end: what is large waits on the disk.
    const size = entry.header.size ?? 0;
    const open = async () => Readable.from(entry);
    const once: Blob = { file, size, open };
    const bytes = size <= MAX_DOCUMENT_BYTES ? await readWhole(once, MAX_DOCUMENT_BYTES) : null;
    const inner = bytes ? blobOfBytes(file, bytes) : await folder.keep(once);
    yield* unpackInside(inner, budget, depth + 1, folder);
    if (inner.path !== undefined) await rm(inner.path, { force: true });
  }
}

/** Small files are read once: they are many. */
async function held(blob: Blob): Promise<Blob> {
  if (blob.size === null || blob.size > MAX_DOCUMENT_BYTES) return blob;
  const bytes = await readWhole(blob, MAX_DOCUMENT_BYTES);
  return bytes ? blobOfBytes(blob.file, bytes) : blob;
}

/** Files of a zip are packed one by one: one that is damaged or locked costs only itself. */
async function heldOrRefused(entry: Blob): Promise<Blob | { file: string; refused: string }> {
  try {
    return await held(entry);
  } catch (error) {
    if (error instanceof UnpackError || !(error instanceof Error)) throw error;
    return { file: clip(entry.file), refused: error.message };
  }
}

function inflated(blob: Blob, budget: UnpackBudget): Blob {
  return {
    file: blob.file,
    size: null,
    open: async () => pipeline(await blob.open(), createGunzip(), budget.meter(), () => undefined),
  };
}

function containerOf(head: Buffer): 'zip' | 'gzip' | 'tar' | null {
  const start = head.toString('hex', 0, 4);
  if (start === '504b0304' || start === '504b0506') return 'zip';
  if (start.startsWith('1f8b')) return 'gzip';
  return head.toString('latin1', 257, 262) === 'ustar' ? 'tar' : null;
}

/** Archives nobody opens here, by their bytes. */
const foreign: [start: RegExp, name: string][] = [
  [/^425a683[1-9]/, 'bzip2'],
  [/^fd377a585a00/, 'xz'],
  [/^377abcaf271c/, '7z'],
  [/^526172211a07/, 'RAR'],
  [/^28b52ffd/, 'zstd'],
];

function refuseForeign(head: Buffer): void {
  const start = head.toString('hex', 0, 8);
  const name = foreign.find(([pattern]) => pattern.test(start))?.[1];
  if (name === undefined) return;
  throw new UnpackError(`packed with ${name}, which is not read: pack it as zip or tar.gz`);
}

function otherOf(file: string, head: Buffer): string | undefined {
  const start = head.toString('hex', 0, 16);
  const known = others.find(([pattern]) => pattern.test(start))?.[1];
  if (known !== undefined || head.length === 0) return known ?? 'an empty file';
  // Text that is no news: names tell these apart better than their bytes, unless it begins as news
  // does. In UTF-16 every other byte is zero.
  const text = head.toString('latin1').replaceAll('\0', '');
  if (
    /^[^\w<{[]*(?:<\?xml|<(?:[\w-]+:)?(?:rss|rdf|feed|nitf|news)|\{\s*"|\[\s*\{\s*")/i.test(text)
  ) {
    return undefined;
  }
  return /\.(?:css|js|php|txt|md|csv|sql|log|woff2?|ttf)$/i.test(file) ? 'another file' : undefined;
}

function isHidden(file: string): boolean {
  const name = basename(file);
  return name.startsWith('.') || name === 'Thumbs.db' || file.includes('/__MACOSX/');
}

function clip(file: string): string {
  const plain = file.replace(/\p{Cc}/gu, '�');
  return plain.length <= unpackLimits.name ? plain : `…${plain.slice(1 - unpackLimits.name)}`;
}
