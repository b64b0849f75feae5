import { alpha, mix } from './colour.ts';
import { inside, texture } from './effects.ts';
import { outlineNoise, type Random } from './random.ts';
import { fall, HEIGHT, type Point, path, polygon, px, stroke, through, WIDTH } from './sheet.ts';

/** A hill's outline: the row of its top at every column. */
export type Outline = (x: number) => number;

/** A seeded rolling outline about a row: height in pixels, length of a wave in pixels. */
export function rolling(
  random: Random,
  row: number,
  height: number,
  wave: number,
  octaves = 5,
): Outline {
  const noise = outlineNoise(random, octaves);
  const start = random.between(0, 200);
  return (x) => row - noise(start + x / wave) * height;
}

/** The closed shape under an outline, down to a row. */
export function under(outline: Outline, bottom = HEIGHT + 20, step = 6): Point[] {
  const points: Point[] = [];
  for (let x = -30; x <= WIDTH + 30; x += step) points.push([x, outline(x)]);
  points.push([WIDTH + 30, bottom], [-30, bottom]);
  return points;
}

/** A ridge: its own colour at the top, dissolving into haze at its foot. */
export function ridge(outline: Outline, colour: string, foot: string, bottom = HEIGHT): string {
  return polygon(under(outline, bottom), fall([0, colour], [0.75, foot], [1, foot]));
}

/** Mountains with a sunny and a shaded side to each peak; snow above a row when given. */
export function mountains(
  random: Random,
  peaks: readonly (readonly [x: number, y: number, spread: number])[],
  base: number,
  colours: { lit: string; shade: string; foot: string; snow?: string; snowShade?: string },
  litSide: -1 | 1,
): string {
  let drawn = '';
  for (const [x, y, spread] of peaks) {
    const height = base - y;
    const flank = (side: -1 | 1): Point[] =>
      [0.12, 0.27, 0.43, 0.62, 0.8, 1].map((share) => [
        x + side * spread * share * random.between(0.88, 1.12),
        y + height * share ** 0.92 * random.between(0.93, 1.05),
      ]);
    const left = flank(-1);
    const right = flank(1);
    const spine: Point[] = [0.14, 0.3, 0.46, 0.66, 1].map((share) => [
      x + spread * random.between(-0.16, 0.16) * (0.4 + share),
      y + height * share,
    ]);
    const fill = (top: string) => fall([0, top], [0.5, top], [1, colours.foot]);
    const halves: [Point[], -1 | 1][] = [
      [left, -1],
      [right, 1],
    ];
    for (const [side, which] of halves) {
      const lit = which === litSide;
      const shape: Point[] = [[x, y], ...side, ...[...spine].reverse()];
      drawn += polygon(shape, fill(lit ? colours.lit : colours.shade));
      for (let rib = 0; rib < 7; rib++) {
        const from = random.between(0.05, 0.6);
        const out = random.between(0.1, 0.9);
        const ribX = x + which * spread * from * out;
        const ribY = y + height * from;
        drawn += polygon(
          [
            [ribX, ribY],
            [ribX + which * spread * 0.1, ribY + height * random.between(0.14, 0.3)],
            [ribX - which * spread * 0.05, ribY + height * random.between(0.18, 0.38)],
          ],
          alpha(lit ? colours.shade : colours.lit, lit ? 0.35 : 0.14),
        );
      }
      if (colours.snow !== undefined) {
        const cap: Point[] = [[x, y]];
        const cut = 0.46;
        for (const share of [0.15, 0.3, cut]) {
          cap.push([x + which * spread * share * 0.98, y + height * share ** 0.92]);
        }
        for (let tooth = 5; tooth >= 0; tooth--) {
          const depth = tooth % 2 === 0 ? 0.2 : cut + 0.06;
          cap.push([
            x + which * spread * cut * (tooth / 5) * 0.9,
            y + height * depth * random.between(0.85, 1.15) * (0.7 + 0.3 * (tooth / 5)),
          ]);
        }
        drawn += polygon(cap, lit ? colours.snow : (colours.snowShade ?? colours.snow));
      }
    }
  }
  return drawn;
}

