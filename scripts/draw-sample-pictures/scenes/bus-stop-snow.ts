import { building } from '../building.ts';
import { camera, panel, project } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { ground, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, polygon } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { lampPost } from '../street.ts';
import { bare } from '../trees.ts';
import { carriage } from '../vehicles.ts';
import { snowfall } from '../weather.ts';

export const busStopSnow: Scene = (random) => {
  const light = LIGHTS.winterDusk;
  const eye = camera({ horizon: 700, focal: 1450 });
  const snow = tone(light, '#f0f3f8', 0.75);
  const blocks = [
    [-26, 62, 16, 15],
    [-6, 70, 20, 18],
    [18, 60, 18, 14],
    [36, 74, 18, 20],
  ]
    .map(([x = 0, z = 0, w = 0, h = 0]) =>
      building(eye, light, random, {
        stand: { at: [x, 0, z], turn: 6 },
        size: { w, h, d: 10 },
        wall: random.pick(['#b7a79a', '#a3a9ae', '#b9a58c']),
        front: {
          floors: Math.round(h / 3),
          bays: Math.round(w / 2.6),
          size: [1.3, 1.6],
          lamps: 0.42,
        },
        far: 0.42,
        roof: { kind: 'hip', height: 0.6, colour: '#f0f3f8' },
      }),
    )
    .join('');
  const trees = [
    [180, 830, 420],
    [1640, 840, 470],
    [1380, 800, 300],
    [420, 800, 320],
  ]
    .map(([x = 0, y = 0, h = 0]) => bare(random, [x, y], h, tone(light, '#454556', 0.3, 0.2), 0.5))
    .join('');
  const stand = { at: [1.1, 0, 10.6] as const, turn: -4 };
  const size = { w: 4.6, h: 2.5, d: 1.5 };
  const back = sideOf(stand, { ...size, z: 1.5 }, 'front');
  const glass = panel(eye, back, [0, 0.3, 4.6, 2], alpha('#ffe6b8', 0.5));
  const poles = [0, 1.5, 3.06, 4.5]
    .map((u) => panel(eye, back, [u, 0, 0.1, 2.45], tone(light, '#3d4250', 0.4)))
    .join('');
  const [lx, ly] = project(eye, [1.1, 1.4, 10.8]);
  const shelter =
    glow([lx, ly], 560, '#ffcf88', 0.5) +
    glass +
    poles +
    block(eye, light, stand, { w: 3.4, h: 0.08, d: 0.5, y: 0.45, z: 0.9 }, '#8a6b4f') +
    people(
      eye,
      light,
      random,
      [
        { at: [-0.2, 0, 11.1], pose: 'stand', coat: '#a8564a', skirt: 0.2 },
        { at: [0.6, 0, 11], pose: 'stand', facing: -1, coat: '#48566a' },
        { at: [2.5, 0, 11], pose: 'stand', tall: 1.24, coat: '#c28a3e' },
        { at: [2, 0, 11.1], pose: 'stand', coat: '#5f6d58', skirt: 0.22 },
      ],
      0.3,
    ) +
    [0.05, 4.45]
      .map((u) =>
        panel(eye, sideOf(stand, size, 'front'), [u, 0, 0.1, 2.5], tone(light, '#3d4250', 0.4)),
      )
      .join('') +
    block(eye, light, stand, { w: 5, h: 0.14, d: 1.9, y: 2.5 }, '#454a58') +
    block(eye, light, stand, { w: 5.04, h: 0.2, d: 1.94, y: 2.62 }, '#f4f6fa');
  const bus = carriage(eye, light, {
    stand: { at: [-4.4, 0, 19], turn: 0 },
    size: { w: 2.6, h: 2.75, d: 11, y: 0.5 },
    body: '#d9d4c6',
    band: '#3f7084',
    panes: 6,
    doors: [1, 4],
    burning: true,
  });
  const [bx, by] = project(eye, [-4.4, 1.3, 13.4]);
  const lights =
    [-1, 1].map((s) => glow([bx + s * 85, by], 190, '#fff1cb', 0.9)).join('') +
    glow([bx, by + 120], 420, '#ffe2ad', 0.35, 0.35);
  const bank = rolling(random, 1130, 40, 500);
  return (
    sky(light, 760) +
    glow([900, 700], 900, '#f0b894', 0.4) +
    clouds(light, {
      top: 0,
      bottom: 560,
      bare: 0.47,
      stretch: 3,
      lit: '#b9a5b9',
      shade: '#6a709a',
      seed: 12,
      opacity: 0.6,
    }) +
    blocks +
    ground(() => 725, mix(snow, light.haze, 0.3), tone(light, '#c9d3e4', 0.5), {
      colour: tone(light, '#8fa0c4', 0.4),
      grain: [0.004, 0.03],
      opacity: 0.4,
    }) +
    trees +
    polygon(
      [
        [640, 740],
        [800, 740],
        [660, 1350],
        [-500, 1350],
      ],
      fall(tone(light, '#9aa3b8', 0.6), tone(light, '#7d86a0', 0.5)),
    ) +
    [-0.9, 0.9]
      .map((x) =>
        panel(
          eye,
          { origin: [x - 4.4, 0.01, 3], along: [1, 0, 0], up: [0, 0, 1] },
          [0, 0, 0.4, 60],
          alpha('#4d5670', 0.45),
        ),
      )
      .join('') +
    [50, 34, 22].map((z) => lampPost(eye, light, [-8, 0, z], 6, '#ffc680', 0.1)).join('') +
    lights +
    bus +
    lights +
    shelter +
    ground(bank, snow, tone(light, '#b4c1da', 0.5), {
      colour: tone(light, '#8fa0c4', 0.4),
      grain: [0.006, 0.02],
      opacity: 0.4,
    }) +
    snowfall(random, 1)
  );
};
