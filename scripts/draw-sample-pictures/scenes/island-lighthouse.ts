import { alpha, mix } from '../colour.ts';
import { blur, inside, masked, roughen, texture } from '../effects.ts';
import { ridge, rolling, under } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  path,
  polygon,
  rect,
  through,
} from '../sheet.ts';
import { clouds, sky, stars, sun } from '../sky.ts';
import { glitter, water } from '../water.ts';

export const islandLighthouse: Scene = (random) => {
  const light = LIGHTS.dusk;
  const shore = 860;
  const rock = tone(light, '#6d6260', 0.4);
  const island = (x: number) =>
    shore + 20 - Math.max(0, 210 * Math.exp(-(((x - 960) / 360) ** 2)) + (random.next() - 0.5) * 4);
  const shape = under(island, shore + 14, 14);
  const tower =
    polygon(
      [
        [850, 660],
        [872, 330],
        [948, 330],
        [970, 660],
      ],
      across(tone(light, '#f0e8dc', 0.35), tone(light, '#fff6ea', 1), tone(light, '#f6ece0', 0.8)),
    ) +
    [
      [0.2, 0.42],
      [0.62, 0.84],
    ]
      .map(([a = 0, b = 0]) =>
        polygon(
          [
            [850 + 22 * a, 660 - 330 * a],
            [850 + 22 * b, 660 - 330 * b],
            [970 - 22 * b, 660 - 330 * b],
            [970 - 22 * a, 660 - 330 * a],
          ],
          across(
            tone(light, '#8a2f2c', 0.3),
            tone(light, '#c24a3e', 1),
            tone(light, '#b04036', 0.7),
          ),
        ),
      )
      .join('');
  const head =
    rect([856, 316, 108, 18], tone(light, '#3c3a44', 0.4)) +
    rect([878, 254, 64, 62], fall('#fff7d9', '#ffd98a')) +
    [878, 898, 920, 940].map((x) => rect([x, 254, 4, 62], tone(light, '#3c3a44', 0.3))).join('') +
    polygon(
      [
        [868, 254],
        [952, 254],
        [930, 220],
        [890, 220],
      ],
      tone(light, '#8a2f2c', 0.6),
    ) +
    circle([910, 214], 9, tone(light, '#3c3a44', 0.4));
  const beams = masked(
    across('#000', '#ffffff', '#000'),
    polygon(
      [
        [910, 286],
        [-200, 120],
        [-200, 330],
      ],
      alpha('#ffe9b4', 0.36),
    ) +
      polygon(
        [
          [910, 286],
          [2000, 270],
          [2000, 480],
        ],
        alpha('#ffe9b4', 0.32),
      ),
  );
  const cottage =
    polygon(
      [
        [1010, 690],
        [1010, 610],
        [1150, 610],
        [1150, 712],
      ],
      tone(light, '#e6dccb', 0.6),
    ) +
    polygon(
      [
        [990, 614],
        [1030, 556],
        [1134, 556],
        [1170, 614],
      ],
      tone(light, '#8a4a3e', 0.45),
    ) +
    rect([1040, 636, 28, 34], '#ffd78e') +
    rect([1096, 636, 28, 34], '#ffd78e') +
    glow([1080, 655], 120, '#ffc878', 0.5);
  const gulls = [
    [520, 380, 26],
    [600, 330, 18],
    [1250, 420, 22],
    [1330, 370, 15],
    [450, 460, 14],
  ]
    .map(
      ([x = 0, y = 0, s = 0]) =>
        `<path d="M${x - s} ${y - s * 0.2}Q${x - s * 0.4} ${y - s * 0.7} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.7} ${x + s} ${y - s * 0.2}" fill="none" stroke="#3a3c58" stroke-width="${s * 0.16}" stroke-linecap="round"/>`,
    )
    .join('');
  const isle = roughen(
    polygon(shape, fall(mix(rock, '#e0a07c', 0.12), mix(rock, '#1d2136', 0.5))) +
      inside(
        through(shape),
        texture([400, 640, 1200, 260], {
          colour: '#e8b494',
          grain: [0.012, 0.03],
          bare: 0.54,
          contrast: 7,
          opacity: 0.5,
        }),
      ),
    22,
    0.03,
  );
  const grass = roughen(
    polygon(
      [
        [700, 752],
        [820, 676],
        [960, 652],
        [1120, 676],
        [1240, 756],
        [960, 716],
      ],
      tone(light, '#6d7a4a', 0.5),
    ),
    18,
    0.04,
  );
  const above =
    sky(light, shore) +
    stars(random, 380, 160) +
    sun([420, 810], 40, '#ffd9a8', '#f5946a') +
    clouds(light, {
      top: 40,
      bottom: 760,
      bare: 0.49,
      stretch: 6,
      lit: '#e8a58a',
      shade: '#4f527c',
      seed: 14,
    }) +
    ridge(rolling(random, 830, 26, 300), tone(light, '#5a5f80', 0.4, 0.55), light.haze, shore) +
    gulls +
    isle +
    grass +
    cottage +
    tower +
    head +
    glow([910, 284], 380, '#ffe2a0', 0.8) +
    beams;
  const surf = Array.from({ length: 26 }, () => {
    const x = random.between(480, 1440);
    return ellipse(
      [x, shore + 16 + random.between(-4, 16)],
      random.between(20, 90),
      random.between(3, 7),
      alpha('#f3d9cf', 0.5),
    );
  }).join('');
  return (
    above +
    water(above, {
      shore: shore + 14,
      far: '#8f7389',
      near: '#1d2746',
      broken: 60,
      depth: 0.7,
      gleam: '#f3b898',
    }) +
    glitter([420, shore + 14], 440, 100, '#ffc79a', 0.9) +
    blur(surf, 3) +
    roughen(
      path(
        `M0 ${HEIGHT}V1180Q120 1150 260 1230T560 1290T700 ${HEIGHT}Z`,
        fall('#3a3548', '#171a2c'),
      ),
      30,
      0.02,
    )
  );
};
