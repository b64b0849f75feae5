import { alpha } from './colour.ts';
import { blur, masked, softShape, texture } from './effects.ts';
import { outlineNoise, type Random } from './random.ts';
import { circle, fall, HEIGHT, type Point, rect, stroke, WIDTH } from './sheet.ts';

/** A bank of fog lying about a row. */
export function fog(
  row: number,
  thickness: number,
  colour: string,
  opacity = 0.7,
  seed = 2,
): string {
  const area = [0, row - thickness, WIDTH, thickness * 2] as const;
  const wisps = texture(area, { colour, grain: [0.0016, 0.006], bare: 0.4, contrast: 3.2, seed });
  const soft = fall([0, '#000000'], [0.5, '#ffffff'], [1, '#000000']);
  return (
    `<g opacity="${opacity}">` +
    rect(area, fall([0, alpha(colour, 0)], [0.5, alpha(colour, 0.75)], [1, alpha(colour, 0)])) +
    masked(soft, wisps, area) +
    '</g>'
  );
}

/** Falling snow in three depths: fine, middling and a few large soft flakes. */
export function snowfall(random: Random, amount = 1, colour = '#ffffff'): string {
  const layer = (count: number, low: number, high: number, opacity: number) => {
    let flakes = '';
    for (let flake = 0; flake < count * amount; flake++) {
      const at: Point = [random.between(0, WIDTH), random.between(0, HEIGHT)];
      flakes += circle(
        at,
        random.between(low, high),
        alpha(colour, random.between(0.4, 1) * opacity),
      );
    }
    return flakes;
  };
  return (
    layer(900, 0.9, 1.9, 0.6) + blur(layer(260, 2, 3.6, 0.7), 0.8) + blur(layer(46, 5, 9, 0.5), 3)
  );
}

/** Slanting rain. */
export function rain(random: Random, amount = 1, colour = '#dfe7ee'): string {
  let drops = '';
  for (let drop = 0; drop < 420 * amount; drop++) {
    const x = random.between(-60, WIDTH);
    const y = random.between(-60, HEIGHT);
    const length = random.between(18, 52);
    drops += stroke(
      [
        [x, y],
        [x + length * 0.18, y + length],
      ],
      alpha(colour, random.between(0.08, 0.3)),
      1.3,
    );
  }
  return drops;
}

/** A shaft of light: a soft-edged strip between two pairs of points. */
export function shaft(
  corners: readonly [Point, Point, Point, Point],
  colour: string,
  opacity: number,
  soft = 14,
): string {
  const fill = fall([0, alpha(colour, opacity)], [1, alpha(colour, opacity * 0.12)]);
  return softShape(corners, fill, soft);
}

/** A soft shadow on the ground. */
export function shadow(
  points: readonly Point[],
  colour: string,
  opacity: number,
  soft = 6,
): string {
  return softShape(points, alpha(colour, opacity), soft);
}

/** Smoke or steam rising from a point and drifting. */
export function smoke(
  random: Random,
  [x, y]: Point,
  height: number,
  drift: number,
  colour: string,
  opacity = 0.5,
): string {
  const sway = outlineNoise(random, 3);
  let puffs = '';
  for (let puff = 0; puff < 26; puff++) {
    const share = puff / 26;
    const at: Point = [
      x + drift * share ** 1.4 + sway(share * 5) * height * 0.07,
      y - height * share ** 0.8,
    ];
    puffs += circle(at, height * (0.03 + share * 0.12), alpha(colour, 0.36 * (1 - share)));
  }
  return blur(`<g opacity="${opacity}">${puffs}</g>`, Math.max(2, height * 0.025));
}
