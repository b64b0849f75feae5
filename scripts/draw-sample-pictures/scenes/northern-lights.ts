import { alpha, mix } from '../colour.ts';
import { blur, roughen } from '../effects.ts';
import { ground, mountains, ridge, rolling } from '../land.ts';
import { LIGHTS } from '../light.ts';
import { outlineNoise } from '../random.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, type Point, polygon, rect, WIDTH } from '../sheet.ts';
import { sky, stars } from '../sky.ts';
import { spruce, wood } from '../trees.ts';
import { water } from '../water.ts';
import { smoke } from '../weather.ts';

export const northernLights: Scene = (random) => {
  const light = { ...LIGHTS.night, sky: ['#060d1c', '#0b1a30', '#12304a', '#2a5560'] };
  const shore = 900;
  const curtain = (
    base: number,
    height: number,
    colour: string,
    high: string,
    opacity: number,
    wave: number,
  ) => {
    const noise = outlineNoise(random, 4);
    const fine = outlineNoise(random, 3);
    let drawn = '';
    for (let x = -40; x < WIDTH + 40; x += 9) {
      const low = base - noise(x / wave) * 190 - Math.sin(x / 420) * 70;
      const tall = height * (0.7 + 0.5 * fine(x / 46)) * (0.75 + 0.4 * noise(x / 200 + 40));
      const strength = opacity * Math.max(0.1, 0.62 + 0.5 * fine(x / 80 + 9));
      drawn += rect(
        [x, low - tall, 11, tall],
        fall(
          [0, alpha(high, 0)],
          [0.35, alpha(high, strength * 0.3)],
          [0.8, alpha(colour, strength * 0.75)],
          [0.94, alpha(mix(colour, '#eafff0', 0.35), strength)],
          [1, alpha(colour, 0)],
        ),
      );
    }
    return blur(drawn, 9, 12);
  };
  const above =
    sky(light, shore) +
    stars(random, 860, 700) +
    curtain(640, 560, '#58d69a', '#7a6cc0', 0.75, 420) +
    curtain(520, 420, '#4cc6a4', '#9a5fb0', 0.5, 300) +
    curtain(730, 330, '#7fe0a0', '#4fa0b0', 0.55, 560) +
    glow([900, 820], 1000, '#5fd6a0', 0.25, 0.5) +
    ridge(rolling(random, 800, 90, 420), '#16293c', '#1f3c4c', shore) +
    roughen(
      mountains(
        random,
        [
          [320, 640, 420],
          [1420, 610, 460],
          [1000, 730, 300],
        ],
        shore,
        {
          lit: '#3b6670',
          shade: '#14263a',
          foot: '#1d3a48',
          snow: '#86bcb4',
          snowShade: '#3a5c74',
        },
        -1,
      ),
      16,
      0.02,
    ) +
    wood(random, rolling(random, shore - 12, 14, 300), 66, '#0b1724');
  const dark = { dark: '#050b14', mid: '#0c1a26', light: '#17323a', side: -1 } as const;
  const hut: Point = [1190, 1110];
  const cabin =
    polygon(
      [
        [1090, 1120],
        [1090, 1030],
        [1300, 1030],
        [1300, 1120],
      ],
      '#171d28',
    ) +
    polygon(
      [
        [1066, 1040],
        [1140, 960],
        [1260, 960],
        [1324, 1040],
      ],
      '#7fa6b0',
    ) +
    polygon(
      [
        [1066, 1040],
        [1140, 960],
        [1200, 960],
        [1150, 1040],
      ],
      '#5a808f',
    ) +
    rect([1130, 1056, 38, 40], '#ffd286') +
    rect([1224, 1056, 38, 40], '#ffd286') +
    glow(hut, 250, '#ffb85c', 0.5);
  return (
    above +
    water(above, {
      shore,
      far: '#1d4450',
      near: '#07111f',
      broken: 40,
      depth: 0.4,
      gleam: '#8fe0ba',
    }) +
    ground(
      (x) => 1120 - 30 * Math.sin(x / 300 + 0.6) + 40 * Math.exp(-(((x - 700) / 260) ** 2)),
      '#8fb4bd',
      '#2c4658',
      { colour: '#d5f0ea', grain: [0.005, 0.02], opacity: 0.3 },
    ) +
    cabin +
    smoke(random, [1236, 962], 150, 60, '#a9c8cc', 0.7) +
    [
      [120, 1240, 640],
      [290, 1290, 470],
      [1660, 1250, 700],
      [1500, 1300, 420],
      [1780, 1300, 520],
    ]
      .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, dark, '#54808c'))
      .join('')
  );
};
