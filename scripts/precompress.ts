import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import PQueue from 'p-queue';
import { browserFolder } from './build-browser-files.ts';

/** What is text; pictures and fonts are compressed already. */
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.xml']);
/** Bytes below which the headers weigh more than what is saved. */
const SMALLEST = 256;
/** Share of the file that must be saved for a second copy to be worth it. */
const LEAST_SAVED = 0.05;
/** Files compressed at a time: the build shares its machine with a portal that may be running. */
const AT_ONCE = 2;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Folder of the files that are served as they are, once `gatherFiles` made it. */
export function filesFolder(root: string): string {
  return join(root, '.next', 'files');
}

/**
 * Gathers the build's own files, the service worker and those of `public/` as the front serves them, text with `.br`
 * and `.gz` beside it at the best quality: it is done once and read a million times. Copies, so
 * that a file edited in place never meets the compressed form of another. The folder appears whole.
 * @param root folder of the repository, built.
 */
export async function gatherFiles(root: string): Promise<void> {
  const target = filesFolder(root);
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(fresh, '_next'), { recursive: true });
  const publicFiles = join(root, 'public');
  if (existsSync(publicFiles)) await cp(publicFiles, fresh, { recursive: true });
  await cp(join(root, '.next/static'), join(fresh, '_next/static'), { recursive: true });
  if (existsSync(browserFolder(root))) await cp(browserFolder(root), fresh, { recursive: true });
  const files = await readdir(fresh, { recursive: true, withFileTypes: true });
  const queue = new PQueue({ concurrency: AT_ONCE });
  await queue.addAll(
    files
      .filter((file) => file.isFile() && COMPRESSIBLE.has(extname(file.name)))
      .map((file) => () => compress(join(file.parentPath, file.name))),
  );
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const forms = [
    { ending: '.br', compressed: await compressBrotli(bytes, { params }) },
    { ending: '.gz', compressed: await compressGzip(bytes, { level: 9 }) },
  ];
  for (const { ending, compressed } of forms) {
    if (compressed.length <= bytes.length * (1 - LEAST_SAVED)) {
      await writeFile(file + ending, compressed);
    }
  }
}
