import { camera, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  curve,
  ellipse,
  fall,
  glow,
  type Point,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { birch, spruce, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog, shadow, snowfall } from '../weather.ts';

export const OPEN_AIR_SPORT: Scenes = {
  'ski-track': (random) => {
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
  },

  'football-pitch': (random) => {
    const light = { ...LIGHTS.night, haze: '#3a5068', sun: '#e6efe6', shade: '#5d7080' };
    const eye = camera({ horizon: 600, focal: 1250, eye: [0, 4.2, -2] });
    const field: Plane = { origin: [-40, 0, -1], along: [1, 0, 0], up: [0, 0, 1] };
    const grass = Array.from({ length: 12 }, (_, i) =>
      panel(
        eye,
        field,
        [0, i * 4, 80, 4.05],
        i % 2 ? tone(light, '#5f9c50', 0.85) : tone(light, '#528c48', 0.8),
      ),
    ).join('');
    const line = alpha('#f4f7ee', 0.85);
    const lines =
      panel(eye, field, [0, 43, 80, 0.3], line) +
      panel(eye, field, [20, 27, 40, 0.25], line) +
      [20, 60].map((u) => panel(eye, field, [u, 27, 0.25, 16], line)).join('') +
      panel(eye, field, [30.5, 36.6, 19, 0.22], line) +
      [30.5, 49.5].map((u) => panel(eye, field, [u, 36.6, 0.22, 6.4], line)).join('');
    const g = (x: number, y: number, z = 42) => project(eye, [x, y, z]);
    const net =
      Array.from({ length: 22 }, (_, i) =>
        stroke([g(-5.5 + i * 0.52, 3.6), g(-5.5 + i * 0.52, 0, 44)], alpha('#ffffff', 0.3), 1.5),
      ).join('') +
      Array.from({ length: 9 }, (_, i) =>
        stroke([g(-5.5, 3.6 - i * 0.42), g(5.5, 3.6 - i * 0.42)], alpha('#ffffff', 0.3), 1.5),
      ).join('');
    const goal = net + stroke([g(-5.5, 0), g(-5.5, 3.6), g(5.5, 3.6), g(5.5, 0)], '#ffffff', 9);
    const stands = Array.from(
      { length: 11 },
      (_, row) =>
        rect([0, 600 - 14 - row * 20, WIDTH, 21], mix('#2a3a4e', '#1a2636', row / 11)) +
        Array.from({ length: 120 }, () => {
          const x = random.between(0, WIDTH);
          return random.chance(0.8)
            ? circle(
                [x, 596 - row * 20 - 10],
                6.5,
                mix(
                  random.pick(['#c9584a', '#d9c48a', '#5d84a8', '#8a94a0', '#e6e2d8', '#4d6a58']),
                  '#26364a',
                  0.35 + row * 0.04,
                ),
              ) + circle([x, 584 - row * 20 - 10], 4, mix('#c99c80', '#26364a', 0.4 + row * 0.03))
            : '';
        }).join(''),
    )
      .reverse()
      .join('');
    const roof =
      polygon(
        [
          [-20, 250],
          [WIDTH + 20, 250],
          [WIDTH + 20, 320],
          [-20, 320],
        ],
        '#152030',
      ) +
      Array.from({ length: 9 }, (_, i) =>
        stroke(
          [
            [100 + i * 200, 320],
            [100 + i * 200, 380],
          ],
          '#152030',
          8,
        ),
      ).join('');
    const masts = [
      [240, 90],
      [1560, 90],
    ]
      .map(
        ([x = 0, y = 0]) =>
          stroke(
            [
              [x, 300],
              [x, y + 40],
            ],
            '#101a28',
            14,
          ) +
          rect([x - 90, y - 40, 180, 84], '#1a2636') +
          Array.from({ length: 10 }, (_, i) =>
            circle([x - 68 + (i % 5) * 34, y - 18 + Math.floor(i / 5) * 38], 13, '#fffdf0'),
          ).join('') +
          glow([x, y], 420, '#eaf4ff', 0.8),
      )
      .join('');
    const beams = blur(
      polygon(
        [
          [240, 90],
          [300, 90],
          [1300, 1350],
          [300, 1350],
        ],
        alpha('#eaf4ff', 0.1),
      ) +
        polygon(
          [
            [1560, 90],
            [1500, 90],
            [500, 1350],
            [1500, 1350],
          ],
          alpha('#eaf4ff', 0.1),
        ),
      40,
    );
    const player = (
      x: number,
      z: number,
      pose: 'run' | 'kick' | 'stand' | 'raise',
      shirt: string,
      facing: 1 | -1,
    ) => {
      const p = project(eye, [x, 0, z]);
      const h = scaleAt(eye, z) * 1.8;
      return (
        shadow(
          [
            [p[0] - h * 0.1, p[1]],
            [p[0] + h * 0.12, p[1]],
            [p[0] + h * 0.6, p[1] + h * 0.1],
            [p[0] + h * 0.3, p[1] + h * 0.12],
          ],
          '#12241c',
          0.5,
          h * 0.02,
        ) +
        shadow(
          [
            [p[0] - h * 0.1, p[1]],
            [p[0] + h * 0.12, p[1]],
            [p[0] - h * 0.4, p[1] + h * 0.12],
            [p[0] - h * 0.6, p[1] + h * 0.1],
          ],
          '#12241c',
          0.4,
          h * 0.02,
        ) +
        person(
          p,
          h,
          pose,
          {
            coat: shirt,
            trousers: mix(shirt, '#1a2430', 0.55),
            head: random.pick(['#3a2c24', '#6d5038', '#26221f']),
            skirt: 0.06,
          },
          facing,
        )
      );
    };
    const ball = project(eye, [1.2, 0.3, 8.9]);
    return (
      rect([0, 0, WIDTH, 620], fall('#0c1626', '#22344a')) +
      stands +
      roof +
      masts +
      grass +
      lines +
      goal +
      player(0.4, 41, 'raise', '#d9b23c', 1) +
      player(-7, 27, 'run', '#c9473c', 1) +
      player(6, 24, 'run', '#e9e9e2', -1) +
      player(-3.4, 18, 'run', '#e9e9e2', 1) +
      player(8.4, 19, 'stand', '#c9473c', -1) +
      player(3.3, 11.6, 'run', '#e9e9e2', -1) +
      player(-0.3, 8.6, 'kick', '#c9473c', 1) +
      circle(ball, 23, '#f8f8f2') +
      circle([ball[0] - 4, ball[1] - 2], 8, '#33393f') +
      circle([ball[0] + 13, ball[1] + 9], 6, '#33393f') +
      circle([ball[0] + 9, ball[1] - 15], 5, '#33393f') +
      beams
    );
  },

  'rowing-lake': (random) => {
    const light = { ...LIGHTS.morning, sky: ['#7fa3bf', '#b5cbd4', '#e9e2cc', '#f3e3bf'] };
    const shore = 600;
    const far = rolling(random, 500, 80, 480);
    const leaves = {
      dark: tone(light, '#3f6040', 0.25),
      mid: tone(light, '#6f9450', 0.6),
      light: tone(light, '#b9c46c', 0.95),
      side: -1,
    } as const;
    const above =
      sky(light, shore) +
      sun([1200, 400], 42) +
      clouds(light, { top: 0, bottom: 520, bare: 0.51, stretch: 3, seed: 63 }) +
      ridge(far, tone(light, '#7890a0', 0.5, 0.62), tone(light, '#a9b8a8', 0.7, 0.7), shore) +
      wood(random, rolling(random, 578, 24, 360), 100, tone(light, '#5f7f66', 0.45, 0.42), {
        kind: 'leafy',
      }) +
      wood(random, rolling(random, 592, 10, 260), 60, tone(light, '#54744c', 0.5, 0.25), {
        kind: 'leafy',
        to: 700,
      }) +
      fog(shore - 10, 50, '#f3ecd4', 0.7);
    const shell = (x: number, y: number, s: number, crew: number, shirt: string) => {
      const length = s * (crew * 1.05 + 1.6);
      const seatAt = (i: number) => x - length / 2 + s * (1.5 + i * 1.05);
      const hull = `M${x - length / 2 - s * 0.9} ${y - s * 0.1}Q${x} ${y + s * 0.42} ${x + length / 2 + s * 0.9} ${y - s * 0.1}L${x + length / 2} ${y + s * 0.02}H${x - length / 2}Z`;
      let drawn = blur(
        ellipse([x, y + s * 0.5], length * 0.52, s * 0.28, alpha('#2c4654', 0.55)),
        8,
      );
      const rower = (i: number) => {
        const sx = seatAt(i);
        return person(
          [sx, y + s * 0.34],
          s * 1.7,
          'row',
          {
            coat: shirt,
            trousers: '#2c3844',
            head: random.pick(['#4a3628', '#6d5038', '#d9c08a', '#2f2a28']),
          },
          -1,
        );
      };
      for (let i = 0; i < crew; i++) {
        const sx = seatAt(i);
        drawn +=
          stroke(
            [
              [sx - s * 0.3, y - s * 0.4],
              [sx - s * 1.2, y - s * 0.62],
            ],
            '#d9d0b8',
            s * 0.05,
          ) + rower(i);
      }
      drawn += `<path d="${hull}" fill="${fall('#f3ead2', '#a5814c')}"/>`;
      for (let i = 0; i < crew; i++) {
        const sx = seatAt(i);
        const tip: Point = [sx - s * 0.95, y + s * 1.05];
        drawn +=
          stroke([[sx - s * 0.34, y - s * 0.34], tip], '#efe8d4', s * 0.06) +
          polygon(
            [
              [tip[0] + s * 0.1, tip[1] - s * 0.16],
              [tip[0] + s * 0.02, tip[1] + s * 0.12],
              [tip[0] - s * 0.26, tip[1] + s * 0.26],
              [tip[0] - s * 0.16, tip[1] - s * 0.02],
            ],
            shirt,
          ) +
          ellipse(
            [tip[0] - s * 0.1, tip[1] + s * 0.26],
            s * 0.34,
            s * 0.07,
            alpha('#ffffff', 0.55),
          );
      }
      return (
        drawn +
        stroke(
          [
            [x + length / 2 + s * 0.9, y + s * 0.02],
            [x + length / 2 + s * 2.8, y + s * 0.16],
          ],
          alpha('#ffffff', 0.35),
          s * 0.05,
        )
      );
    };
    const buoys = Array.from({ length: 9 }, (_, i) => {
      const y = 660 + i * i * 8;
      return [0, 1]
        .map((k) => {
          const x = 900 + (k ? 1 : -1) * (520 + i * 70);
          return circle([x, y], 4 + i * 1.3, '#d8653a');
        })
        .join('');
    }).join('');
    return (
      above +
      water(above, {
        shore,
        far: '#c9cdbf',
        near: '#3a667c',
        broken: 30,
        depth: 0.62,
        gleam: '#fbf0d2',
      }) +
      glitter([1200, shore], 560, 100, '#fff0cc', 0.8) +
      buoys +
      shell(760, 780, 62, 4, '#3f6f8c') +
      shell(960, 1010, 130, 4, '#b5483c') +
      birch(random, [-40, 1330], 1250, leaves)
    );
  },
};
