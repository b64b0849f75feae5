import { camera, panel, project } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { ground, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, glow, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { pane } from '../vehicles.ts';

export const constructionCrane: Scene = (random) => {
  const light = LIGHTS.dawn;
  const eye = camera({ horizon: 980, focal: 1500 });
  const concrete = '#b3aaa4';
  const frame = (x: number, z: number, w: number, floors: number, turn: number) => {
    const stand = { at: [x, 0, z] as const, turn };
    let drawn = '';
    for (let floor = 0; floor < floors; floor++) {
      drawn += block(eye, light, stand, { w, h: 0.4, d: 11, y: floor * 3.2 + 2.8 }, concrete, 0.1);
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
    frame(5.4, 62, 21, 7, -16) +
    crane +
    frame(-13, 66, 14, 5, 14) +
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
};
