import { mix } from '../colour.ts';
import { roughen } from '../effects.ts';
import { blades, ground, mountains, ribbon } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, polygon, rect, WIDTH } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { spruce, wood } from '../trees.ts';
import { fog } from '../weather.ts';

export const mountainValley: Scene = (random) => {
  const light = LIGHTS.noon;
  const peaks = (far: number) => ({
    lit: tone(light, '#a39c94', 0.9, far),
    shade: tone(light, '#6b7484', 0.3, far),
    foot: tone(light, '#7f93a0', 0.6, far + 0.3),
    snow: mix('#fbfbf8', light.haze, far * 0.8),
    snowShade: mix('#a9bdd6', light.haze, far * 0.7),
  });
  const slope = (x: number) => 940 - Math.abs(x - 930) * 0.36 + Math.sin(x / 70) * 8;
  const leftWood = wood(
    random,
    (x) => 900 - (880 - x) * 0.33,
    96,
    tone(light, '#37584a', 0.4, 0.24),
    { from: -40, to: 720 },
  );
  const rightWood = wood(
    random,
    (x) => 920 - (x - 1000) * 0.36,
    100,
    tone(light, '#37584a', 0.55, 0.2),
    { from: 1130, to: 1840 },
  );
  const trees = {
    dark: tone(light, '#27473a', 0.2),
    mid: tone(light, '#446a4c', 0.6),
    light: tone(light, '#86a860', 0.95),
    trunk: tone(light, '#54463b', 0.3),
    side: 1,
  } as const;
  const near = [
    [60, 1240, 700],
    [210, 1290, 540],
    [1740, 1260, 760],
    [1590, 1310, 520],
  ]
    .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, trees))
    .join('');
  const flowers = Array.from({ length: 420 }, () => {
    const y = 1050 + random.next() ** 0.8 * 300;
    return circle(
      [random.between(0, WIDTH), y],
      (y - 940) * 0.013,
      random.pick(['#f3efe2', '#e0b64c', '#c9728a', '#9a86c0']),
    );
  }).join('');
  const hut =
    polygon(
      [
        [1150, 1000],
        [1150, 950],
        [1236, 950],
        [1236, 1000],
      ],
      tone(light, '#8a6444', 0.7),
    ) +
    polygon(
      [
        [1110, 1004],
        [1110, 954],
        [1150, 950],
        [1150, 1000],
      ],
      tone(light, '#6d4d36', 0.2),
    ) +
    polygon(
      [
        [1096, 956],
        [1136, 912],
        [1238, 912],
        [1252, 956],
        [1150, 956],
      ],
      tone(light, '#6f6a66', 0.85),
    ) +
    rect([1180, 964, 20, 36], tone(light, '#3c2c22', 0.4));
  return (
    sky(light, 900) +
    clouds(light, { top: 0, bottom: 620, bare: 0.5, stretch: 1.5, seed: 22 }) +
    roughen(
      mountains(
        random,
        [
          [330, 380, 520],
          [1480, 340, 560],
        ],
        930,
        peaks(0.42),
        1,
      ),
      20,
      0.016,
    ) +
    fog(760, 90, '#e6eef0', 0.5) +
    roughen(mountains(random, [[900, 210, 620]], 960, peaks(0.14), 1), 20, 0.016) +
    fog(880, 80, '#dfeaec', 0.7, 5) +
    roughen(
      mountains(
        random,
        [
          [-60, 520, 680],
          [1880, 500, 700],
        ],
        1010,
        {
          lit: tone(light, '#8f9a84', 0.9, 0.12),
          shade: tone(light, '#5c6f70', 0.3, 0.12),
          foot: tone(light, '#7f9a84', 0.6, 0.3),
        },
        1,
      ),
      20,
      0.018,
    ) +
    leftWood +
    rightWood +
    ground(slope, tone(light, '#a3b56a', 0.95, 0.1), tone(light, '#5f8a48', 0.6), {
      colour: tone(light, '#4a7340', 0.4),
      grain: [0.006, 0.03],
      opacity: 0.4,
    }) +
    ribbon(
      [
        [930, 930, 12],
        [980, 880, 30],
        [1040, 980, 66],
        [1130, 860, 130],
        [1360, 960, 330],
      ],
      fall('#dfeef0', '#5f9ab0'),
    ) +
    hut +
    flowers +
    blades(random, () => 1230, {
      count: 900,
      height: 70,
      scatter: 200,
      colours: [tone(light, '#5f8a48', 0.5), tone(light, '#93ae5c', 0.9)],
    }) +
    near
  );
};
