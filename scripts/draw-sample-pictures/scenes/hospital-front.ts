import { leafy } from '../broadleaf.ts';
import { building } from '../building.ts';
import { camera, panel, project } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { ground } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, polygon } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { pane, strips, wheel } from '../vehicles.ts';
import { shadow } from '../weather.ts';

export const hospitalFront: Scene = (random) => {
  const light = LIGHTS.morning;
  const eye = camera({ horizon: 840, focal: 1500 });
  const stand = { at: [-1, 0, 42] as const, turn: 16 };
  const glass = ['#7fa3b4', '#b9cfd4'] as const;
  const main = { w: 30, h: 15.5, d: 12 };
  const wing = { w: 9, h: 19, d: 13, x: -7.5, z: -1 };
  const hall = { w: 13, h: 4.4, d: 6, z: -8, x: 3 };
  const hallFront = sideOf(stand, hall, 'front');
  const wingFront = sideOf(stand, wing, 'front');
  const cross =
    panel(eye, wingFront, [3.9, 14.6, 1.2, 3.6], tone(light, '#3f8f86', 0.8)) +
    panel(eye, wingFront, [2.7, 15.8, 3.6, 1.2], tone(light, '#3f8f86', 0.8));
  const house =
    building(eye, light, random, {
      stand,
      size: main,
      wall: '#e6e3da',
      front: { floors: 5, bays: 12, size: [1.7, 1.7], trim: '#c9cfd0', glass, lamps: 0.08 },
      side: { floors: 5, bays: 4, size: [1.7, 1.7], glass },
    }) +
    building(eye, light, random, {
      stand,
      size: wing,
      wall: '#9fb6b4',
      front: {
        floors: 6,
        bays: 3,
        size: [2.2, 1.7],
        glass,
        trim: '#dfe5e3',
        skip: (_, f) => f > 3,
      },
      side: { floors: 6, bays: 4, size: [1.6, 1.7], glass },
    }) +
    cross +
    block(eye, light, stand, hall, '#dfe2df') +
    Array.from({ length: 8 }, (_, i) =>
      panel(eye, hallFront, [0.3 + i * 1.56, 0.3, 1.44, 3.5], fall('#cfdde0', '#f2dfb4')),
    ).join('') +
    block(eye, light, stand, { w: 10, h: 0.4, d: 4.4, y: 3.9, z: -13, x: 3 }, '#f4f2ea') +
    [-1.4, 7.4]
      .map((x) => block(eye, light, stand, { w: 0.3, h: 3.9, d: 0.3, z: -14.8, x }, '#b9bfbe'))
      .join('');
  const van = { at: [3.2, 0, 19] as const, turn: 24 };
  const body = { w: 5.2, h: 2.1, d: 2, y: 0.36 };
  const ambulance =
    shadow(
      [
        project(eye, [0.2, 0, 18.4]),
        project(eye, [6, 0, 19]),
        project(eye, [6.4, 0, 17.6]),
        project(eye, [1, 0, 16.8]),
      ],
      '#2a323c',
      0.5,
      10,
    ) +
    block(eye, light, van, body, '#f6f5f0') +
    block(eye, light, van, { w: 0.9, h: 0.22, d: 1.2, y: 2.46, x: -1.3 }, '#5f9ed0') +
    strips(eye, light, van, body, 'front', [
      [[0, 0.7, 5.2, 0.3], '#c9503e'],
      [[0.2, 1.15, 1, 0.68], pane(light)],
      [[1.4, 0.1, 0.03, 1.9], '#b9bcb9'],
      [[3.2, 1.2, 1.4, 0.5], pane(light)],
    ]) +
    strips(eye, light, van, body, 'right', [
      [[0.2, 1.1, 1.6, 0.75], pane(light)],
      [[0, 0.7, 2, 0.3], '#c9503e'],
      [[0.1, 0.25, 0.35, 0.2], '#d8462fff'],
      [[1.55, 0.25, 0.35, 0.2], '#d8462fff'],
    ]) +
    wheel(eye, light, van, { ...body, y: 0 }, 'front', [1, 0.4], 0.4) +
    wheel(eye, light, van, { ...body, y: 0 }, 'front', [4.2, 0.4], 0.4);
  const leaves = {
    dark: tone(light, '#3c5c3c', 0.25),
    mid: tone(light, '#628a4c', 0.6),
    light: tone(light, '#a5bd68', 0.95),
    trunk: tone(light, '#5e5146', 0.4),
    side: -1,
  } as const;
  return (
    sky(light, 860) +
    sun([300, 560], 40) +
    clouds(light, { top: 0, bottom: 760, bare: 0.51, stretch: 2.6, seed: 33 }) +
    ground(() => 858, tone(light, '#9db37a', 0.8, 0.2), tone(light, '#7a9458', 0.6), {
      colour: '#5f7d46',
      grain: [0.008, 0.03],
      opacity: 0.35,
    }) +
    leafy(random, [1690, 905], 420, leaves) +
    leafy(random, [1500, 890], 300, leaves) +
    house +
    polygon(
      [
        [380, 905],
        [1560, 905],
        [2300, 1350],
        [-400, 1350],
      ],
      fall(tone(light, '#b3b4b0', 0.8), tone(light, '#84878a', 0.6)),
    ) +
    [0, 1, 2]
      .map((i) =>
        polygon(
          [
            [300 + i * 470, 1180],
            [440 + i * 490, 1180],
            [470 + i * 500, 1196],
            [310 + i * 480, 1196],
          ],
          alpha('#ffffff', 0.6),
        ),
      )
      .join('') +
    [
      [120, 960, 420],
      [330, 925, 280],
    ]
      .map(([x = 0, y = 0, h = 0]) => leafy(random, [x, y], h, leaves))
      .join('') +
    ambulance +
    people(
      eye,
      light,
      random,
      [
        { at: [-3.6, 0, 22], coat: '#eef2f0', skirt: 0.2 },
        { at: [-2.8, 0, 22.2], coat: '#7fb0ad', facing: -1 },
        { at: [-6, 0, 28] },
      ],
      0.6,
    ) +
    ellipse([900, 1352], 900, 40, alpha('#1c2228', 0.2))
  );
};
