import { bright } from './colour.ts';
import { type Limb, POSES } from './poses.ts';
import { ellipse, type Point, polygon, stroke } from './sheet.ts';

export interface Clothes {
  coat: string;
  trousers: string;
  /** Hat or hair. */
  head?: string;
  skin?: string;
  /** How far a coat or skirt reaches below the waist, as a share of the height. */
  skirt?: number;
}

/** A person as a quiet silhouette: feet at the point, facing right (1) or left (-1). */
export function person(
  [x, y]: Point,
  height: number,
  pose: keyof typeof POSES,
  clothes: Clothes,
  facing: -1 | 1 = 1,
): string {
  const { lean, legs, arms } = POSES[pose];
  const { coat, trousers, head = '#3a3230', skin = '#c79a7c' } = clothes;
  const reach = (from: Point, degrees: number, length: number): Point => {
    const angle = (degrees * Math.PI) / 180;
    return [from[0] + Math.sin(angle) * length * facing, from[1] + Math.cos(angle) * length];
  };
  const drop = (limb: Limb) =>
    Math.cos((limb[0] * Math.PI) / 180) * 0.24 + Math.cos((limb[1] * Math.PI) / 180) * 0.24;
  const raised = Math.max(drop(legs[0]), drop(legs[1])) * height;
  const hip: Point = [x, y - raised];
  const neck = reach(hip, 180 - lean, height * 0.34);
  const shoulder = reach(hip, 180 - lean, height * 0.305);
  const limb = (from: Point, [upper, lower]: Limb, long: number, thick: number, colour: string) => {
    const middle = reach(from, upper, long);
    const end = reach(middle, lower, long);
    return {
      end,
      drawn: stroke([from, middle], colour, thick) + stroke([middle, end], colour, thick * 0.8),
    };
  };
  const leg = (part: Limb, colour: string) => {
    const { end, drawn } = limb(hip, part, height * 0.235, height * 0.085, colour);
    const toe: Point = [end[0] + height * 0.05 * facing, end[1]];
    return drawn + stroke([end, toe], bright(colour, 0.6), height * 0.048);
  };
  const arm = (part: Limb, colour: string) => {
    const { end, drawn } = limb(shoulder, part, height * 0.155, height * 0.062, colour);
    return drawn + ellipse(end, height * 0.026, height * 0.028, skin);
  };
  const wide = height * 0.098;
  const along: Point = [
    Math.cos((lean * Math.PI) / 180),
    Math.sin((lean * Math.PI) / 180) * facing,
  ];
  const sideways = (from: Point, to: -1 | 1, by: number): Point => [
    from[0] + along[0] * to * by,
    from[1] + along[1] * to * by,
  ];
  const torso = polygon(
    [
      sideways(neck, -1, wide * 0.45),
      sideways(shoulder, -1, wide),
      sideways(hip, -1, wide * 0.82),
      sideways(hip, 1, wide * 0.82),
      sideways(shoulder, 1, wide),
      sideways(neck, 1, wide * 0.45),
    ],
    coat,
    `stroke="${coat}" stroke-width="${height * 0.02}" stroke-linejoin="round"`,
  );
  const hem = clothes.skirt ?? 0;
  const fall = reach(hip, (legs[0][0] + legs[1][0]) / 2, height * hem);
  const skirt =
    hem > 0
      ? polygon(
          [
            sideways(hip, -1, wide * 0.85),
            sideways(hip, 1, wide * 0.85),
            sideways(fall, 1, wide * (1 + hem)),
            sideways(fall, -1, wide * (1 + hem)),
          ],
          coat,
        )
      : '';
  const skull = reach(hip, 180 - lean * 0.7, height * 0.418);
  const face = ellipse(skull, height * 0.05, height * 0.062, skin);
  const hair = ellipse(
    [skull[0] - height * 0.012 * facing, skull[1] - height * 0.016],
    height * 0.053,
    height * 0.056,
    head,
  );
  return (
    arm(arms[1], bright(coat, 0.74)) +
    leg(legs[1], bright(trousers, 0.78)) +
    leg(legs[0], trousers) +
    skirt +
    stroke([neck, skull], skin, height * 0.045) +
    torso +
    face +
    hair +
    arm(arms[0], bright(coat, 1.1))
  );
}

/** Someone seen from behind in a seat: head and shoulders only, `size` across the shoulders. */
export function listener(
  [x, y]: Point,
  size: number,
  coat: string,
  hair: string,
  skin = '#b98d72',
): string {
  return (
    stroke(
      [
        [x, y - size * 0.62],
        [x, y - size * 0.3],
      ],
      skin,
      size * 0.2,
    ) +
    polygon(
      [
        [x - size * 0.5, y],
        [x - size * 0.47, y - size * 0.24],
        [x - size * 0.3, y - size * 0.38],
        [x, y - size * 0.43],
        [x + size * 0.3, y - size * 0.38],
        [x + size * 0.47, y - size * 0.24],
        [x + size * 0.5, y],
      ],
      coat,
      `stroke="${coat}" stroke-width="${size * 0.06}" stroke-linejoin="round"`,
    ) +
    ellipse([x, y - size * 0.7], size * 0.2, size * 0.25, hair)
  );
}
