/**
 * Draws the pictures of the sample edition:
 * `node scripts/draw-sample-pictures/draw.ts [key…]`, all when no key is named.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { finish } from './finish.ts';
import { randomFrom } from './random.ts';
import { SCENES } from './scenes.ts';
import { closeSheet, openSheet } from './sheet.ts';

const folder = new URL('../../samples/pictures/', import.meta.url);
const asked = process.argv.slice(2);
const unknown = asked.filter((key) => !(key in SCENES));
if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}`);

await mkdir(folder, { recursive: true });
for (const [key, scene] of Object.entries(SCENES)) {
  if (asked.length > 0 && !asked.includes(key)) continue;
  const started = performance.now();
  openSheet();
  const svg = closeSheet(scene(randomFrom(key)));
  const bytes = await finish(svg);
  await writeFile(new URL(`${key}.jpg`, folder), bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${key}.jpg: ${Math.round(bytes.length / 1024)} KB in ${seconds} s`);
}
