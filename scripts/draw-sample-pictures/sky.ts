import { alpha, mix } from './colour.ts';
import { blur, masked, texture } from './effects.ts';
import type { Light } from './light.ts';
import type { Random } from './random.ts';
import { circle, fall, glow, type Point, rect, WIDTH } from './sheet.ts';

/** The clear sky down to a row, and the same haze below it. */
export function sky(light: Light, horizon: number): string {
  return (
    rect([0, 0, WIDTH, horizon + 2], fall(...light.sky)) +
    rect([0, horizon, WIDTH, 1400], light.sky.at(-1) ?? light.haze)
  );
}

/** The sun with its wide light; place it before the hills. */
export function sun(at: Point, radius: number, colour = '#fff1cf', warmth = '#ffcf8a'): string {
  return (
    glow(at, radius * 16, warmth, 0.55) +
    glow(at, radius * 6, colour, 0.7) +
    blur(circle(at, radius, colour), 2)
  );
}

/** A moon with its ring of light. */
export function moon(at: Point, radius: number, colour = '#f2ead8'): string {
  const [x, y] = at;
  const seas =
    circle([x - radius * 0.28, y - radius * 0.18], radius * 0.32, alpha('#9a9a9c', 0.4)) +
    circle([x + radius * 0.3, y + radius * 0.3], radius * 0.24, alpha('#9a9a9c', 0.32)) +
    circle([x + radius * 0.1, y - radius * 0.5], radius * 0.18, alpha('#9a9a9c', 0.28));
  return (
    glow(at, radius * 9, colour, 0.3) +
    glow(at, radius * 3, colour, 0.45) +
    blur(circle(at, radius, colour), 1.2) +
    blur(seas, radius * 0.07)
  );
}

/** Stars, fewer towards the bottom row. */
export function stars(random: Random, bottom: number, count = 420): string {
  let drawn = '';
  for (let star = 0; star < count; star++) {
    const y = random.next() ** 1.4 * bottom;
    const size = 0.7 + random.next() ** 5 * 2.4;
    const strength = random.between(0.25, 0.95) * (1 - (y / bottom) * 0.6);
    drawn += circle([random.between(0, WIDTH), y], size, alpha('#f4f1e6', strength));
  }
  return drawn;
}

export interface Clouds {
  top: number;
  bottom: number;
  /** Bare sky: 0.4 (closed) … 0.6 (a few). */
  bare?: number;
  lit?: string;
  shade?: string;
  /** Stretch across: 1 heaped, 4 streaks. */
  stretch?: number;
  size?: number;
  seed?: number;
  opacity?: number;
  contrast?: number;
}

/** A field of clouds with lit upper and shaded lower parts. */
export function clouds(light: Light, options: Clouds): string {
  const { top, bottom, bare = 0.5, stretch = 2, size = 1, seed = 3, opacity = 0.85 } = options;
  const contrast = options.contrast ?? 5;
  const low = light.sky.at(-1) ?? light.haze;
  const lit = options.lit ?? mix(low, '#ffffff', 0.55);
  const shade = options.shade ?? mix(light.shade, light.sky[1] ?? light.haze, 0.45);
  const across = 0.0024 / size / Math.sqrt(stretch);
  const down = (0.0024 / size) * Math.sqrt(stretch) * 1.35;
  const height = bottom - top;
  const common = { grain: [across, down] as const, seed, octaves: 6 };
  const shift = 26 * size;
  const body =
    texture([0, top + shift, WIDTH, height], { ...common, colour: shade, bare, contrast }) +
    texture([0, top, WIDTH, height], { ...common, colour: lit, bare: bare + 0.035, contrast });
  const fade = fall(
    [0, top > 0 ? '#000000' : '#ffffff'],
    [0.25, '#ffffff'],
    [0.55, '#ffffff'],
    [1, '#000000'],
  );
  return `<g opacity="${opacity}">${masked(fade, body, [0, top, WIDTH, height])}</g>`;
}
