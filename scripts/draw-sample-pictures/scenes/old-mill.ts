import { alpha, mix } from '../colour.ts';
import { blur, roughen } from '../effects.ts';
import { ridge, rolling, under } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, type Point, path, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { spruce, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

export const oldMill: Scene = (random) => {
  const light = LIGHTS.golden;
  const shore = 800;
  const back = rolling(random, 560, 90, 600);
  const mid = rolling(random, 690, 40, 420);
  const leaves = {
    dark: tone(light, '#4b5a38', 0.2),
    mid: tone(light, '#7c8148', 0.6),
    light: tone(light, '#c0a453', 0.95),
    trunk: tone(light, '#4c4036', 0.3),
    side: 1,
  } as const;
  const wood1 = tone(light, '#8a7460', 0.75);
  const woodShade = tone(light, '#7b6858', 0.12);
  const roofLit = tone(light, '#8d6a58', 0.8);
  const planks = Array.from({ length: 17 }, (_, index) =>
    rect([640 + index * 31, 470, 2, 330], alpha('#2c2320', 0.35)),
  ).join('');
  const small = (x: number, y: number, w: number, h: number) =>
    rect([x - 6, y - 6, w + 12, h + 12], tone(light, '#d9c8a8', 0.7)) +
    rect([x, y, w, h], fall('#56626a', '#2d343a')) +
    rect([x + w / 2 - 2, y, 4, h], tone(light, '#d9c8a8', 0.6)) +
    rect([x, y + h / 2 - 2, w, 4], tone(light, '#d9c8a8', 0.6));
  const mill =
    polygon(
      [
        [480, 790],
        [480, 500],
        [640, 470],
        [640, 800],
      ],
      woodShade,
    ) +
    rect([640, 470, 520, 330], fall(wood1, mix(wood1, woodShade, 0.35))) +
    planks +
    polygon(
      [
        [640, 470],
        [1160, 470],
        [900, 250],
      ],
      fall(mix(wood1, woodShade, 0.2), wood1),
    ) +
    polygon(
      [
        [610, 486],
        [900, 226],
        [760, 236],
        [450, 512],
      ],
      tone(light, '#7d6152', 0.25),
    ) +
    polygon(
      [
        [900, 226],
        [1192, 490],
        [1160, 490],
        [892, 252],
        [632, 490],
        [606, 490],
      ],
      roofLit,
    ) +
    small(720, 560, 70, 92) +
    small(1000, 560, 70, 92) +
    small(868, 370, 62, 70) +
    rect([628, 724, 552, 84], tone(light, '#8f8a80', 0.45)) +
    Array.from(
      { length: 34 },
      () =>
        `<ellipse cx="${random.between(640, 1170)}" cy="${random.between(736, 800)}" rx="${random.between(14, 26)}" ry="${random.between(8, 13)}" fill="${tone(light, random.pick(['#a39c8f', '#8a857c', '#b4ab9a']), 0.6)}"/>`,
    ).join('');
  const hub: Point = [1240, 690];
  const turn = (angle: number, reach: number): Point => [
    hub[0] + Math.cos(angle) * reach * 0.86,
    hub[1] + Math.sin(angle) * reach,
  ];
  const dark = tone(light, '#4f4036', 0.35);
  let wheel = '';
  for (let spoke = 0; spoke < 16; spoke++) {
    const angle = (spoke / 16) * Math.PI * 2 + 0.1;
    if (spoke % 2 === 0) wheel += stroke([hub, turn(angle, 172)], dark, 13);
    const paddle = [
      turn(angle - 0.07, 150),
      turn(angle - 0.07, 200),
      turn(angle + 0.05, 200),
      turn(angle + 0.05, 150),
    ];
    wheel += polygon(paddle, tone(light, '#8d7058', Math.cos(angle) > 0 ? 0.8 : 0.4));
  }
  for (const [reach, colour] of [
    [176, dark],
    [150, tone(light, '#6d5746', 0.6)],
  ] as const)
    wheel += `<ellipse cx="${hub[0]}" cy="${hub[1]}" rx="${reach * 0.86}" ry="${reach}" fill="none" stroke="${colour}" stroke-width="12"/>`;
  wheel += circle(hub, 26, dark);
  const above =
    sky(light, shore) +
    sun([1500, 300], 40) +
    clouds(light, { top: 0, bottom: 560, bare: 0.51, stretch: 3, seed: 15 }) +
    ridge(back, tone(light, '#7f8a68', 0.6, 0.6), tone(light, '#a9a27c', 0.7, 0.75), shore) +
    wood(random, mid, 110, tone(light, '#6a7148', 0.45, 0.32), { kind: 'leafy' }) +
    polygon(
      under(mid, shore),
      fall(tone(light, '#93924e', 0.8, 0.15), tone(light, '#6d7340', 0.55)),
    ) +
    roughen(
      [
        [190, 790, 520],
        [360, 780, 400],
        [1600, 800, 560],
        [1450, 780, 380],
      ]
        .map(
          ([x = 0, y = 0, tall = 0]) =>
            `${spruce(random, [x + 90, y], tall * 0.7, { ...leaves, light: leaves.mid })}`,
        )
        .join(''),
      10,
      0.05,
    ) +
    mill;
  return (
    above +
    water(above, {
      shore,
      far: '#b9a577',
      near: '#35412f',
      broken: 36,
      depth: 0.6,
      gleam: '#fbe6b4',
    }) +
    wheel +
    blur(rect([1110, 846, 270, 26], alpha('#f8efd8', 0.7)), 14) +
    glitter([1460, shore + 10], 320, 70, '#ffeec4', 0.7) +
    path(
      `M0 1350V1060Q300 1150 560 1230T1000 1350Z`,
      fall(tone(light, '#767a3f', 0.6), tone(light, '#3c4526', 0.4)),
    ) +
    fog(shore, 46, '#f4e3ba', 0.35)
  );
};
