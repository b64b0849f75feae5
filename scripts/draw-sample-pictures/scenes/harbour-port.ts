import { alpha, bright } from '../colour.ts';
import { ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { fall, type Point, path, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { water } from '../water.ts';
import { fog } from '../weather.ts';

export const harbourPort: Scene = (random) => {
  const light = { ...LIGHTS.golden, sky: ['#6d93ad', '#aab9b5', '#ecd0a0', '#f5d9a2'] };
  const shore = 900;
  const box = [
    '#a8503c',
    '#4f7488',
    '#c99a3c',
    '#5c7f68',
    '#8a8d90',
    '#7d4a44',
    '#d2c4a4',
  ] as const;
  const stack = (
    x: number,
    base: number,
    columns: number,
    high: number,
    w: number,
    h: number,
    far: number,
  ) =>
    Array.from({ length: columns }, (_, c) => {
      const n = Math.max(1, Math.round(high * random.between(0.55, 1)));
      return Array.from({ length: n }, (__, r) => {
        const col = tone(light, random.pick(box), 0.75, far);
        return (
          rect([x + c * w, base - (r + 1) * h, w - 2, h - 2], fall(col, bright(col, 0.82))) +
          Array.from({ length: 7 }, (___, k) =>
            rect(
              [x + c * w + 5 + (k * (w - 10)) / 7, base - (r + 1) * h + 4, 2, h - 10],
              alpha('#1c2024', 0.18),
            ),
          ).join('')
        );
      }).join('');
    }).join('');
  const crane = (x: number, s: number, far: number) => {
    const c = tone(light, '#c4603c', 0.7, far);
    const d = tone(light, '#8a4030', 0.35, far);
    const p = (dx: number, dy: number): Point => [x + dx * s, shore - 20 - dy * s];
    return (
      stroke([p(-0.5, 0), p(-0.42, 3.1)], d, s * 0.12) +
      stroke([p(0.7, 0), p(0.62, 3.1)], c, s * 0.13) +
      stroke([p(-0.46, 1.4), p(0.66, 1.4)], c, s * 0.09) +
      stroke([p(-0.5, 0), p(0.66, 1.4)], d, s * 0.05) +
      stroke([p(0.7, 0), p(-0.46, 1.4)], d, s * 0.05) +
      stroke([p(-2.9, 3.1), p(1.9, 3.1)], c, s * 0.15) +
      stroke([p(-2.9, 3.24), p(1.9, 3.24)], d, s * 0.05) +
      stroke([p(0.1, 3.1), p(0.22, 4.4), p(0.5, 3.1)], c, s * 0.1) +
      stroke([p(0.22, 4.4), p(-2.6, 3.2)], d, s * 0.035) +
      stroke([p(0.22, 4.4), p(1.8, 3.2)], d, s * 0.035) +
      rect([p(1, 3)[0], p(1, 3.62)[1], s * 0.7, s * 0.5], c) +
      rect([p(-1.6, 3.02)[0], p(-1.6, 3.02)[1], s * 0.26, s * 0.2], d) +
      stroke([p(-1.47, 2.9), p(-1.47, 1.8)], d, s * 0.03) +
      rect(
        [p(-1.85, 1.8)[0], p(-1.85, 1.8)[1], s * 0.76, s * 0.3],
        tone(light, '#4f7488', 0.7, far),
      )
    );
  };
  const hull =
    path(
      `M300 ${shore}L250 720Q260 712 300 712H1330L1420 660H1530L1480 ${shore}Z`,
      fall(tone(light, '#3f5870', 0.6), tone(light, '#2f4056', 0.4)),
    ) +
    path(`M300 ${shore}L288 ${shore - 46}H1490L1480 ${shore}Z`, tone(light, '#8f3f34', 0.6)) +
    rect([270, 706, 1070, 10], tone(light, '#d9d2c0', 0.8));
  const bridge =
    rect([310, 500, 130, 214], fall(tone(light, '#f3eee2', 0.95), tone(light, '#d9d0be', 0.6))) +
    rect([290, 480, 170, 30], tone(light, '#f3eee2', 0.95)) +
    [520, 566, 612, 658]
      .map((y) =>
        Array.from({ length: 6 }, (_, i) => rect([320 + i * 20, y, 12, 16], '#4a5a66')).join(''),
      )
      .join('') +
    rect([296, 486, 158, 14], '#4a5a66') +
    rect([350, 410, 46, 76], tone(light, '#c4603c', 0.7)) +
    stroke(
      [
        [420, 480],
        [420, 400],
      ],
      '#6d6a66',
      4,
    );
  const above =
    sky(light, shore) +
    sun([1330, 470], 48) +
    clouds(light, { top: 0, bottom: 720, bare: 0.505, stretch: 3, seed: 131 }) +
    ridge(rolling(random, 830, 40, 420), tone(light, '#8a9098', 0.5, 0.55), light.haze, shore) +
    crane(1560, 120, 0.42) +
    crane(1260, 125, 0.36) +
    stack(1160, shore - 14, 9, 5, 74, 32, 0.3) +
    rect([0, shore - 18, WIDTH, 20], tone(light, '#8d877c', 0.5, 0.2)) +
    crane(860, 178, 0.08) +
    bridge +
    stack(470, 712, 11, 5, 78, 36, 0.05) +
    hull +
    crane(1690, 190, 0.05);
  return (
    above +
    water(above, {
      shore,
      far: '#c9b48c',
      near: '#2f4a58',
      broken: 60,
      depth: 0.62,
      gleam: '#fbe6bc',
    }) +
    fog(shore, 40, '#f6deb0', 0.3)
  );
};
