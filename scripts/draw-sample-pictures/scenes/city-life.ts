import { building, door } from '../building.ts';
import { camera, panel, project, scaleAt } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { ground, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scenes } from '../scene.ts';
import { ellipse, fall, glow, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { lampPost, paving, people } from '../street.ts';
import { bare, leafy } from '../trees.ts';
import { carriage, pane, strips, wheel } from '../vehicles.ts';
import { shadow, snowfall } from '../weather.ts';

export const CITY_LIFE: Scenes = {
  'bus-stop-snow': (random) => {
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
      .map(([x = 0, y = 0, h = 0]) =>
        bare(random, [x, y], h, tone(light, '#454556', 0.3, 0.2), 0.5),
      )
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
  },

  'post-office': (random) => {
    const light = { ...LIGHTS.overcast, sun: '#f2efe6' };
    const eye = camera({ horizon: 800, focal: 1500 });
    const stand = { at: [1.2, 0, 25] as const, turn: -24 };
    const size = { w: 15, h: 6.6, d: 10 };
    const front = sideOf(stand, size, 'front');
    const blue = '#3f6486';
    const emblem =
      panel(eye, front, [6.4, 4.15, 2.2, 1.4], tone(light, '#f4f1e8', 0.85)) +
      [
        [6.4, 5.55],
        [8.6, 5.55],
      ]
        .map(([u = 0, v = 0]) => {
          const a = project(eye, [
            front.origin[0] + front.along[0] * u,
            v,
            front.origin[2] + front.along[2] * u,
          ]);
          const b = project(eye, [
            front.origin[0] + front.along[0] * 7.5,
            4.75,
            front.origin[2] + front.along[2] * 7.5,
          ]);
          return stroke([a, b], tone(light, blue, 0.7), 6);
        })
        .join('');
    const house =
      building(eye, light, random, {
        stand,
        size,
        wall: '#c9a994',
        roof: { kind: 'hip', height: 2.8, colour: '#6d747c' },
        front: {
          floors: 2,
          bays: 5,
          size: [1.4, 1.9],
          trim: '#efe9dc',
          lamps: 0.3,
          skip: (bay) => bay === 2,
        },
        side: { floors: 2, bays: 3, size: [1.4, 1.9], trim: '#efe9dc', lamps: 0.3 },
      }) +
      panel(eye, front, [0, 3.1, 15, 0.42], tone(light, blue, 0.7)) +
      door(eye, light, front, 6.6, 1.8, 2.6, '#3f6486') +
      emblem;
    const box = { at: [-3.6, 0, 13.4] as const, turn: -24 };
    const post =
      block(eye, light, box, { w: 0.55, h: 1.15, d: 0.45, y: 0.35 }, '#2f5f92') +
      block(eye, light, box, { w: 0.63, h: 0.1, d: 0.53, y: 1.5 }, '#3f74a8') +
      block(eye, light, box, { w: 0.1, h: 0.36, d: 0.1 }, '#3a3d40') +
      strips(eye, light, box, { w: 0.55, h: 1.15, d: 0.45, y: 0.35 }, 'front', [
        [[0.08, 0.86, 0.39, 0.07], '#1b2a3c'],
        [[0.14, 0.4, 0.27, 0.2], '#f0ede2'],
      ]);
    const vanStand = { at: [6.4, 0, 15.6] as const, turn: -20 };
    const body = { w: 4.6, h: 1.9, d: 1.9, y: 0.35 };
    const van =
      shadow(
        [
          project(eye, [3.6, 0, 14.6]),
          project(eye, [9.4, 0, 16.4]),
          project(eye, [9.4, 0, 15]),
          project(eye, [4.2, 0, 13.6]),
        ],
        '#20262c',
        0.5,
        10,
      ) +
      block(eye, light, vanStand, body, '#eceae3') +
      strips(eye, light, vanStand, body, 'front', [
        [[0, 0.75, 4.6, 0.34], blue],
        [[0.14, 1.15, 0.85, 0.6], pane(light)],
        [[1.12, 0.1, 0.03, 1.7], '#b5b3ac'],
      ]) +
      strips(eye, light, vanStand, body, 'left', [
        [[0.15, 1.05, 1.6, 0.72], pane(light)],
        [[0.1, 0.45, 0.35, 0.2], '#fdf6ddff'],
        [[1.45, 0.45, 0.35, 0.2], '#fdf6ddff'],
      ]) +
      wheel(eye, light, vanStand, { ...body, y: 0 }, 'front', [0.95, 0.38], 0.38) +
      wheel(eye, light, vanStand, { ...body, y: 0 }, 'front', [3.7, 0.38], 0.38);
    const leaves = {
      dark: tone(light, '#6d5a34', 0.4),
      mid: tone(light, '#a5853c', 0.7),
      light: tone(light, '#d3b050', 1),
      trunk: tone(light, '#54493f', 0.4),
      side: -1,
    } as const;
    const fallen = Array.from({ length: 240 }, () => {
      const y = random.between(900, 1330);
      return ellipse(
        [random.between(0, WIDTH), y],
        (y - 780) * 0.018,
        (y - 780) * 0.008,
        tone(light, random.pick(['#c08a3a', '#a5683a', '#d3b050']), 0.8),
      );
    }).join('');
    const [cx, cy] = project(eye, [-1.4, 0.95, 14]);
    const s = scaleAt(eye, 14);
    return (
      sky(light, 820) +
      clouds(light, { top: 0, bottom: 760, bare: 0.44, stretch: 2.4, seed: 27, opacity: 0.7 }) +
      [
        [-20, 60],
        [0, 66],
        [22, 58],
      ]
        .map(([x = 0, z = 0]) =>
          building(eye, light, random, {
            stand: { at: [x, 0, z] },
            size: { w: 20, h: 11, d: 8 },
            wall: '#b5b0a6',
            front: { floors: 3, bays: 7, size: [1.2, 1.6] },
            far: 0.6,
            roof: { kind: 'hip', height: 3, colour: '#7d8288' },
          }),
        )
        .join('') +
      paving(eye, light, { half: 24, colour: '#a9a8a4', joints: 24, across: 30, from: 2 }) +
      leafy(random, [1600, 900], 760, leaves) +
      leafy(random, [150, 890], 640, leaves) +
      house +
      fallen +
      van +
      post +
      people(
        eye,
        light,
        random,
        [
          { at: [-1.6, 0, 14], facing: 1, coat: '#7a4a48', skirt: 0.2 },
          { at: [0.6, 0, 20], facing: -1 },
          { at: [-4.4, 0, 22] },
        ],
        0.1,
      ) +
      rect([cx + s * 0.1, cy - s * 0.05, s * 0.5, s * 0.34], tone(light, '#b88d5c', 0.8)) +
      rect([cx + s * 0.32, cy - s * 0.05, s * 0.06, s * 0.34], tone(light, '#d9bd8c', 0.8))
    );
  },

  'hospital-front': (random) => {
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
          { at: [6.8, 0, 25], facing: -1 },
        ],
        0.6,
      ) +
      ellipse([900, 1352], 900, 40, alpha('#1c2228', 0.2))
    );
  },
};
