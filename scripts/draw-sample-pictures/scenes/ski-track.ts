import { alpha, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import { curve, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { spruce, wood } from '../trees.ts';
import { shadow, snowfall } from '../weather.ts';

export const skiTrack: Scene = (random) => {
  const light = LIGHTS.winter;
  const snow = tone(light, '#fbfbfb', 1);
  const shade = tone(light, '#d3deee', 0.3);
  const leaves = {
    dark: tone(light, '#26423e', 0.2),
    mid: tone(light, '#466658', 0.6),
    light: tone(light, '#8aa58c', 0.9),
    trunk: tone(light, '#54463f', 0.3),
    side: 1,
  } as const;
  const far = rolling(random, 610, 60, 460);
  const slope = (x: number) => 740 + (x - 900) * 0.05 + Math.sin(x / 160) * 12;
  const skier = (x: number, y: number, h: number, coat: string, facing: 1 | -1) => {
    const dark = '#2c3440';
    return (
      shadow(
        [
          [x - h * 0.3, y],
          [x + h * 0.3, y],
          [x - h * 0.4, y + h * 0.22],
          [x - h * 0.9, y + h * 0.22],
        ],
        '#5d7ba8',
        0.45,
        h * 0.03,
      ) +
      stroke(
        [
          [x - h * 0.62 * facing, y - h * 0.0],
          [x + h * 0.62 * facing, y + h * 0.03],
          [x + h * 0.7 * facing, y - h * 0.02],
        ],
        dark,
        h * 0.028,
      ) +
      stroke(
        [
          [x - h * 0.7 * facing, y - h * 0.15],
          [x + h * 0.2 * facing, y - h * 0.05],
        ],
        dark,
        h * 0.024,
      ) +
      person(
        [x, y],
        h,
        'ski',
        {
          coat: tone(light, coat, 0.9),
          trousers: tone(light, '#3a4556', 0.7),
          head: tone(light, coat, 0.6),
          skin: '#d9ae94',
        },
        facing,
      ) +
      stroke(
        [
          [x + h * 0.42 * facing, y - h * 0.52],
          [x + h * 0.22 * facing, y + h * 0.02],
        ],
        dark,
        h * 0.018,
      ) +
      stroke(
        [
          [x - h * 0.12 * facing, y - h * 0.5],
          [x - h * 0.56 * facing, y - h * 0.04],
        ],
        dark,
        h * 0.018,
      )
    );
  };
  const tracks = [-36, -14, 22, 44]
    .map((d) =>
      curve(
        `M${930 + d * 0.2} 745Q${1180 + d} 830 ${900 + d * 1.6} 960T${620 + d * 5} 1360`,
        alpha('#8fa8cc', 0.65),
        7 + Math.abs(d) * 0.05,
      ),
    )
    .join('');
  const groomed = polygon(
    [
      [915, 742],
      [950, 742],
      [1130, 830],
      [1150, 900],
      [1010, 1010],
      [1000, 1360],
      [240, 1360],
      [620, 1050],
      [820, 930],
      [1020, 860],
      [1010, 810],
    ],
    alpha('#ffffff', 0.55),
  );
  const trees = [
    [80, 980, 760],
    [260, 900, 520],
    [420, 840, 360],
    [560, 790, 240],
    [1730, 1010, 820],
    [1560, 920, 560],
    [1400, 850, 380],
    [1270, 800, 250],
  ]
    .map(
      ([x = 0, y = 0, h = 0]) =>
        shadow(
          [
            [x, y - 6],
            [x + 10, y + 6],
            [x - h * 0.5, y + h * 0.16],
            [x - h * 0.56, y + h * 0.12],
          ],
          '#5d7ba8',
          0.35,
          8,
        ) + spruce(random, [x, y], h, leaves, snow),
    )
    .join('');
  return (
    sky(light, 760) +
    sun([1330, 330], 42, '#fff8e2', '#ffe3b4') +
    clouds(light, { top: 0, bottom: 560, bare: 0.53, stretch: 3, seed: 3 }) +
    ridge(far, tone(light, '#8fa4ba', 0.5, 0.6), tone(light, '#c3d0de', 0.7, 0.6)) +
    wood(random, (x) => far(x) + 70, 110, tone(light, '#5d7684', 0.4, 0.4)) +
    ground(slope, mix(snow, light.haze, 0.3), snow, {
      colour: shade,
      grain: [0.003, 0.02],
      opacity: 0.55,
    }) +
    blur(groomed, 16) +
    tracks +
    trees +
    skier(1080, 850, 96, '#c99a3c', -1) +
    skier(1010, 960, 190, '#3f6f9c', -1) +
    skier(800, 1190, 400, '#b8433c', -1) +
    snowfall(random, 0.25)
  );
};
