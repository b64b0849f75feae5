import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unpack } from '#lib/wires/unpack.ts';
import { listDocuments } from './import-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What becomes of each file of a name on the command line. */
async function readNames(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const document of await listDocuments(name)) {
    const { blob } = await document.open();
    for await (const one of unpack(blob)) {
      const file = ('blob' in one ? one.blob.file : one.file).slice(folder.length);
      found.push('other' in one ? `${file}: ${one.other}` : file);
    }
  }
  return found;
}

test('of a folder, as of an archive, what is no document is left out; a file that is named is read', async () => {
  mkdirSync(join(folder, 'day'));
  const files = {
    'day/a.xml': '<rss version="2.0"/>',
    'day/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
    'readme.txt': 'Новости за день',
    '.DS_Store': 'x',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  expect(await readNames(folder)).toEqual([
    '/day/a.xml',
    '/day/photo.jpg: a picture',
    '/readme.txt: another file',
  ]);
  expect(await readNames(join(folder, 'readme.txt'))).toEqual(['/readme.txt']);
});
