import { leafy } from '../broadleaf.ts';
import { building } from '../building.ts';
import { camera, panel } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { paving } from '../paving.ts';
import { pediment, pillar } from '../portico.ts';
import type { Scene } from '../scene.ts';
import { fall, polygon } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { lampPost } from '../street.ts';
import { shadow } from '../weather.ts';

export const universitySteps: Scene = (random) => {
  const light = { ...LIGHTS.morning, from: [-0.7, 0.5, -0.5] as const };
  const eye = camera({ horizon: 930, focal: 1500 });
  const stand = { at: [0, 0, 37] as const };
  const stone = '#e8dfcc';
  const size = { w: 46, h: 17, d: 10, z: 4 };
  const porch = { w: 23, h: 14.6, d: 4, z: -3.4, y: 2.6 };
  const plane = sideOf(stand, porch, 'front');
  const steps = Array.from({ length: 11 }, (_, i) =>
    block(
      eye,
      light,
      stand,
      { w: 25 + (10 - i) * 0.9, h: 0.24, d: 3, y: i * 0.235, z: -13 + i * 0.66 },
      i % 2 ? '#d8cfbd' : '#e0d8c8',
    ),
  ).join('');
  const inner = sideOf(stand, { ...porch, z: -1, w: 22 }, 'front');
  const columns = Array.from({ length: 6 }, (_, i) =>
    pillar(eye, light, plane, 1.1 + i * 4, 1.5, 11.4, stone),
  ).join('');
  const hall =
    building(eye, light, random, {
      stand,
      size,
      wall: '#d6b98c',
      front: {
        floors: 3,
        bays: 11,
        size: [1.6, 2.6],
        trim: '#efe7d6',
        skip: (bay) => bay > 2 && bay < 8,
      },
    }) +
    panel(
      eye,
      inner,
      [0, 0, 22, 12],
      fall(tone(light, '#a88e68', 0.2), tone(light, '#b59a72', 0.4)),
    ) +
    [0.9, 4.9, 8.9, 12.9, 16.9]
      .map(
        (u) =>
          panel(
            eye,
            inner,
            [u + 0.7, 0, 2.2, 4.4],
            u === 8.9 ? fall('#f6dba0', '#d9a864') : tone(light, '#5d4636', 0.4),
          ) + panel(eye, inner, [u + 0.8, 6.6, 2, 3.4], fall('#6d8290', '#a9b8bc')),
      )
      .join('') +
    columns +
    panel(eye, plane, [-0.3, 11.4, 23.6, 1.9], tone(light, stone, 0.8)) +
    panel(eye, plane, [-0.3, 11.4, 23.6, 0.18], alpha('#2b2c30', 0.25)) +
    panel(eye, plane, [-0.7, 13.1, 24.4, 0.4], tone(light, '#f6efe0', 0.95)) +
    pediment(eye, light, plane, [-0.7, 13.5, 24.4, 4.6], stone);
  const leaves = {
    dark: tone(light, '#45603a', 0.2),
    mid: tone(light, '#6f8f48', 0.6),
    light: tone(light, '#b4c168', 0.95),
    trunk: tone(light, '#584b40', 0.35),
    side: -1,
  } as const;
  const students = people(
    eye,
    light,
    random,
    [
      { at: [-2.2, 1.2, 27.1], pose: 'walk', facing: 1 },
      { at: [-1.4, 1.2, 27.3], facing: 1 },
      { at: [3.2, 0.5, 25.3], facing: -1, coat: '#a8664c' },
      { at: [5.6, 2.2, 30.3], pose: 'read' },
      { at: [6.3, 2.2, 30.3], pose: 'stand', facing: -1 },
      { at: [-6.6, 0, 14] },
      { at: [0.6, 0, 12.4], facing: 1, coat: '#4c6684' },
      { at: [1.5, 0, 12.6], facing: -1, pose: 'stand', coat: '#8f5a58', skirt: 0.2 },
      { at: [8.2, 0, 16], facing: -1 },
    ],
    0.5,
  );
  const sit = people(
    eye,
    light,
    random,
    [
      { at: [-6, 0.94, 26.1], pose: 'sit', facing: 1 },
      { at: [-7.2, 0.94, 26.3], pose: 'sit', facing: 1 },
    ],
    0.2,
  );
  return (
    sky(light, 960) +
    clouds(light, { top: 0, bottom: 820, bare: 0.5, stretch: 2, seed: 61 }) +
    leafy(random, [60, 985], 560, leaves) +
    leafy(random, [1750, 985], 580, leaves) +
    paving(eye, light, { half: 30, colour: '#cbc3b4', joints: 26, across: 30, from: 2 }) +
    hall +
    steps +
    shadow(
      [
        [360, 1040],
        [1500, 1040],
        [1620, 1075],
        [420, 1075],
      ],
      '#33363c',
      0.3,
      8,
    ) +
    sit +
    students +
    [-10.5, 10.5].map((x) => lampPost(eye, light, [x, 0, 16], 4.2)).join('') +
    polygon(
      [
        [0, 1350],
        [0, 1080],
        [520, 1350],
      ],
      alpha('#2c3440', 0.24),
    )
  );
};
