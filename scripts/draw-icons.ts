import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * Draws the icons for programs that take no SVG from `public/icon.svg`, into `public/`. Run after
 * the drawing has changed; what it writes is kept with it.
 */
const folder = join(import.meta.dirname, '..', 'public');
const drawing = await readFile(join(folder, 'icon.svg'));
/** Its view box, and the colour of its ground. */
const drawnSize = 32;
const ground = /fill="(#[0-9a-f]{6})"/.exec(drawing.toString())?.[1];
if (ground === undefined) throw new Error('public/icon.svg has no ground of one colour.');

/** Of a maskable icon the middle four fifths are sure to be seen (W3C Manifest, «Icon masks»). */
const maskableShare = 0.8;
const faviconSizes = [16, 32, 48];

function draw(size: number): Promise<Buffer> {
  return sharp(drawing, { density: (72 * size) / drawnSize })
    .resize(size, size)
    .flatten({ background: ground })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

async function drawMaskable(size: number): Promise<Buffer> {
  const inner = Math.round((size * maskableShare) / 2) * 2;
  const edge = (size - inner) / 2;
  return sharp(await draw(inner))
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: ground })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** An ICO file: a directory, an entry of 16 bytes for each picture, then the pictures as PNG. */
function bindIcons(icons: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * icons.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(icons.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of icons.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...icons.map(({ png }) => png)]);
}

const favicons = await Promise.all(
  faviconSizes.map(async (size) => ({ size, png: await draw(size) })),
);
const files = {
  'apple-touch-icon.png': await draw(180),
  'icon-192.png': await draw(192),
  'icon-512.png': await draw(512),
  'icon-maskable-512.png': await drawMaskable(512),
  'favicon.ico': bindIcons(favicons),
};
for (const [name, bytes] of Object.entries(files)) {
  await writeFile(join(folder, name), bytes);
  console.log(`public/${name}  ${bytes.length} bytes`);
}
