import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { type Found, readWork } from './read-work.ts';
import { context as plain } from './test-documents.ts';
import { parseWork } from './work.ts';

type Row = Record<string, unknown>;

const context = { ...plain, site: 'https://vestnik.example' };
const fixture = 'tests/fixtures/archives/vestnik-ghost.json';
const copies = 150;

/** The fixture's export with each of its posts many times over, and texts long enough to be read in pieces. */
function largeExport(): Buffer {
  const exported = JSON.parse(readFileSync(fixture, 'utf8'));
  const { data } = exported.db[0] as { data: Record<string, Row[]> };
  const again = (rows: Row[] = [], key: string) =>
    Array.from({ length: copies }, (_, copy) =>
      rows.map((row) => ({ ...row, [key]: `${row[key]}-${copy}` })),
    ).flat();
  data['posts'] = again(data['posts'], 'id').map((post) => ({
    ...post,
    uuid: `u-${post['id']}`,
    slug: `zapis-${post['id']}`,
    plaintext: 'Почта открылась. '.repeat(100),
  }));
  for (const table of ['posts_tags', 'posts_authors', 'posts_meta']) {
    data[table] = again(data[table], 'post_id');
  }
  return Buffer.from(JSON.stringify(exported));
}

async function readAll(bytes: Buffer): Promise<Found[]> {
  const parts = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
    bytes.subarray(at * 65_536, (at + 1) * 65_536),
  );
  const blob = { file: 'ghost.json', size: bytes.length, open: async () => Readable.from(parts) };
  const found: Found[] = [];
  for await (const one of readWork(blob, context)) found.push(one);
  return found;
}

test('a large export gives the same stories in pieces as it would whole', async () => {
  const bytes = largeExport();
  expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
  const found = await readAll(bytes);
  const works = found.flatMap((one) => ('work' in one ? [one.work] : []));
  expect(works.length).toBeGreaterThan(3);
  expect(works.every(({ kind }) => kind === 'ghost')).toBe(true);
  const stories = works
    .flatMap((work) => parseWork(work).items)
    .flatMap((item) => ('story' in item ? [item.story] : []));
  const whole = parseDocument(bytes, context).items;
  expect(stories).toHaveLength(3 * copies);
  expect(stories).toEqual(whole.flatMap((item) => ('story' in item ? [item.story] : [])));
  const others = found.flatMap((one) => ('other' in one ? [[one.other, one.count]] : []));
  expect(Object.fromEntries(others)).toEqual({
    'a draft': copies,
    'a page': copies,
    'a post for members only': copies,
    'a post planned for later': copies,
  });
});

test('one that is cut short is refused in words', async () => {
  const bytes = largeExport();
  const found = await readAll(bytes.subarray(0, bytes.length - 1_000));
  expect(found.filter((one) => 'refused' in one)).toEqual([
    { file: 'ghost.json', refused: expect.stringContaining('cut short') },
  ]);
});

test('a large export with the mark of UTF-8 is read in pieces too', async () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  const found = await readAll(Buffer.concat([mark, largeExport()]));
  const works = found.flatMap((one) => ('work' in one ? [one.work] : []));
  expect(works.every(({ kind }) => kind === 'ghost')).toBe(true);
  expect(works.flatMap((work) => parseWork(work).items)).toHaveLength(4 * copies);
});
