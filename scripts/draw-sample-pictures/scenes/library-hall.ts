import { camera, disc, panel, project, scaleAt } from '../camera.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, glow, polygon, stroke } from '../sheet.ts';
import { block } from '../solid.ts';
import { shaft } from '../weather.ts';

const BOOKS = [
  '#8a4a3c',
  '#5c6f62',
  '#4d5f7a',
  '#b08a4c',
  '#7a5a6c',
  '#a8763f',
  '#6d6a58',
  '#3f5560',
] as const;

export const libraryHall: Scene = (random) => {
  const light = LIGHTS.lamplit;
  const eye = camera({ horizon: 690, focal: 1150, eye: [0, 2, 0] });
  const shape = {
    width: 13,
    height: 9.5,
    far: 34,
    wall: '#b99a72',
    floor: '#7a5a42',
    ceiling: '#c9b08a',
  };
  const shelves = (side: 'left' | 'right') => {
    const plane = {
      ...wallOf(shape, side),
      origin: [side === 'left' ? -5.4 : 5.4, 0, 0.5] as const,
    };
    let drawn = panel(eye, plane, [0, 0, 33.5, 4.6], tone(light, '#5a3f2d', 0.5));
    for (let u = 1.4; u < 32; u += 3)
      for (let v = 0.25; v < 4.2; v += 0.62) {
        drawn += panel(eye, plane, [u, v, 2.7, 0.54], tone(light, '#33241b', 0.5));
        for (let b = u + 0.04; b < u + 2.6; ) {
          const w = random.between(0.09, 0.2);
          if (random.chance(0.9))
            drawn += panel(
              eye,
              plane,
              [b, v, w, random.between(0.34, 0.5)],
              tone(light, random.pick(BOOKS), 0.55 + random.next() * 0.35),
            );
          b += w + 0.015;
        }
      }
    const upper = { ...plane, origin: [plane.origin[0] * 1.03, 4.6, 0.5] as const };
    drawn +=
      panel(eye, upper, [0, 0, 33.5, 0.25], tone(light, '#8c6645', 0.8)) +
      panel(eye, upper, [0, 1.05, 33.5, 0.12], tone(light, '#8c6645', 0.8));
    for (let u = 0.3; u < 33; u += 0.5)
      drawn += panel(eye, upper, [u, 0.25, 0.08, 0.8], tone(light, '#8c6645', 0.6));
    return drawn;
  };
  const back = wallOf(shape, 'back');
  const window =
    panel(eye, back, [4, 1.6, 5, 4.6], fall('#ffffff', '#fbeecb')) +
    disc(eye, back, [6.5, 6.2], 2.5, '#fffdf4', 0, 180) +
    [5.2, 6.46, 7.7]
      .map((u) => panel(eye, back, [u, 1.6, 0.1, 6.8], tone(light, '#8d7452', 0.6)))
      .join('') +
    [3.2, 4.7, 6.2]
      .map((v) => panel(eye, back, [4, v, 5, 0.1], tone(light, '#8d7452', 0.6)))
      .join('');
  const [wx, wy] = project(eye, [0, 4.6, 34]);
  const desks = [27, 21.5, 16.5, 12, 8]
    .map((z) =>
      [-1, 1]
        .map((side) => {
          const stand = { at: [side * 2.5, 0, z] as const };
          const [dx, dy] = project(eye, [side * 2.5, 1.15, z]);
          const s = scaleAt(eye, z);
          return (
            block(eye, light, stand, { w: 2.6, h: 0.1, d: 1.3, y: 0.74 }, '#8d6242') +
            block(eye, light, stand, { w: 2.3, h: 0.74, d: 0.9 }, '#5a3d2b') +
            (random.chance(0.65)
              ? people(
                  eye,
                  light,
                  random,
                  [{ at: [side * 3.6, 0.06, z], pose: 'sit', facing: side === 1 ? -1 : 1 }],
                  0,
                )
              : '') +
            glow([dx, dy], s * 1.5, '#ffdd94', 0.75) +
            stroke(
              [
                [dx, dy],
                [dx, dy + s * 0.36],
              ],
              '#a5834c',
              s * 0.04,
            ) +
            polygon(
              [
                [dx - s * 0.28, dy],
                [dx + s * 0.28, dy],
                [dx + s * 0.2, dy - s * 0.17],
                [dx - s * 0.2, dy - s * 0.17],
              ],
              tone(light, '#3f6b52', 0.9),
            ) +
            ellipse([dx, dy], s * 0.26, s * 0.04, '#fff3cc')
          );
        })
        .join(''),
    )
    .join('');
  const beams = [-1, 0, 1]
    .map((i) =>
      shaft(
        [
          [wx + i * 80 - 40, wy - 60],
          [wx + i * 80 + 40, wy - 60],
          [wx + i * 300 + 180, 1250],
          [wx + i * 300 - 180, 1250],
        ],
        '#fff0c8',
        0.2,
        22,
      ),
    )
    .join('');
  const arches = [30, 24, 18, 12, 7]
    .map(
      (z) =>
        [-1, 1]
          .map((s) => {
            const [x, y] = project(eye, [s * 6.2, 9.5, z]);
            const [x2] = project(eye, [s * 6.2, 0, z]);
            const [, y3] = project(eye, [0, 4.6, z]);
            return stroke(
              [
                [x2, y3],
                [x, y],
              ],
              tone(light, '#d8bd8e', 0.8),
              scaleAt(eye, z) * 0.28,
            );
          })
          .join('') +
        stroke(
          [project(eye, [-6.3, 9.4, z]), project(eye, [6.3, 9.4, z])],
          tone(light, '#d8bd8e', 0.65),
          scaleAt(eye, z) * 0.26,
        ),
    )
    .join('');
  return (
    room(eye, light, shape) +
    window +
    glow([wx, wy], 430, '#fff2cf', 0.7) +
    arches +
    shelves('left') +
    shelves('right') +
    boards(eye, shape, 26, 0, '#2d1f17') +
    panel(eye, wallOf(shape, 'floor'), [5.6, 0, 1.8, 33], fall('#d9a878', '#7d3f35')) +
    desks +
    beams
  );
};
