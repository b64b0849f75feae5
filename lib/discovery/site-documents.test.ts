import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderSearchDescription } from './render-search-description.ts';
import { renderSiteLinks } from './render-site-links.ts';
import { webManifest } from './web-manifest.ts';

/** What devices and browsers are told of the site as a whole. */

const root = join(import.meta.dirname, '../..');
const publicFile = (path: string) => join(root, 'public', path);

it.each(webManifest().icons)('$src is an icon of the size and kind it says', async (icon) => {
  const { width, height, format } = await sharp(publicFile(icon.src)).metadata();
  expect(icon.type).toContain(format);
  if (icon.sizes !== 'any') expect(`${width}x${height}`).toBe(icon.sizes);
});

it('has an icon for every screen, and one that may be cut to any shape', () => {
  const { icons } = webManifest();
  const sizesFor = (purpose: string) =>
    icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
  expect(sizesFor('any')).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(sizesFor('maskable')).toEqual(['512x512']);
});

it('keeps the maskable icon whole within the circle that is sure to be seen', async () => {
  const { data, info } = await sharp(publicFile('icon-maskable-512.png'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ground = data[0] ?? 0;
  let farthest = 0;
  for (let at = 0; at < info.width * info.height; at++) {
    if (Math.abs((data[at * info.channels] ?? 0) - ground) < 24) continue;
    const [x, y] = [(at % info.width) - 255.5, Math.floor(at / info.width) - 255.5];
    farthest = Math.max(farthest, Math.hypot(x, y));
  }
  expect(farthest).toBeGreaterThan(100);
  expect(farthest).toBeLessThan(512 * 0.4);
});

it('has a favicon of three pictures', async () => {
  const bytes = readFileSync(publicFile('favicon.ico'));
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [index, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * index;
    const [length, offset] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)];
    const { width, height } = await sharp(bytes.subarray(offset, offset + length)).metadata();
    expect([bytes[entry], width, height]).toEqual([size, size, size]);
  }
});

it('describes the search to browsers', async () => {
  const { text } = renderSearchDescription('https://vestka.example');
  const parsed = await validateXML({ xml: text, normalization: 'c14n' });
  expect(parsed.errors).toEqual([]);
  const [, name = ''] = /<ShortName>([^<]+)<\/ShortName>/.exec(text) ?? [];
  expect([...name].length).toBeGreaterThan(0);
  expect([...name].length).toBeLessThanOrEqual(16);
  expect(text).toContain('template="https://vestka.example/search?q={searchTerms}"');
});

it('leads from every page to files that are there', () => {
  const links = [...renderSiteLinks().text.matchAll(/href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  );
  expect(links).toHaveLength(5);
  for (const href of links) {
    const route = join(root, 'app', href, 'route.ts');
    expect(existsSync(publicFile(href)) || existsSync(route), href).toBe(true);
  }
});
