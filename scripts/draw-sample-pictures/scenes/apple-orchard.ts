import { leafy } from '../broadleaf.ts';
import { alpha, mix } from '../colour.ts';
import { roughen } from '../effects.ts';
import { blades, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, type Point, polygon, rect, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { shadow } from '../weather.ts';

export const appleOrchard: Scene = (random) => {
  const light = { ...LIGHTS.morning, from: LIGHTS.golden.from };
  const horizon = 560;
  const far = rolling(random, 530, 60, 520);
  const leaves = {
    dark: tone(light, '#35502f', 0.2),
    mid: tone(light, '#5f8142', 0.65),
    light: tone(light, '#a6b45a', 1),
    trunk: tone(light, '#5f5147', 0.45),
    side: 1,
  } as const;
  const rows: Point[] = [];
  for (const z of [22, 16, 12, 9, 6.8, 5])
    for (const side of [-1, 1])
      for (const lane of [1.9, 5.2, 9])
        rows.push([900 + (side * lane * 1250) / z, horizon + (1.75 * 1250) / z]);
  const trees = rows
    .filter(([x]) => x > -320 && x < WIDTH + 320)
    .map(([x, y]) => {
      const tall = (y - horizon) * 1.75;
      const cast = shadow(
        [
          [x - tall * 0.5, y],
          [x + tall * 0.3, y - tall * 0.05],
          [x + tall * 0.2, y + tall * 0.09],
          [x - tall * 0.7, y + tall * 0.1],
        ],
        '#22331f',
        0.42,
        tall * 0.02,
      );
      const tree = leafy(random, [x, y], tall, leaves, 1.2);
      let fruit = '';
      for (let apple = 0; apple < 34; apple++) {
        const angle = random.between(0, 6.28);
        const out = Math.sqrt(random.next());
        const at: Point = [
          x + Math.cos(angle) * out * tall * 0.37,
          y - tall * 0.6 + Math.sin(angle) * out * tall * 0.33,
        ];
        const size = tall * random.between(0.012, 0.019);
        fruit +=
          circle(at, size, tone(light, random.pick(['#b8392f', '#c9573a', '#a93430']), 0.7)) +
          circle([at[0] + size * 0.3, at[1] - size * 0.35], size * 0.36, alpha('#ffd9b4', 0.75));
      }
      return cast + tree + fruit;
    })
    .join('');
  const crate = ([x, y]: Point, s: number) => {
    const wall = tone(light, '#b98f5f', 0.8);
    const heap = Array.from({ length: 26 }, () =>
      circle(
        [x + random.between(-0.8, 0.8) * s, y - s * random.between(0.72, 1.06)],
        s * 0.15,
        tone(
          light,
          random.pick(['#b8392f', '#cf6a3c', '#a93430', '#c84a38']),
          random.between(0.45, 0.95),
        ),
      ),
    ).join('');
    return (
      shadow(
        [
          [x - s * 1.9, y + s * 0.1],
          [x + s, y - s * 0.1],
          [x + s, y + s * 0.2],
          [x - s * 1.8, y + s * 0.3],
        ],
        '#1d2b1a',
        0.5,
        8,
      ) +
      heap +
      [0, 1, 2]
        .map((slat) =>
          rect(
            [x - s, y - s * 0.78 + slat * s * 0.29, s * 2, s * 0.23],
            fall(wall, mix(wall, '#4a3524', 0.35)),
          ),
        )
        .join('') +
      rect([x - s * 1.02, y - s * 0.8, s * 0.16, s * 0.88], mix(wall, '#4a3524', 0.2)) +
      rect([x + s * 0.86, y - s * 0.8, s * 0.16, s * 0.88], mix(wall, '#fff', 0.1))
    );
  };
  const lane = polygon(
    [
      [880, horizon + 50],
      [920, horizon + 50],
      [1240, 1350],
      [560, 1350],
    ],
    alpha(tone(light, '#b9b36a', 0.95), 0.7),
  );
  return (
    sky(light, horizon + 20) +
    sun([1180, 330], 42) +
    clouds(light, { top: 0, bottom: 500, bare: 0.52, stretch: 2, seed: 17 }) +
    ridge(far, tone(light, '#6f8a80', 0.5, 0.6), tone(light, '#a5b59a', 0.7, 0.6)) +
    ground(() => horizon + 24, tone(light, '#a9b46a', 0.9, 0.3), tone(light, '#5d7a3c', 0.6), {
      colour: tone(light, '#486a34', 0.4),
      grain: [0.008, 0.04],
      opacity: 0.45,
    }) +
    roughen(lane, 30, 0.02) +
    trees +
    crate([820, 1180], 78) +
    crate([1010, 1230], 86) +
    blades(random, () => 1210, {
      count: 900,
      height: 60,
      scatter: 200,
      colours: [
        tone(light, '#5c7f3a', 0.5),
        tone(light, '#94a84e', 0.9),
        tone(light, '#44632f', 0.3),
      ],
    }) +
    glow([1180, 330], 1000, '#fff0c8', 0.3)
  );
};
