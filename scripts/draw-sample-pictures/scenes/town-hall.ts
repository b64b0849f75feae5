import { leafy } from '../broadleaf.ts';
import { building, windows } from '../building.ts';
import { camera, disc, panel, project } from '../camera.ts';
import { mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { paving } from '../paving.ts';
import { door, pediment, pillar } from '../portico.ts';
import type { Scene } from '../scene.ts';
import { polygon, stroke } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { lampPost } from '../street.ts';
import { shadow } from '../weather.ts';

export const townHall: Scene = (random) => {
  const light = { ...LIGHTS.noon };
  const eye = camera({ horizon: 900, focal: 1500 });
  const stand = { at: [0, 0, 44] as const };
  const wall = '#e2bd7c';
  const white = '#f3eee2';
  const size = { w: 38, h: 9.6, d: 14 };
  const porch = { w: 13, h: 10.4, d: 3, z: -8 };
  const tower = { w: 5.6, h: 6.4, d: 5.6, y: 12.6, z: -3 };
  const style = {
    floors: 2,
    bays: 13,
    size: [1.25, 2.3] as const,
    trim: white,
    skip: (bay: number) => bay > 3 && bay < 9,
  };
  const plane = sideOf(stand, porch, 'front');
  const columns = [0.35, 2.95, 5.55, 8.15, 10.75]
    .map((u) => pillar(eye, light, plane, u + 0.5, 0.95, 8.9, white))
    .join('');
  const face = sideOf(stand, tower, 'front');
  const clock =
    disc(eye, face, [2.8, 3.4], 1.5, tone(light, '#cfc6b2', 0.8)) +
    disc(eye, face, [2.8, 3.4], 1.3, '#f8f5ea') +
    panel(eye, face, [2.74, 3.4, 0.12, 1], '#33363a') +
    panel(eye, face, [2.8, 3.36, 0.72, 0.12], '#33363a') +
    Array.from({ length: 12 }, (_, hour) =>
      disc(
        eye,
        face,
        [2.8 + Math.sin((hour * Math.PI) / 6) * 1.08, 3.4 + Math.cos((hour * Math.PI) / 6) * 1.08],
        0.07,
        '#33363a',
      ),
    ).join('');
  const [flagX, flagY] = project(eye, [0, 21.8, 41]);
  const hall =
    building(eye, light, random, {
      stand,
      size,
      wall,
      front: style,
      roof: { kind: 'hip', height: 2.6, colour: '#7c8a88', overhang: 0.6 },
    }) +
    building(eye, light, random, { stand, size: { ...tower, h: 3.2, y: 10, w: 7, d: 7 }, wall }) +
    building(eye, light, random, {
      stand,
      size: tower,
      wall: white,
      roof: { kind: 'spire', height: 3.6, colour: '#7c8a88', overhang: 0.4 },
    }) +
    clock +
    building(eye, light, random, { stand, size: porch, wall: mix(wall, '#8a6f48', 0.22) }) +
    windows(eye, light, random, plane, 9.4, {
      floors: 2,
      bays: 5,
      size: [1.2, 2.3],
      trim: white,
      skip: (bay, floor) => floor === 0 && bay === 2,
    }) +
    door(eye, light, plane, 5.6, 1.8, 3.4, '#6d4a34') +
    columns +
    panel(eye, plane, [-0.2, 9.1, 13.4, 1.3], tone(light, white, 0.78)) +
    pediment(eye, light, plane, [-0.4, 10.4, 13.8, 2.9], white) +
    [0, 1, 2, 3]
      .map((step) =>
        block(
          eye,
          light,
          stand,
          { w: 16 - step, h: 0.22, d: 5 - step, y: step * 0.22, z: -11 },
          '#cfc9bb',
        ),
      )
      .join('');
  const leaves = {
    dark: tone(light, '#3a5a34', 0.2),
    mid: tone(light, '#5f8745', 0.6),
    light: tone(light, '#9dba62', 0.95),
    trunk: tone(light, '#5a4a3e', 0.4),
    side: 1,
  } as const;
  const trees = [
    [150, 980, 430],
    [1660, 980, 450],
    [330, 965, 330],
    [1480, 965, 320],
  ]
    .map(
      ([x = 0, y = 0, tall = 0]) =>
        shadow(
          [
            [x - tall * 0.6, y],
            [x + tall * 0.2, y - 8],
            [x + tall * 0.2, y + 16],
            [x - tall * 0.7, y + 18],
          ],
          '#26342c',
          0.4,
          6,
        ) + leafy(random, [x, y], tall, leaves),
    )
    .join('');
  const square = paving(eye, light, {
    half: 30,
    colour: '#c4bcab',
    from: 2,
    to: 90,
    joints: 34,
    across: 26,
  });
  return (
    sky(light, 900) +
    clouds(light, { top: 20, bottom: 780, bare: 0.5, stretch: 1.7, seed: 40 }) +
    square +
    shadow(
      [
        [200, 975],
        [1560, 975],
        [1500, 1010],
        [60, 1010],
      ],
      '#2d3440',
      0.3,
      10,
    ) +
    hall +
    stroke(
      [
        [flagX, flagY + 10],
        [flagX, flagY - 96],
      ],
      '#5c6064',
      4,
    ) +
    polygon(
      [
        [flagX, flagY - 96],
        [flagX + 70, flagY - 88],
        [flagX + 66, flagY - 54],
        [flagX, flagY - 58],
      ],
      tone(light, '#4f7fa8', 0.8),
    ) +
    trees +
    [-14, -7, 7, 14].map((x) => lampPost(eye, light, [x, 0, 24], 4.4)).join('') +
    people(
      eye,
      light,
      random,
      [
        { at: [-3, 0, 26] },
        { at: [-2.2, 0, 26.2] },
        { at: [3.4, 0, 22], facing: -1 },
        { at: [7, 0, 28], pose: 'stand' },
        { at: [7.8, 0, 28], pose: 'stand', facing: -1 },
        { at: [-7.5, 0, 17], facing: 1 },
        { at: [0.6, 0, 30], facing: -1 },
      ],
      -0.6,
    )
  );
};
