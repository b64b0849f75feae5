import { alpha, mix } from './colour.ts';
import { roughen } from './effects.ts';
import type { Outline } from './land.ts';
import type { Random } from './random.ts';
import { circle, HEIGHT, type Point, polygon, stroke, through, WIDTH } from './sheet.ts';

/** Colours of a tree already seen in the light of its picture. */
export interface Leaves {
  dark: string;
  mid: string;
  light: string;
  trunk?: string;
  /** Which side the light comes from. */
  side?: -1 | 1;
}

/** A spruce of drooping tiers, its root at the point; snow lies on it when given a colour. */
export function spruce(
  random: Random,
  [x, y]: Point,
  height: number,
  leaves: Leaves,
  snow?: string,
): string {
  const tiers = Math.round(Math.min(17, Math.max(7, height / 24)));
  const half = height * random.between(0.17, 0.22);
  const side = leaves.side ?? 1;
  let drawn = polygon(
    [
      [x - height * 0.014, y],
      [x + height * 0.014, y],
      [x, y - height * 0.5],
    ],
    leaves.trunk ?? leaves.dark,
  );
  for (let tier = 0; tier < tiers; tier++) {
    const share = 1 - tier / tiers;
    const top = y - height * (1.0 - share * 0.87) - height * 0.06;
    const wide = half * (share ** 0.85 * 0.96 + 0.04) * random.between(0.86, 1.1);
    const drop = (height / tiers) * 1.75;
    const edge = (to: -1 | 1): Point[] => {
      const points: Point[] = [];
      for (let tooth = 1; tooth <= 4; tooth++) {
        const out = 1 - (tooth - 1) / 4;
        points.push(
          [x + to * wide * out, top + drop * (0.66 + 0.3 * out) + random.between(-2, 3)],
          [x + to * wide * (out - 0.13), top + drop * (0.62 + 0.12 * out)],
        );
      }
      return points;
    };
    const left = edge(-1);
    const right = edge(1);
    const rise = tiers - tier;
    const body = mix(leaves.dark, leaves.mid, 0.15 + (rise / tiers) * 0.3);
    drawn += polygon([[x, top - drop * 0.5], ...right, ...left.reverse()], body);
    const bright: Point[] = [
      [x, top - drop * 0.5],
      [x + side * wide * 0.96, top + drop * 0.84],
      [x + side * wide * 0.5, top + drop * 0.62],
      [x + side * wide * 0.12, top + drop * 0.5],
    ];
    drawn += polygon(bright, alpha(leaves.light, 0.62));
    if (snow !== undefined) {
      drawn += polygon(
        [
          [x, top - drop * 0.48],
          [x + wide * 0.9, top + drop * 0.72],
          [x + wide * 0.42, top + drop * 0.42],
          [x + wide * 0.1, top + drop * 0.52],
          [x - wide * 0.35, top + drop * 0.36],
          [x - wide * 0.9, top + drop * 0.72],
        ],
        alpha(snow, 0.86),
      );
    }
  }
  return drawn;
}

/** A leafless tree as fine strokes. */
export function bare(
  random: Random,
  at: Point,
  height: number,
  colour: string,
  spread = 0.5,
): string {
  let drawn = '';
  const branch = (from: Point, angle: number, length: number, width: number, depth: number) => {
    const to: Point = [from[0] + Math.sin(angle) * length, from[1] - Math.cos(angle) * length];
    drawn += stroke([from, to], colour, width);
    if (depth === 0) return;
    const arms = depth > 4 ? 2 : random.chance(0.5) ? 3 : 2;
    for (let arm = 0; arm < arms; arm++) {
      const turn = (arm - (arms - 1) / 2) * spread + random.between(-0.25, 0.25);
      branch(
        to,
        angle * 0.86 + turn,
        length * random.between(0.64, 0.82),
        Math.max(0.9, width * 0.64),
        depth - 1,
      );
    }
  };
  branch(at, random.between(-0.05, 0.05), height * 0.26, height * 0.032, 6);
  return drawn;
}

/** A far wood as one ragged shape standing on an outline. */
export function wood(
  random: Random,
  outline: Outline,
  height: number,
  colour: string,
  options: { kind?: 'spruce' | 'leafy'; from?: number; to?: number; gap?: number } = {},
): string {
  const { kind = 'spruce', from = -40, to = WIDTH + 40, gap = 0.28 } = options;
  let d = '';
  let clumps = '';
  for (let x = from; x < to; x += height * gap * random.between(0.55, 1.3)) {
    const tall = height * random.between(0.55, 1.12);
    const y = outline(x) + height * 0.12;
    if (kind === 'spruce') {
      const half = tall * random.between(0.15, 0.22);
      const points: Point[] = [[x, y - tall]];
      for (let tier = 1; tier <= 4; tier++) {
        points.push(
          [x + (half * tier) / 4, y - tall * (1 - tier / 4.4)],
          [x + (half * tier) / 6.5, y - tall * (1 - tier / 4.5)],
        );
      }
      const mirrored = points
        .slice(1)
        .reverse()
        .map(([px, py]): Point => [2 * x - px, py]);
      d += through([...points, [x + half, y + 8], [x - half, y + 8], ...mirrored]);
    } else {
      for (let part = 0; part < 4; part++) {
        clumps += circle(
          [x + random.between(-0.3, 0.3) * tall, y - tall * random.between(0.15, 0.6)],
          tall * random.between(0.2, 0.34),
          colour,
        );
      }
    }
  }
  if (kind === 'spruce') return `<path d="${d}" fill="${colour}"/>`;
  let highest = HEIGHT;
  for (let x = 0; x <= WIDTH; x += 20) highest = Math.min(highest, outline(x));
  const area = [0, highest - height * 1.3, WIDTH, height * 3 + 160] as const;
  return roughen(clumps, height * 0.22, 0.9 / height, area);
}