/** A ground with a mottled surface: grass, ploughland, snow. */
export function ground(
  outline: Outline,
  top: string,
  bottom: string,
  mottle: { colour: string; grain: readonly [number, number]; opacity: number; seed?: number },
): string {
  const shape = through(under(outline));
  let highest = HEIGHT;
  for (let x = 0; x <= WIDTH; x += 30) highest = Math.min(highest, outline(x));
  const area = [0, highest, WIDTH, HEIGHT - highest] as const;
  return (
    path(shape, fall(top, bottom)) +
    inside(shape, texture(area, { ...mottle, bare: 0.46, contrast: 5 }))
  );
}

/** Blades of grass or corn standing along an outline, bent a little by the wind. */
export function blades(
  random: Random,
  outline: Outline,
  options: {
    count: number;
    height: number;
    colours: readonly [string, ...string[]];
    width?: number;
    from?: number;
    to?: number;
    scatter?: number;
    lean?: number;
  },
): string {
  const { count, height, colours, width = 2.4, from = 0, to = WIDTH, scatter = 0 } = options;
  let drawn = '';
  for (let blade = 0; blade < count; blade++) {
    const x = random.between(from, to);
    const y = outline(x) + random.between(0, scatter) + 4;
    const tall = height * random.between(0.45, 1);
    const bend = (random.between(-0.3, 0.3) + (options.lean ?? 0.12)) * tall;
    const tip: Point = [x + bend, y - tall];
    drawn += `<path d="M${x.toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - tall * 0.6).toFixed(1)} ${tip[0].toFixed(1)} ${tip[1].toFixed(1)}" fill="none" stroke="${random.pick(colours)}" stroke-width="${width}" stroke-linecap="round"/>`;
  }
  return drawn;
}

/** A road, stream or path winding down the picture: centre and width at each row. */
export function ribbon(
  rows: readonly (readonly [y: number, x: number, width: number])[],
  fill: string,
): string {
  const smooth = (points: Point[]): string => {
    let d = '';
    for (let index = 1; index < points.length; index++) {
      const from = points[index - 1] as Point;
      const to = points[index] as Point;
      const before = points[index - 2] ?? from;
      const after = points[index + 1] ?? to;
      const control = [
        from[0] + (to[0] - before[0]) / 6,
        from[1] + (to[1] - before[1]) / 6,
        to[0] - (after[0] - from[0]) / 6,
        to[1] - (after[1] - from[1]) / 6,
        ...to,
      ];
      d += `C${control.map(px).join(' ')}`;
    }
    return d;
  };
  const left = rows.map(([y, x, width]): Point => [x - width / 2, y]);
  const right = rows.map(([y, x, width]): Point => [x + width / 2, y]).reverse();
  const [first] = left;
  const [turn] = right;
  if (!first || !turn) return '';
  const d = `M${first[0]} ${first[1]}${smooth(left)}L${turn[0]} ${turn[1]}${smooth(right)}Z`;
  return path(d, fill);
}

/** Lines running to a vanishing point: furrows, mown grass, tracks in snow. */
export function furrows(
  to: Point,
  bottom: number,
  count: number,
  spread: number,
  colour: string,
  opacity: number,
): string {
  let drawn = '';
  for (let line = 0; line < count; line++) {
    const x = to[0] + (line - (count - 1) / 2) * spread;
    const half = spread * 0.22;
    drawn += polygon(
      [to, [x + half, bottom], [x - half, bottom]],
      alpha(mix(colour, '#000000', (line % 3) * 0.05), opacity),
    );
  }
  return drawn;
}

/** A wire or rope hanging between two points. */
export function hanging(
  from: Point,
  to: Point,
  sag: number,
  colour: string,
  width: number,
): string {
  const points: Point[] = [];
  for (let step = 0; step <= 20; step++) {
    const share = step / 20;
    points.push([
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share + sag * 4 * share * (1 - share),
    ]);
  }
  return stroke(points, colour, width);
}
