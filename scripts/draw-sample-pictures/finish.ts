import sharp from 'sharp';
import { randomFrom } from './random.ts';
import { HEIGHT, WIDTH } from './sheet.ts';

const TILE = 512;

/** Smooth noise in about [-1, 1] that repeats every 512 pixels: paper and brush. */
function noiseTile(seed: string, cell: number, octaves: number): Float32Array {
  const random = randomFrom(seed);
  const tile = new Float32Array(TILE * TILE);
  for (let octave = 0; octave < octaves; octave++) {
    const cells = Math.max(2, Math.round((TILE / cell) * 2 ** octave));
    const grid = Float32Array.from({ length: cells * cells }, () => random.between(-1, 1));
    const at = (x: number, y: number) => grid[(y % cells) * cells + (x % cells)] ?? 0;
    for (let y = 0; y < TILE; y++) {
      for (let x = 0; x < TILE; x++) {
        const gx = (x / TILE) * cells;
        const gy = (y / TILE) * cells;
        const cx = Math.floor(gx);
        const cy = Math.floor(gy);
        const fx = (gx - cx) ** 2 * (3 - 2 * (gx - cx));
        const fy = (gy - cy) ** 2 * (3 - 2 * (gy - cy));
        const top = at(cx, cy) * (1 - fx) + at(cx + 1, cy) * fx;
        const low = at(cx, cy + 1) * (1 - fx) + at(cx + 1, cy + 1) * fx;
        tile[y * TILE + x] =
          (tile[y * TILE + x] ?? 0) + (top * (1 - fy) + low * fy) * 0.5 ** octave;
      }
    }
  }
  return tile;
}

// Edges wander by this many pixels, as a brush's do; paper shows as light and dark specks.
const WANDER = 1.6;
const PAPER = 3.2;
const GRAIN = 4.2;
const VIGNETTE = 0.2;

const wanderX = noiseTile('wander across', 18, 3);
const wanderY = noiseTile('wander down', 18, 3);
const paper = noiseTile('paper', 90, 4);

/** Adds brushed edges, paper, grain and a darker rim to raw RGB pixels. */
function paint(source: Uint8Array): Uint8Array {
  const random = randomFrom('grain');
  const painted = new Uint8Array(source.length);
  for (let y = 0; y < HEIGHT; y++) {
    const row = (y % TILE) * TILE;
    for (let x = 0; x < WIDTH; x++) {
      const cell = row + (x % TILE);
      const fromX = Math.min(WIDTH - 2, Math.max(0, x + (wanderX[cell] ?? 0) * WANDER));
      const fromY = Math.min(HEIGHT - 2, Math.max(0, y + (wanderY[cell] ?? 0) * WANDER));
      const x0 = Math.floor(fromX);
      const y0 = Math.floor(fromY);
      const partX = fromX - x0;
      const partY = fromY - y0;
      const corner = (y0 * WIDTH + x0) * 3;
      const outX = x / WIDTH - 0.5;
      const outY = y / HEIGHT - 0.5;
      const rim = 1 - VIGNETTE * Math.max(0, (outX * outX + outY * outY) * 2 - 0.12);
      const noise = (random.next() + random.next() - 1) * GRAIN + (paper[cell] ?? 0) * PAPER;
      for (let channel = 0; channel < 3; channel++) {
        const at = corner + channel;
        const top = (source[at] ?? 0) * (1 - partX) + (source[at + 3] ?? 0) * partX;
        const low =
          (source[at + WIDTH * 3] ?? 0) * (1 - partX) + (source[at + WIDTH * 3 + 3] ?? 0) * partX;
        const value = (top * (1 - partY) + low * partY) * rim + noise;
        painted[(y * WIDTH + x) * 3 + channel] = Math.min(255, Math.max(0, value));
      }
    }
  }
  return painted;
}

/** Draws the SVG, lets its lights bloom, paints it over and writes the JPEG's bytes. */
export async function finish(svg: string): Promise<Buffer> {
  const plain = await sharp(Buffer.from(svg))
    .flatten()
    .removeAlpha()
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const bloom = await sharp(plain)
    .resize(450)
    .linear(1.5, -150)
    .blur(14)
    .resize(WIDTH, HEIGHT)
    .linear(0.42, 0)
    .toBuffer();
  const raw = await sharp(plain)
    .composite([{ input: bloom, blend: 'screen' }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const painted = paint(raw);
  const encode = (quality: number) =>
    sharp(painted, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
  const bytes = await encode(74);
  // Quiet pictures compress so well that finer steps in their soft shades cost little.
  return bytes.length < 90 * 1024 ? encode(82) : bytes;
}
