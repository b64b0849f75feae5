import { alpha, bright } from '../colour.ts';
import { inside, texture } from '../effects.ts';
import { gardenWindow } from '../garden-window.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  between,
  ellipse,
  fall,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  through,
  WIDTH,
} from '../sheet.ts';
import { shadow, shaft } from '../weather.ts';

export const weavingLoom: Scene = (random) => {
  const light = LIGHTS.daylit;
  const wood = (lit: number) => tone(light, '#a5784c', lit);
  const beam = (a: Point, b: Point, w: number, lit = 0.7) => {
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const l = Math.hypot(dx, dy);
    const n: Point = [(-dy / l) * w, (dx / l) * w];
    return (
      polygon(
        [
          [a[0] + n[0], a[1] + n[1]],
          [b[0] + n[0], b[1] + n[1]],
          [b[0] - n[0], b[1] - n[1]],
          [a[0] - n[0], a[1] - n[1]],
        ],
        wood(lit),
      ) +
      polygon(
        [a, b, [b[0] - n[0], b[1] - n[1]], [a[0] - n[0], a[1] - n[1]]],
        alpha('#2c1e14', 0.22),
      )
    );
  };
  const dyes = ['#a5403a', '#e9dcc0', '#3f5f7c', '#d09a3c', '#5c7a5a', '#7d3f4a'] as const;
  const cloth: Point[] = [
    [520, 800],
    [1280, 800],
    [1400, 1230],
    [400, 1230],
  ];
  const d = through(cloth);
  const pattern = Array.from({ length: 24 }, (_, r) => {
    const v = r / 24;
    const y = 800 + v * 430;
    const h = 18.5;
    const left = 520 - v * 120;
    const right = 1280 + v * 120;
    const colour = tone(
      light,
      dyes[[1, 0, 1, 2, 1, 3, 3, 1, 4, 1, 0, 0][r % 12] ?? 1] ?? '#fff',
      0.8,
    );
    let row = rect([left, y, right - left, h], colour);
    if (r % 4 === 1 || r % 12 === 5)
      for (let k = 0; k < 19; k++) {
        const x = left + ((k + 0.5) / 19) * (right - left);
        row += polygon(
          [
            [x, y - 1],
            [x + 15, y + h / 2],
            [x, y + h + 1],
            [x - 15, y + h / 2],
          ],
          tone(light, dyes[(r + 2) % 6] ?? '#fff', 0.85),
        );
      }
    return row;
  }).join('');
  const warp = Array.from({ length: 120 }, (_, i) => {
    const u = i / 119;
    return (
      stroke(
        [
          [520 + u * 760, 802],
          [590 + u * 620, 560],
        ],
        alpha(i % 2 ? '#f6ecd6' : '#d9c8a4', 0.9),
        2,
      ) +
      stroke(
        [
          [590 + u * 620, 560],
          [620 + u * 560, 410],
        ],
        alpha('#e6d8b8', 0.7),
        1.6,
      )
    );
  }).join('');
  const reed =
    rect([540, 660, 720, 26], wood(0.9)) +
    rect([540, 742, 720, 26], wood(0.6)) +
    Array.from({ length: 90 }, (_, i) =>
      rect([548 + i * 7.9, 684, 2, 60], alpha('#5a4430', 0.7)),
    ).join('');
  const shafts = [0, 1]
    .map(
      (k) =>
        rect([570 + k * 10, 470 + k * 50, 660 - k * 20, 16], wood(0.8 - k * 0.2)) +
        rect([570 + k * 10, 600 + k * 10, 660 - k * 20, 16], wood(0.5)),
    )
    .join('');
  const skeins = ['#a5403a', '#d09a3c', '#3f5f7c', '#5c7a5a', '#e2d3b0', '#7d3f4a']
    .map((c, i) => {
      const x = 1370 + (i % 3) * 136;
      const y = 250 + Math.floor(i / 3) * 260;
      const col = tone(light, c, 0.75);
      return (
        rect([x - 6, y - 26, 12, 40], '#5a4430') +
        path(
          `M${x - 44} ${y}Q${x - 60} ${y + 170} ${x} ${y + 180}Q${x + 60} ${y + 170} ${x + 44} ${y}Q${x} ${y - 24} ${x - 44} ${y}Z`,
          across(bright(col, 1.1), col, bright(col, 0.6)),
        ) +
        [-26, -10, 8, 24]
          .map(
            (o) =>
              `<path d="M${x + o} ${y - 4}Q${x + o * 1.4} ${y + 90} ${x + o} ${y + 170}" fill="none" stroke="${alpha('#1c140e', 0.2)}" stroke-width="4"/>`,
          )
          .join('') +
        rect([x - 46, y + 64, 92, 16], bright(col, 0.7))
      );
    })
    .join('');
  const shuttle = `<g transform="rotate(-6 800 830)">${path('M640 838Q800 776 980 838Q800 890 640 838Z', fall(wood(1), wood(0.4)))}${ellipse([810, 836], 92, 17, '#3a2a1c')}${ellipse([810, 835], 78, 12, tone(light, '#a5403a', 0.9))}</g>`;
  return (
    rect([0, 0, WIDTH, HEIGHT], across(tone(light, '#e6dcc8', 0.9), tone(light, '#c3b59c', 0.45))) +
    gardenWindow(random, [80, 110, 360, 520], tone(light, '#f2ead9', 0.85)) +
    rect([1290, 216, 500, 14], wood(0.5)) +
    rect([1290, 476, 500, 14], wood(0.5)) +
    skeins +
    rect([0, 1120, WIDTH, 230], fall(tone(light, '#a58560', 0.7), tone(light, '#6d5338', 0.5))) +
    beam([470, 1200], [560, 240], 26, 0.8) +
    beam([1330, 1200], [1240, 240], 26, 0.45) +
    beam([530, 270], [1270, 270], 28, 0.85) +
    beam([590, 420], [1210, 420], 24, 0.7) +
    warp +
    shafts +
    stroke(
      [
        [700, 280],
        [690, 470],
      ],
      '#8a7454',
      4,
    ) +
    stroke(
      [
        [1100, 280],
        [1110, 470],
      ],
      '#8a7454',
      4,
    ) +
    reed +
    shadow(
      [
        [400, 1250],
        [1400, 1250],
        [1520, 1320],
        [460, 1330],
      ],
      '#2c2018',
      0.4,
      20,
    ) +
    inside(
      d,
      pattern +
        texture([380, 790, 1040, 450], {
          colour: '#2c1e18',
          grain: [0.08, 0.02],
          bare: 0.52,
          contrast: 4,
          opacity: 0.3,
        }),
    ) +
    polygon(
      cloth,
      between([400, 800], [1400, 1230], alpha('#fff4dc', 0.25), alpha('#1c140e', 0.3)),
    ) +
    shuttle +
    beam([330, 1240], [1470, 1240], 34, 0.9) +
    beam([360, 1340], [440, 1210], 30, 0.8) +
    beam([1440, 1340], [1360, 1210], 30, 0.5) +
    shaft(
      [
        [100, 110],
        [440, 110],
        [1500, 1350],
        [700, 1350],
      ],
      '#fff2d0',
      0.26,
      40,
    )
  );
};
