import { alpha, mix } from './colour.ts';
import { roughen } from './effects.ts';
import type { Outline } from './land.ts';
import type { Random } from './random.ts';
import {
  circle,
  ellipse,
  HEIGHT,
  type Point,
  polygon,
  px,
  stroke,
  through,
  WIDTH,
} from './sheet.ts';

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

/** A round-headed tree. */
export function leafy(
  random: Random,
  [x, y]: Point,
  height: number,
  leaves: Leaves,
  slim = 1,
): string {
  const side = leaves.side ?? 1;
  const trunk = leaves.trunk ?? leaves.dark;
  const crown: Point = [x, y - height * 0.62];
  const wide = height * 0.33 * slim;
  const tall = height * 0.37;
  let drawn = polygon(
    [
      [x - height * 0.032, y],
      [x - height * 0.014, y - height * 0.5],
      [x + height * 0.016, y - height * 0.5],
      [x + height * 0.034, y],
    ],
    trunk,
  );
  for (const reach of [-0.5, -0.15, 0.3, 0.55]) {
    drawn += stroke(
      [
        [x, y - height * 0.3],
        [x + reach * wide, crown[1] + tall * 0.1],
      ],
      trunk,
      height * 0.014,
    );
  }
  const clumps = Array.from({ length: 24 }, (): [Point, number] => {
    const angle = random.between(0, Math.PI * 2);
    const out = Math.sqrt(random.next()) * 0.84;
    const at: Point = [
      crown[0] + Math.cos(angle) * out * wide,
      crown[1] + Math.sin(angle) * out * tall,
    ];
    return [at, height * random.between(0.075, 0.125)];
  });
  const dabs = (amount: number, reach: number, shift: number, size: number, colour: string) => {
    for (const [[cx, cy], radius] of clumps) {
      for (let dab = 0; dab < amount; dab++) {
        const angle = random.between(0, Math.PI * 2);
        const out = Math.sqrt(random.next()) * radius * reach;
        const across = cx + Math.cos(angle) * out + side * shift * radius;
        const down = cy + Math.sin(angle) * out * 0.8 - shift * radius;
        const long = height * size * random.between(0.6, 1.3);
        drawn += `<ellipse cx="${px(across)}" cy="${px(down)}" rx="${px(long * 1.25)}" ry="${px(long * 0.8)}" fill="${colour}"/>`;
      }
    }
  };
  for (const [at, radius] of clumps) drawn += ellipse(at, radius, radius * 0.84, leaves.dark);
  dabs(12, 1.2, 0, 0.022, leaves.dark);
  dabs(14, 0.86, 0.28, 0.019, mix(leaves.dark, leaves.mid, 0.55));
  dabs(11, 0.74, 0.42, 0.016, leaves.mid);
  dabs(8, 0.6, 0.56, 0.013, leaves.light);
  dabs(3, 0.5, 0.68, 0.009, mix(leaves.light, '#ffffff', 0.22));
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

/** A birch: white stem with dark marks under a light airy crown. */
export function birch(
  random: Random,
  [x, y]: Point,
  height: number,
  leaves: Leaves,
  bark = '#e8e6df',
): string {
  const lean = random.between(-0.05, 0.05) * height;
  const width = height * 0.026;
  const shadow = mix(bark, '#3d4450', 0.42);
  const crown = leafy(random, [x + lean * 0.7, y], height, { ...leaves, trunk: shadow }, 0.72);
  const stem = (from: number, to: number, fill: string) =>
    polygon(
      [
        [x + width * from, y],
        [x + lean + width * from * 0.4, y - height * 0.72],
        [x + lean + width * to * 0.4, y - height * 0.72],
        [x + width * to, y],
      ],
      fill,
    );
  let marks = '';
  for (let mark = 0; mark < 16; mark++) {
    const share = random.next();
    const cx = x + lean * share * 0.72 + random.between(-0.3, 0.3) * width;
    marks += ellipse(
      [cx, y - height * 0.68 * share],
      width * random.between(0.16, 0.4),
      width * 0.09,
      alpha('#2b2926', 0.75),
    );
  }
  return crown + stem(-0.5, 0.5, shadow) + stem(-0.2, 0.5, bark) + marks;
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
