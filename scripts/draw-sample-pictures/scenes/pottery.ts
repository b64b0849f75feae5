import { alpha, bright } from '../colour.ts';
import { gardenWindow } from '../garden-window.ts';
import { lathe, type Profile, smoothed } from '../lathe.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { shaft } from '../weather.ts';

export const pottery: Scene = (random) => {
  const light = { ...LIGHTS.daylit, sun: '#fff2dc', shade: '#8d8078' };
  const clay = tone(light, '#b5785a', 0.8);
  const glaze = ['#b5785a', '#7d8f94', '#d9c7a4', '#8a5a48', '#6d8474', '#c9a070'] as const;
  const forms: readonly Profile[] = [
    [
      [0.26, 0],
      [0.42, 0.4],
      [0.36, 0.8],
      [0.18, 1.1],
      [0.24, 1.24],
    ],
    [
      [0.34, 0],
      [0.46, 0.3],
      [0.48, 0.6],
      [0.4, 0.66],
    ],
    [
      [0.22, 0],
      [0.26, 0.5],
      [0.4, 0.9],
      [0.34, 1.1],
      [0.14, 1.3],
      [0.2, 1.5],
    ],
    [
      [0.3, 0],
      [0.36, 0.5],
      [0.36, 0.9],
    ],
  ];
  const shelf = (y: number, x0: number, x1: number, s: number) => {
    let drawn = '';
    for (let x = x0 + s * 0.5; x < x1 - s * 0.3; x += s * random.between(0.92, 1.16)) {
      const form = forms[Math.floor(random.next() * forms.length)] ?? forms[0];
      if (form)
        drawn +=
          ellipse([x + s * 0.12, y], s * 0.4, 8, alpha('#2c241e', 0.4)) +
          lathe(
            [x, y],
            s * random.between(0.74, 1),
            smoothed(form),
            tone(light, random.pick(glaze), 0.75),
            -1,
            0.16,
          );
    }
    return (
      rect(
        [x0 - 20, y, x1 - x0 + 40, 22],
        fall(tone(light, '#c09a70', 0.9), tone(light, '#7d6248', 0.5)),
      ) +
      rect([x0 - 20, y + 22, x1 - x0 + 40, 22], alpha('#2c241e', 0.2)) +
      drawn
    );
  };
  const c: Point = [880, 1010];
  const pot =
    lathe(
      [c[0], c[1] - 8],
      420,
      smoothed(
        [
          [0.26, 0],
          [0.3, 0.06],
          [0.48, 0.36],
          [0.5, 0.56],
          [0.4, 0.78],
          [0.34, 0.86],
          [0.38, 0.94],
        ],
        3,
      ),
      clay,
      -1,
      0.26,
    ) +
    [0.2, 0.3, 0.42, 0.54, 0.66]
      .map((h) => {
        const r = (0.42 + Math.sin(h * 3.2) * 0.07) * 420;
        return `<path d="M${c[0] - r} ${c[1] - h * 420}A${r} ${r * 0.14} 0 0 0 ${c[0] + r} ${c[1] - h * 420}" fill="none" stroke="${alpha('#5c3424', 0.25)}" stroke-width="5"/>`;
      })
      .join('') +
    ellipse([c[0], c[1] - 8 - 0.94 * 420], 142, 36, bright(clay, 0.42)) +
    ellipse([c[0] + 14, c[1] - 396], 124, 27, bright(clay, 0.3));
  const wheelHead =
    ellipse([c[0], c[1] + 34], 330, 92, '#3c3632') +
    ellipse([c[0], c[1] + 10], 330, 92, fall('#a59c94', '#6d665f')) +
    [0.86, 0.66]
      .map(
        (k) =>
          `<ellipse cx="${c[0]}" cy="${c[1] + 10}" rx="${330 * k}" ry="${92 * k}" fill="none" stroke="${alpha('#3c3632', 0.4)}" stroke-width="4"/>`,
      )
      .join('') +
    ellipse([c[0], c[1]], 150, 38, bright(clay, 0.6));
  const skin = tone(light, '#cf9f80', 0.85);
  const sleeve = tone(light, '#5f7684', 0.7);
  const hand = (s: 1 | -1, y: number) => {
    const x = c[0] + s * 196;
    const far: Point = [c[0] + s * 1020, y + 230];
    return (
      polygon(
        [
          [x + s * 210, y + 10],
          [far[0], far[1] - 100],
          [far[0], far[1] + 130],
          [x + s * 190, y + 130],
        ],
        s === -1 ? sleeve : bright(sleeve, 0.72),
      ) +
      polygon(
        [
          [x + s * 60, y + 6],
          [x + s * 230, y + 14],
          [x + s * 216, y + 118],
          [x + s * 70, y + 88],
        ],
        s === -1 ? skin : bright(skin, 0.8),
        `stroke="${s === -1 ? skin : bright(skin, 0.8)}" stroke-width="20" stroke-linejoin="round"`,
      ) +
      [0, 1, 2, 3]
        .map((f) =>
          stroke(
            [
              [x + s * 76, y + 12 + f * 23],
              [x + s * 20, y + 2 + f * 25],
              [x - s * (12 - f * 5), y + 16 + f * 27],
            ],
            bright(s === -1 ? skin : bright(skin, 0.8), 1 - f * 0.05),
            25,
          ),
        )
        .join('') +
      stroke(
        [
          [x + s * 80, y + 4],
          [x + s * 50, y - 46],
          [x + s * 4, y - 52],
        ],
        s === -1 ? bright(skin, 1.04) : bright(skin, 0.84),
        28,
      )
    );
  };
  return (
    rect([0, 0, WIDTH, HEIGHT], across(tone(light, '#e2d3bc', 0.9), tone(light, '#b5a48c', 0.35))) +
    gardenWindow(random, [90, 90, 420, 560], tone(light, '#efe6d4', 0.8)) +
    shelf(330, 760, 1740, 190) +
    shelf(640, 760, 1740, 210) +
    shaft(
      [
        [120, 90],
        [520, 90],
        [1500, 1350],
        [600, 1350],
      ],
      '#fff2d0',
      0.34,
      40,
    ) +
    rect([0, 1130, WIDTH, 220], fall(tone(light, '#6d5a4a', 0.6), tone(light, '#3c3028', 0.5))) +
    path(
      `M420 1350Q440 1090 880 1080T1340 1350Z`,
      fall(tone(light, '#8a7a6c', 0.7), tone(light, '#4a4038', 0.4)),
    ) +
    wheelHead +
    hand(1, 720) +
    pot +
    hand(-1, 730) +
    Array.from({ length: 26 }, () =>
      circle(
        [c[0] + random.between(-300, 300), c[1] + random.between(-40, 70)],
        random.between(4, 11),
        bright(clay, random.between(0.6, 1)),
      ),
    ).join('')
  );
};
