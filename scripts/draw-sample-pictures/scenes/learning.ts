import { building, door, pediment, pillar, windows } from '../building.ts';
import { camera, panel, project } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { ground, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scenes } from '../scene.ts';
import { circle, ellipse, fall, glow, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { lampPost, paving, people } from '../street.ts';
import { leafy } from '../trees.ts';
import { pane } from '../vehicles.ts';
import { shadow } from '../weather.ts';

export const LEARNING: Scenes = {
  'school-yard': (random) => {
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
  },

  'university-steps': (random) => {
    const light = { ...LIGHTS.morning, from: [-0.7, 0.5, -0.5] as const };
    const eye = camera({ horizon: 930, focal: 1500 });
    const stand = { at: [0, 0, 30] as const };
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
        { at: [-2.2, 1.2, 20.2], pose: 'walk', facing: 1 },
        { at: [-1.4, 1.2, 20.4], facing: 1 },
        { at: [3.2, 0.5, 18.4], facing: -1, coat: '#a8664c' },
        { at: [5.6, 2.2, 23.4], pose: 'read' },
        { at: [6.3, 2.2, 23.4], pose: 'stand', facing: -1 },
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
        { at: [-6, 0.94, 19.2], pose: 'sit', facing: 1 },
        { at: [-7.2, 0.94, 19.4], pose: 'sit', facing: 1 },
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
  },

  'construction-crane': (random) => {
    const light = LIGHTS.dawn;
    const eye = camera({ horizon: 980, focal: 1500 });
    const concrete = '#b3aaa4';
    const frame = (x: number, z: number, w: number, floors: number, turn: number) => {
      const stand = { at: [x, 0, z] as const, turn };
      let drawn = '';
      for (let floor = 0; floor < floors; floor++) {
        drawn += block(
          eye,
          light,
          stand,
          { w, h: 0.4, d: 11, y: floor * 3.2 + 2.8 },
          concrete,
          0.1,
        );
        for (let column = 0; column <= 6; column++)
          drawn += block(
            eye,
            light,
            stand,
            {
              w: 0.5,
              h: 2.8,
              d: 0.5,
              y: floor * 3.2,
              x: -w / 2 + 0.4 + (column * (w - 0.8)) / 6,
              z: 4.6,
            },
            '#8d8782',
            0.25,
          );
        for (let column = 0; column <= 6; column++) {
          if (floor < floors - 3 && column < 6)
            drawn += panel(
              eye,
              sideOf(stand, { w, h: 3, d: 10 }, 'front'),
              [0.4 + (column * (w - 0.8)) / 6, floor * 3.2, (w - 0.8) / 6 - 0.2, 2.8],
              tone(light, random.pick(['#b58f76', '#a98468']), 0.55, 0.08),
            );
          drawn += block(
            eye,
            light,
            stand,
            {
              w: 0.5,
              h: 2.8,
              d: 0.5,
              y: floor * 3.2,
              x: -w / 2 + 0.4 + (column * (w - 0.8)) / 6,
              z: -4.6,
            },
            concrete,
            0.06,
          );
        }
        for (let column = 0; column < 6; column++)
          if (floor < floors - 4)
            drawn += panel(
              eye,
              sideOf(stand, { w, h: 3, d: 10.2 }, 'front'),
              [1 + (column * (w - 0.8)) / 6, floor * 3.2 + 0.9, (w - 0.8) / 6 - 1.4, 1.4],
              pane(light),
            );
      }
      for (let rod = 0; rod < 22; rod++)
        drawn += stroke(
          [
            project(eye, [x - w / 2 + (rod * w) / 22, floors * 3.2, z - 3]),
            project(eye, [x - w / 2 + (rod * w) / 22, floors * 3.2 + 1.1, z - 3]),
          ],
          tone(light, '#6d5048', 0.4),
          2,
        );
      return drawn;
    };
    const lattice = (
      from: readonly [number, number],
      to: readonly [number, number],
      wide: number,
      count: number,
      colour: string,
    ) => {
      const dx = to[0] - from[0];
      const dy = to[1] - from[1];
      const length = Math.hypot(dx, dy);
      const nx = (-dy / length) * wide;
      const ny = (dx / length) * wide;
      let drawn =
        stroke([from, to], colour, 6) +
        stroke(
          [
            [from[0] + nx, from[1] + ny],
            [to[0] + nx, to[1] + ny],
          ],
          colour,
          6,
        );
      for (let i = 0; i < count; i++) {
        const a = i / count;
        const b = (i + 1) / count;
        const [p, q] = i % 2 ? [0, 1] : [1, 0];
        drawn += stroke(
          [
            [from[0] + dx * a + nx * p, from[1] + dy * a + ny * p],
            [from[0] + dx * b + nx * q, from[1] + dy * b + ny * q],
          ],
          colour,
          3,
        );
      }
      return drawn;
    };
    const yellow = tone(light, '#c98f35', 0.55);
    const crane =
      lattice([1010, 1010], [1010, 210], -44, 22, yellow) +
      lattice([1030, 214], [250, 190], -34, 24, yellow) +
      lattice([988, 214], [1350, 222], -30, 10, yellow) +
      polygon(
        [
          [966, 190],
          [1010, 190],
          [990, 76],
        ],
        'none',
        `stroke="${yellow}" stroke-width="6"`,
      ) +
      stroke(
        [
          [988, 80],
          [330, 168],
        ],
        tone(light, '#5c4c44', 0.4),
        3,
      ) +
      stroke(
        [
          [988, 80],
          [1330, 200],
        ],
        tone(light, '#5c4c44', 0.4),
        3,
      ) +
      rect([1230, 214, 100, 64], tone(light, '#7d746e', 0.5)) +
      rect([1006, 220, 56, 62], fall('#e6c8a8', yellow)) +
      stroke(
        [
          [470, 192],
          [470, 470],
        ],
        tone(light, '#463f40', 0.4),
        3,
      ) +
      polygon(
        [
          [430, 500],
          [510, 500],
          [470, 466],
        ],
        'none',
        `stroke="${tone(light, '#463f40', 0.4)}" stroke-width="3"`,
      ) +
      rect([400, 500, 140, 22], tone(light, '#9a8f88', 0.6));
    const far = Array.from({ length: 16 }, (_, i) =>
      rect(
        [i * 120 - 40, 980 - random.between(60, 220), random.between(70, 130), 240],
        tone(light, '#8b8a94', 0.5, 0.66),
      ),
    ).join('');
    const dirt = rolling(random, 1060, 24, 420);
    return (
      sky(light, 1000) +
      sun([620, 820], 50) +
      clouds(light, {
        top: 40,
        bottom: 800,
        bare: 0.5,
        stretch: 5,
        lit: '#f6d3b8',
        shade: '#a08da6',
        seed: 71,
      }) +
      far +
      frame(4.4, 44, 20, 8, -16) +
      crane +
      frame(-12, 52, 13, 5, 14) +
      glow([620, 820], 700, '#ffd9ae', 0.4) +
      ground(dirt, tone(light, '#a08c78', 0.6), tone(light, '#5f5450', 0.3), {
        colour: tone(light, '#c0a68a', 0.8),
        grain: [0.01, 0.03],
        opacity: 0.4,
      }) +
      [
        [300, 1120],
        [360, 1126],
        [332, 1094],
      ]
        .map(
          ([x = 0, y = 0]) =>
            ellipse([x, y], 40, 16, tone(light, '#7b6c62', 0.3)) +
            rect([x - 40, y - 34, 80, 34], tone(light, '#a3948a', 0.6)),
        )
        .join('') +
      Array.from(
        { length: 13 },
        (_, i) =>
          rect(
            [i * 150 - 30, 1190 + (i % 2) * 3, 140, 96],
            fall(tone(light, '#86909a', 0.5), tone(light, '#565f6c', 0.3)),
          ) + rect([i * 150 - 30, 1204, 140, 8], alpha('#f4d8bc', 0.3)),
      ).join('') +
      people(
        eye,
        light,
        random,
        [
          { at: [0.4, 0, 15], pose: 'point', facing: -1, coat: '#d08a3a' },
          { at: [-0.5, 0, 15.2], pose: 'stand', coat: '#c9c04c' },
        ],
        -0.3,
      ) +
      rect([0, 1280, WIDTH, 80], fall(tone(light, '#6d625c', 0.4), mix('#2b2628', '#000', 0.1)))
    );
  },
};
