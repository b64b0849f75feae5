import { alpha } from '../colour.ts';
import { blades, ground, ribbon, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, polygon, rect } from '../sheet.ts';
import { sky } from '../sky.ts';
import { bare, wood } from '../trees.ts';
import { fog } from '../weather.ts';

export const foggyRoad: Scene = (random) => {
  const light = LIGHTS.fog;
  const horizon = 640;
  const lines = [0, 1, 2].map(
    (layer) =>
      wood(
        random,
        rolling(random, 640 + layer * 26, 24, 420),
        110 + layer * 40,
        tone(light, '#55636a', 0.4, 0.78 - layer * 0.16),
      ) + fog(690 + layer * 20, 90, '#d9dcda', 0.75, layer + 3),
  );
  const field = rolling(random, 706, 18, 700);
  const verge = (x: number) => 740 + Math.abs(x - 900) * 0.1;
  const row = [
    [1320, 830, 360, 0.45],
    [480, 830, 350, 0.45],
    [1470, 940, 560, 0.24],
    [330, 960, 600, 0.22],
    [1700, 1150, 980, 0],
    [70, 1190, 1040, 0],
  ]
    .map(
      ([x = 0, y = 0, tall = 0, far = 0]) =>
        bare(random, [x, y], tall, tone(light, '#3c4246', 0.25, far), 0.44) +
        (far > 0.1 ? fog(y - 30, 70, '#d4d8d6', 0.4, 8) : ''),
    )
    .join('');
  const posts = [
    [760, 830, 20],
    [700, 900, 34],
    [600, 1010, 58],
  ]
    .map(
      ([x = 0, y = 0, s = 0]) =>
        rect([x - s * 0.1, y - s * 1.6, s * 0.3, s * 1.6], tone(light, '#e9e8e2', 0.8)) +
        rect([x - s * 0.1, y - s * 1.2, s * 0.3, s * 0.4], '#4a4f52'),
    )
    .join('');
  const road = ribbon(
    [
      [690, 930, 16],
      [740, 940, 44],
      [820, 900, 120],
      [950, 880, 290],
      [1130, 900, 610],
      [1360, 900, 1120],
    ],
    fall(tone(light, '#aab0b0', 0.7, 0.5), tone(light, '#73797c', 0.5)),
  );
  const dashes = [
    [770, 925, 6, 14],
    [820, 902, 9, 24],
    [890, 888, 14, 44],
    [1000, 884, 26, 80],
    [1170, 896, 46, 130],
  ]
    .map(([y = 0, x = 0, w = 0, h = 0]) =>
      polygon(
        [
          [x - w * 0.35, y],
          [x + w * 0.35, y],
          [x + w * 0.6, y + h],
          [x - w * 0.6, y + h],
        ],
        alpha('#f1f0ea', 0.75),
      ),
    )
    .join('');
  const lampsFar = [
    [912, 752],
    [938, 752],
  ]
    .map(([x = 0, y = 0]) => glow([x, y], 130, '#fff2d0', 0.75) + circle([x, y], 5, '#fffbe9'))
    .join('');
  const verges = [0, 1, 2, 3, 4, 5, 6]
    .map((band) => {
      const low = (x: number) => verge(x) + 60 + band * 78;
      const grass = {
        count: 190,
        height: 34 + band * 9,
        scatter: 80,
        colours: ['#8d8f79', '#a3a28a', '#70745f'],
      } as const;
      const reach = 520 - band * 82;
      return (
        blades(random, low, { ...grass, from: -20, to: reach }) +
        blades(random, low, { ...grass, from: 1800 - reach, to: 1820 })
      );
    })
    .join('');
  return (
    sky(light, horizon + 60) +
    glow([1050, 420], 620, '#fbf3e0', 0.55) +
    lines.join('') +
    ground(field, tone(light, '#b0b3a2', 0.7, 0.5), tone(light, '#7f8470', 0.6), {
      colour: '#6b6f5e',
      grain: [0.008, 0.04],
      opacity: 0.35,
    }) +
    road +
    dashes +
    lampsFar +
    fog(760, 110, '#d6dad8', 0.7) +
    verges +
    posts +
    row
  );
};
