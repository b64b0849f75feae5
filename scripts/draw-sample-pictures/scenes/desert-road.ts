import { alpha } from '../colour.ts';
import { inside } from '../effects.ts';
import { ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  ellipse,
  fall,
  glow,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  through,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';

export const desertRoad: Scene = (random) => {
  const light = {
    ...LIGHTS.golden,
    sky: ['#6f9ab4', '#b8c4ba', '#ecd2a0', '#f4cf96'],
    haze: '#e6c79c',
  };
  const horizon = 690;
  const mesa = (x: number, w: number, h: number, far: number) => {
    const top: Point[] = [
      [x - w, horizon + 10],
      [x - w * 0.72, horizon - h * 0.45],
      [x - w * 0.66, horizon - h * 0.5],
      [x - w * 0.62, horizon - h],
      [x + w * 0.58, horizon - h * 0.98],
      [x + w * 0.62, horizon - h * 0.52],
      [x + w * 0.7, horizon - h * 0.44],
      [x + w, horizon + 10],
    ];
    const d = through(top);
    return (
      path(d, fall(tone(light, '#b5694a', 0.75, far), tone(light, '#c99668', 0.8, far + 0.2))) +
      inside(
        d,
        polygon(
          [
            [x - w, horizon],
            [x - w * 0.62, horizon - h],
            [x - w * 0.3, horizon - h],
            [x - w * 0.34, horizon],
          ],
          alpha(tone(light, '#5c4658', 0.2, far), 0.5),
        ) +
          Array.from({ length: 5 }, (_, i) =>
            rect(
              [x - w, horizon - h * (0.92 - i * 0.1), w * 2, h * 0.035],
              alpha(tone(light, '#7d4a3c', 0.3, far), 0.4),
            ),
          ).join(''),
      )
    );
  };
  const dune = rolling(random, 740, 26, 420, 3);
  const shrubs = Array.from({ length: 90 }, () => {
    const y = 730 + random.next() ** 1.8 * 560;
    const side = random.chance(0.5) ? -1 : 1;
    const x = 900 + side * random.between(80 + (y - 690) * 1.1, 1000);
    const s = (y - 680) * random.between(0.05, 0.13);
    return (
      ellipse([x - s * 0.6, y + s * 0.1], s * 1.5, s * 0.25, alpha('#5d3f38', 0.35)) +
      [-0.7, -0.3, 0.1, 0.5, 0.9]
        .map((t) =>
          ellipse(
            [x + t * s * 0.8, y - s * (0.4 - Math.abs(t) * 0.14)],
            s * 0.42,
            s * 0.42,
            tone(light, t > 0 ? '#a5a065' : '#6f7350', 0.7),
          ),
        )
        .join('')
    );
  }).join('');
  const road = polygon(
    [
      [894, horizon + 14],
      [906, horizon + 14],
      [1620, HEIGHT],
      [180, HEIGHT],
    ],
    fall(tone(light, '#b5a390', 0.8, 0.3), tone(light, '#6d6864', 0.6)),
  );
  const lines = [
    [716, 4, 14],
    [742, 6, 24],
    [786, 10, 44],
    [860, 16, 76],
    [990, 28, 130],
    [1210, 46, 150],
  ]
    .map(([y = 0, w = 0, h = 0]) =>
      polygon(
        [
          [900 - w / 2, y],
          [900 + w / 2, y],
          [900 + w * 0.9, y + h],
          [900 - w * 0.9, y + h],
        ],
        alpha('#f4dfae', 0.85),
      ),
    )
    .join('');
  const edge = [-1, 1]
    .map((s) =>
      polygon(
        [
          [900 + s * 6, horizon + 16],
          [900 + s * 8, horizon + 16],
          [900 + s * 676, HEIGHT],
          [900 + s * 648, HEIGHT],
        ],
        alpha('#f6ecd4', 0.7),
      ),
    )
    .join('');
  const car =
    glow([906, 734], 60, '#fff3cc', 0.6) +
    rect([890, 722, 32, 20], '#7d4a40', 'rx="4"') +
    rect([895, 716, 22, 9], '#4a4448', 'rx="3"');
  const pole = `${[
    [1080, 690, 0.1],
    [1130, 660, 0.2],
    [1230, 600, 0.42],
    [1480, 450, 1],
  ]
    .map(
      ([x = 0, top = 0, s = 0]) =>
        stroke(
          [
            [x, top],
            [x, 690 + s * 330 + 20],
          ],
          tone(light, '#5c4638', 0.4, 0.3 * (1 - s)),
          3 + s * 11,
        ) +
        stroke(
          [
            [x - 70 * s - 6, top + 40 * s],
            [x + 70 * s + 6, top + 40 * s],
          ],
          tone(light, '#5c4638', 0.4, 0.3 * (1 - s)),
          2 + s * 8,
        ),
    )
    .join(
      '',
    )}<path d="M1080 694Q1110 700 1130 670Q1190 690 1230 620Q1380 660 1480 490Q1650 560 1860 260" fill="none" stroke="${alpha('#4a3a34', 0.7)}" stroke-width="3"/>`;
  return (
    sky(light, horizon + 20) +
    sun([520, 520], 46) +
    clouds(light, { top: 0, bottom: 600, bare: 0.54, stretch: 7, seed: 19 }) +
    ridge(
      rolling(random, 668, 40, 260),
      tone(light, '#8f7a80', 0.5, 0.5),
      tone(light, '#c9a686', 0.7, 0.6),
    ) +
    mesa(1180, 240, 210, 0.3) +
    mesa(1560, 190, 150, 0.42) +
    mesa(360, 210, 130, 0.5) +
    ground(() => horizon + 4, tone(light, '#dcae7c', 0.9, 0.3), tone(light, '#b87d54', 0.7), {
      colour: tone(light, '#8f5a42', 0.4),
      grain: [0.005, 0.03],
      opacity: 0.4,
    }) +
    ridge(dune, tone(light, '#d3a06c', 0.9, 0.1), tone(light, '#b87d54', 0.75), HEIGHT) +
    road +
    edge +
    lines +
    car +
    shrubs +
    pole
  );
};
