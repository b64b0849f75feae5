import { mix } from './colour.ts';
import type { Random } from './random.ts';
import { ellipse, type Point, polygon, px, stroke } from './sheet.ts';
import type { Leaves } from './trees.ts';

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
