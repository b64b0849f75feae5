import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesFolder, gatherFiles } from './precompress.ts';

const script = 'export const news = [];\n'.repeat(100);
let root: string;

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function gathered(): Promise<string[]> {
  const entries = await readdir(filesFolder(root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(filesFolder(root).length))
    .sort();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  write('.next/static/chunks/0a1b.js', script);
  write('.next/static/media/serif.woff2', script);
  write('.next/static/short.js', 'self.x=1');
  write('public/icon.svg', `<svg>${'<g/>'.repeat(200)}</svg>`);
});
afterEach(() => rmSync(root, { recursive: true }));

it('puts every file where readers ask for it, with smaller forms of text beside it', async () => {
  await gatherFiles(root);
  expect(await gathered()).toEqual([
    '/_next/static/chunks/0a1b.js',
    '/_next/static/chunks/0a1b.js.br',
    '/_next/static/chunks/0a1b.js.gz',
    '/_next/static/media/serif.woff2',
    '/_next/static/short.js',
    '/icon.svg',
    '/icon.svg.br',
    '/icon.svg.gz',
  ]);
  const file = join(filesFolder(root), '_next/static/chunks/0a1b.js');
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(script);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(script);
});

it('leaves nothing of an earlier build, nor of one that was cut short', async () => {
  await gatherFiles(root);
  write('.next/files.new/half.js', 'half');
  rmSync(join(root, '.next/static/chunks'), { recursive: true });
  await gatherFiles(root);
  const files = await gathered();
  expect(files.filter((name) => /half|0a1b/.test(name))).toEqual([]);
  expect(files).toContain('/icon.svg');
});
