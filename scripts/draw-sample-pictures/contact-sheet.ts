/**
 * Lays pictures out for a look at once:
 * `node scripts/draw-sample-pictures/contact-sheet.ts OUT.png [key…]`.
 */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = new URL('../../samples/pictures/', import.meta.url);
const [out, ...asked] = process.argv.slice(2);
if (out === undefined) throw new Error('Name the file to write the contact sheet to');
const names = asked.length > 0 ? asked.map((key) => `${key}.jpg`) : (await readdir(folder)).sort();
const columns = Math.min(names.length, 3);
const [width, height] = [620, 465];
const tiles = await Promise.all(
  names.map(async (name, index) => ({
    input: await sharp(fileURLToPath(new URL(name, folder)))
      .resize(width, height)
      .toBuffer(),
    left: (index % columns) * (width + 8),
    top: Math.floor(index / columns) * (height + 8),
  })),
);
await sharp({
  create: {
    width: columns * (width + 8),
    height: Math.ceil(names.length / columns) * (height + 8),
    channels: 3,
    background: '#ffffff',
  },
})
  .composite(tiles)
  .png()
  .toFile(out);
