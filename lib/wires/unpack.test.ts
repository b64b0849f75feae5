import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { blobOfBytes, readWhole } from './blob.ts';
import { zipOf } from './test-zip.ts';
import { unpack } from './unpack.ts';

const feed = (word: string) => `<rss version="2.0"><channel><title>${word}</title></channel></rss>`;
const most = 1_000_000_000;

/** What comes out: texts of documents, and what is told of the rest. */
async function unpacked(file: string, bytes: Buffer): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const one of unpack(blobOfBytes(file, bytes))) {
    if ('refused' in one) found[one.file] = `refused: ${one.refused}`;
    else if ('other' in one) found[one.file] = `other: ${one.other}`;
    else {
      try {
        found[one.blob.file] = (await readWhole(one.blob, most))?.toString() ?? 'too large';
      } catch (error) {
        found[one.blob.file] = `broken: ${(error as Error).message}`;
      }
    }
  }
  return found;
}

function tarOf(files: Record<string, Buffer | string>): Promise<Buffer> {
  const archive = pack();
  for (const [name, bytes] of Object.entries(files)) archive.entry({ name }, Buffer.from(bytes));
  archive.finalize();
  return buffer(archive);
}

test('a document is itself, whatever its name says', async () => {
  expect(await unpacked('news.zip', Buffer.from(feed('а')))).toEqual({ 'news.zip': feed('а') });
});

test('zip, tar and gzip are known by their bytes, archives inside are unpacked too', async () => {
  const inner = zipOf({ 'глубже/б.xml': feed('б') });
  const tar = await tarOf({ 'а.xml': feed('а'), 'inner.bin': inner, '.hidden': 'x' });
  expect(await unpacked('archive', gzipSync(tar))).toEqual({
    'archive/а.xml': feed('а'),
    'archive/inner.bin/глубже/б.xml': feed('б'),
  });
  expect(await unpacked('archive', tar)).toHaveProperty(['archive/а.xml'], feed('а'));
  expect(await unpacked('one', gzipSync(feed('в')))).toEqual({ one: feed('в') });
});

test('pictures and other files beside documents are counted by kind', async () => {
  const zip = zipOf({
    'a.xml': feed('а'),
    'photo.xml': Buffer.from('ffd8ffe000104a464946', 'hex'),
    'style.css': 'p {}',
    'empty.json': '',
    '__MACOSX/a.xml': 'x',
  });
  expect(await unpacked('z', zip)).toEqual({
    'z/a.xml': feed('а'),
    'z/photo.xml': 'other: a picture',
    'z/style.css': 'other: another file',
    'z/empty.json': 'other: an empty file',
  });
});

test('a damaged or locked file of a zip costs only itself', async () => {
  const long = feed('снег '.repeat(500));
  const zip = zipOf({ 'a.xml': feed('а'), 'b.xml': long, 'c.xml': feed('в') });
  const damaged = Buffer.from(zip);
  damaged.fill(0xff, zip.indexOf('b.xml') + 10, zip.indexOf('b.xml') + 40);
  const locked = Buffer.from(zip);
  // The flag stands 24 bytes before the name at the file, and 38 in the directory.
  for (const at of [zip.indexOf('b.xml') - 24, zip.lastIndexOf('b.xml') - 38]) {
    locked.writeUInt16LE(locked.readUInt16LE(at) | 1, at);
  }
  for (const [bytes, reason] of [
    [damaged, /^refused: /],
    [locked, /^refused: it is locked with a password/],
  ] as const) {
    const found = await unpacked('z', bytes);
    expect(found).toMatchObject({ 'z/a.xml': feed('а'), 'z/c.xml': feed('в') });
    expect(found['z/b.xml']).toMatch(reason);
  }
});

test.each([
  ['425a6839314159', 'bzip2'],
  ['fd377a585a000004', 'xz'],
  ['377abcaf271c0004', '7z'],
  ['526172211a070100', 'RAR'],
])('an archive that begins with %s is refused as %s', async (start, name) => {
  const bytes = Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(600)]);
  expect(await unpacked('backup', bytes)).toEqual({
    backup: `refused: packed with ${name}, which is not read: pack it as zip or tar.gz`,
  });
});

test('news by any name is a document, since its bytes say so', async () => {
  const item = '{ "uri": "urn:1", "headline": "Весть" }';
  const wide = Buffer.from(`\ufeff${feed('в')}`, 'utf16le');
  const found = await unpacked(
    'z',
    zipOf({ 'a.txt': feed('а'), 'b.log': item, 'c.md': `[${item}]`, 'd.txt': wide }),
  );
  expect(Object.keys(found)).toEqual(['z/a.txt', 'z/b.log', 'z/c.md', 'z/d.txt']);
  expect(Object.values(found).join()).not.toContain('other:');
  const others = zipOf({ 'a.js': '{ let a = 1 }', 'b.css': '[lang] {}', 'c.php': '<?php ?>' });
  expect(new Set(Object.values(await unpacked('z', others)))).toEqual(
    new Set(['other: another file']),
  );
});

test('names that lead elsewhere lead nowhere', async () => {
  const found = await unpacked('z', zipOf({ '../../etc/passwd': feed('а'), '/root/x': feed('б') }));
  expect(found).toEqual({ 'z/../../etc/passwd': feed('а'), 'z//root/x': feed('б') });
});

test('an archive that unpacks to far more than it holds is broken off, in words', async () => {
  const zeros = Buffer.alloc(20_000_000);
  const bomb = zipOf({ 1: zeros, 2: zeros, 3: zeros });
  const found = Object.values(await unpacked('bomb', bomb));
  expect(found.at(-1)).toContain('far more than it holds');
  const layers = gzipSync(gzipSync(Buffer.alloc(60_000_000)));
  const told = Object.values(await unpacked('layers', layers));
  expect(told.join()).toContain('far more than it holds');
});

test('archives nested without end are refused', async () => {
  let nested = zipOf({ 'a.xml': feed('а') });
  for (let level = 0; level < 5; level++) nested = zipOf({ 'next.zip': nested });
  expect(Object.values(await unpacked('z', nested)).join()).toContain('nested too deeply');
});

test('an archive cut short is told, what came before it stays', async () => {
  const tar = await tarOf({ 'a.xml': feed('а'), 'b.xml': feed('б'.repeat(5000)) });
  const found = await unpacked('t', tar.subarray(0, 3000));
  expect(found['t/a.xml']).toBe(feed('а'));
  expect(Object.values(found).join()).toMatch(/refused|broken/);
  const zip = zipOf({ 'a.xml': feed('а') });
  expect(Object.values(await unpacked('z', zip.subarray(0, 60))).join()).toContain('refused');
});
