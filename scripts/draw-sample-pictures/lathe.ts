import { bright, mix } from './colour.ts';
import { between, ellipse, type Point, path, px } from './sheet.ts';

/** Half-widths and heights of a turned thing, from its foot up. */
export type Profile = readonly (readonly [radius: number, height: number])[];

/**
 * A turned thing (vase, chess piece, bottle) with light falling from one side.
 *
 * @param tilt how round its foot and rim look: 0 seen level, 0.3 seen from above
 */
export function lathe(
  [x, y]: Point,
  size: number,
  profile: Profile,
  colour: string,
  side: -1 | 1 = -1,
  tilt = 0.22,
): string {
  const [foot] = profile;
  const top = profile.at(-1);
  if (!foot || !top) return '';
  const widest = Math.max(...profile.map(([radius]) => radius)) * size;
  const stops = [
    bright(colour, 1.02),
    mix(bright(colour, 1.18), '#ffffff', 0.1),
    colour,
    bright(colour, 0.66),
    bright(colour, 0.44),
  ];
  const ordered = side === -1 ? stops : [...stops].reverse();
  const fill = between([x - widest, y], [x + widest, y], ...ordered);
  const right = profile.map(([radius, height]): Point => [x + radius * size, y - height * size]);
  const left = right.map(([px2, py]): Point => [2 * x - px2, py]).reverse();
  const footRadius = foot[0] * size;
  const d =
    `M${right.map(([a, b]) => `${px(a)} ${px(b)}`).join('L')}L${left.map(([a, b]) => `${px(a)} ${px(b)}`).join('L')}` +
    `A${px(footRadius)} ${px(footRadius * tilt)} 0 0 0 ${px(x + footRadius)} ${px(y - foot[1] * size)}Z`;
  const rim = top[0] * size;
  return (
    path(d, fill, `stroke="${bright(colour, 0.5)}" stroke-width="0.6" stroke-linejoin="round"`) +
    (rim > 2 ? ellipse([x, y - top[1] * size], rim, rim * tilt, bright(colour, 1.12)) : '')
  );
}

/** A profile with its corners rounded (Chaikin's cutting), for thrown clay and turned wood. */
export function smoothed(profile: Profile, rounds = 2): Profile {
  let points = profile;
  for (let round = 0; round < rounds; round++) {
    const next: (readonly [number, number])[] = [];
    points.forEach((point, index) => {
      const after = points[index + 1];
      if (index === 0) next.push(point);
      if (after) {
        next.push(
          [point[0] * 0.75 + after[0] * 0.25, point[1] * 0.75 + after[1] * 0.25],
          [point[0] * 0.25 + after[0] * 0.75, point[1] * 0.25 + after[1] * 0.75],
        );
      } else next.push(point);
    });
    points = next;
  }
  return points;
}
