import { leafy } from '../broadleaf.ts';
import { building, windows } from '../building.ts';
import { camera, project } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { paving } from '../paving.ts';
import { door } from '../portico.ts';
import type { Scene } from '../scene.ts';
import { circle, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { sideOf } from '../solid.ts';
import { shadow } from '../weather.ts';

export const schoolYard: Scene = (random) => {
  const light = { ...LIGHTS.golden, sky: ['#7fa9c4', '#b5cbcd', '#ecdcb6', '#f5e2b8'] };
  const eye = camera({ horizon: 760, focal: 1450, eye: [0, 2.4, 0] });
  const stand = { at: [-2, 0, 40] as const, turn: 14 };
  const size = { w: 34, h: 10.6, d: 12 };
  const front = sideOf(stand, { w: 7, h: 11.6, d: 2, z: -6.6, x: 2 }, 'front');
  const school =
    building(eye, light, random, {
      stand,
      size,
      wall: '#c98f6c',
      roof: { kind: 'hip', height: 3, colour: '#75706c' },
      front: { floors: 3, bays: 13, size: [1.6, 1.9], trim: '#f0e8d8' },
      side: { floors: 3, bays: 4, size: [1.5, 1.9], trim: '#f0e8d8' },
    }) +
    building(eye, light, random, {
      stand,
      size: { w: 7, h: 11.6, d: 2, z: -6.6, x: 2 },
      wall: '#ecdfc6',
      roof: { kind: 'gable', along: 'z', height: 2.4, colour: '#75706c' },
    }) +
    windows(eye, light, random, front, 11.2, {
      floors: 3,
      bays: 3,
      size: [1.4, 2],
      trim: '#fbf6ea',
      skip: (_, f) => f === 0,
    }) +
    door(eye, light, front, 2.4, 2.2, 2.9, '#6d4c3a');
  const leaves = (kind: 0 | 1) =>
    ({
      dark: tone(light, kind ? '#7a4c2a' : '#6b6430', 0.2),
      mid: tone(light, kind ? '#b8713a' : '#a5953f', 0.6),
      light: tone(light, kind ? '#e0a04c' : '#dcc35a', 0.95),
      trunk: tone(light, '#54463b', 0.35),
      side: 1,
    }) as const;
  const tree = (x: number, y: number, h: number, kind: 0 | 1) =>
    shadow(
      [
        [x + h * 0.1, y],
        [x - h * 0.2, y - 6],
        [x - h * 1.1, y + h * 0.14],
        [x - h * 0.5, y + h * 0.2],
      ],
      '#3a3038',
      0.36,
      8,
    ) + leafy(random, [x, y], h, leaves(kind));
  const hoop = (() => {
    const [x, y] = project(eye, [5.2, 0, 15]);
    const s = 1450 / 15;
    return `${
      stroke(
        [
          [x, y],
          [x, y - s * 3],
        ],
        tone(light, '#5a6066', 0.5),
        s * 0.1,
      ) +
      polygon(
        [
          [x - s * 0.95, y - s * 3.7],
          [x + s * 0.3, y - s * 3.8],
          [x + s * 0.3, y - s * 2.85],
          [x - s * 0.95, y - s * 2.75],
        ],
        tone(light, '#f2eee4', 0.85),
      ) +
      polygon(
        [
          [x - s * 0.6, y - s * 3.35],
          [x - s * 0.1, y - s * 3.4],
          [x - s * 0.1, y - s * 3],
          [x - s * 0.6, y - s * 2.95],
        ],
        'none',
        `stroke="${tone(light, '#b0563c', 0.7)}" stroke-width="4"`,
      )
    }<ellipse cx="${x - s * 0.5}" cy="${y - s * 2.85}" rx="${s * 0.26}" ry="${s * 0.09}" fill="none" stroke="#c8593c" stroke-width="5"/>${stroke(
      [
        [x - s * 0.74, y - s * 2.82],
        [x - s * 0.64, y - s * 2.4],
        [x - s * 0.36, y - s * 2.4],
        [x - s * 0.26, y - s * 2.82],
      ],
      alpha('#f4f0e6', 0.7),
      2.5,
    )}`;
  })();
  const [bx, by] = project(eye, [2.5, 1.9, 13]);
  const kids = people(
    eye,
    light,
    random,
    [
      { at: [3.4, 0, 13.4], pose: 'raise', tall: 1.35, coat: '#b0563c' },
      { at: [1.2, 0, 13], pose: 'run', tall: 1.32, coat: '#40688c' },
      { at: [-1.4, 0, 15], pose: 'run', facing: -1, tall: 1.28, coat: '#c99a3c' },
      { at: [-3.2, 0, 14.4], pose: 'run', facing: 1, tall: 1.3, coat: '#5c7f5a' },
      { at: [-5.2, 0, 20], pose: 'stand', tall: 1.3 },
      { at: [-4.6, 0, 20], pose: 'stand', facing: -1, tall: 1.34 },
      { at: [0.4, 0, 24], tall: 1.35, facing: -1 },
      { at: [7.2, 0, 22], tall: 1.7, pose: 'stand', facing: -1, skirt: 0.24 },
    ],
    -0.7,
  );
  const court = `${polygon(
    [
      [520, 960],
      [1300, 960],
      [1900, 1350],
      [0, 1350],
    ],
    alpha(tone(light, '#b5694c', 0.8), 0.85),
  )}<ellipse cx="930" cy="1180" rx="330" ry="88" fill="none" stroke="${alpha('#fbf3e2', 0.8)}" stroke-width="7"/>${stroke(
    [
      [210, 1180],
      [1640, 1180],
    ],
    alpha('#fbf3e2', 0.8),
    7,
  )}`;
  return (
    sky(light, 800) +
    sun([1480, 420], 40) +
    clouds(light, { top: 0, bottom: 620, bare: 0.5, stretch: 2, seed: 51 }) +
    tree(1560, 850, 430, 0) +
    school +
    paving(eye, light, { half: 40, colour: '#b9ad98', from: 1 }) +
    school +
    shadow(
      [
        [150, 860],
        [1500, 880],
        [1400, 925],
        [60, 900],
      ],
      '#3a3038',
      0.3,
      8,
    ) +
    court +
    tree(120, 930, 640, 1) +
    tree(1700, 940, 600, 1) +
    hoop +
    kids +
    circle([bx, by - 60], 17, tone(light, '#d0743c', 0.8)) +
    circle([bx + 4, by - 66], 8, alpha('#ffd9a8', 0.5))
  );
};
