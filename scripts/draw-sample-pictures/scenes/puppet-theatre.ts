import { alpha, bright, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { listener } from '../people.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  round,
  stroke,
  WIDTH,
} from '../sheet.ts';

const FOLDS = ['#6d1f22', '#a5363a', '#8a2a2e', '#4f1518'] as const;

/** A drawn-back curtain hanging from x to its gathered end. */
function curtain(
  from: number,
  to: number,
  top: number,
  foot: number,
  colours: readonly [string, string, string, string],
): string {
  const count = 9;
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = from + step * i;
    const sway = (from - to) * 0.05 * Math.sin(i);
    return path(
      `M${x} ${top}Q${x + sway} ${(top + foot) / 2} ${x - step * 0.3} ${foot}H${x + step * 1.1}Q${x + step + sway} ${(top + foot) / 2} ${x + step * 1.05} ${top}Z`,
      across(...colours),
    );
  }).join('');
}

export const puppetTheatre: Scene = (random) => {
  const stage = [430, 300, 940, 560] as const;
  const [x, y, w, h] = stage;
  const puppet = (
    cx: number,
    cy: number,
    s: number,
    dress: string,
    hair: string,
    lean: number,
    crown: boolean,
  ) => {
    const p = (dx: number, dy: number): Point => [cx + dx * s + dy * s * lean, cy - dy * s];
    const strings = [
      [-0.5, 0.95],
      [0.5, 1],
      [0, 1.55],
    ]
      .map(([dx = 0, dy = 0]) =>
        stroke([p(dx, dy), [cx + dx * s * 0.7 + lean * s, y - 20]], alpha('#f3e6c8', 0.55), 2),
      )
      .join('');
    const arms =
      stroke([p(-0.16, 1.02), p(-0.38, 0.82), p(-0.5, 0.95)], bright(dress, 0.85), s * 0.11) +
      stroke([p(0.16, 1.02), p(0.4, 0.86), p(0.5, 1)], bright(dress, 1.1), s * 0.11) +
      circle(p(-0.51, 0.97), s * 0.06, '#e0b48c') +
      circle(p(0.51, 1.02), s * 0.06, '#e0b48c');
    const body = `M${p(-0.17, 1.08).join(' ')}Q${p(-0.2, 0.7).join(' ')} ${p(-0.42, 0.14).join(' ')}Q${p(0, 0.04).join(' ')} ${p(0.42, 0.14).join(' ')}Q${p(0.2, 0.7).join(' ')} ${p(0.17, 1.08).join(' ')}Z`;
    const legs = [-0.12, 0.12]
      .map(
        (d) =>
          stroke([p(d, 0.2), p(d, -0.02)], '#3a2a24', s * 0.09) +
          ellipse(p(d + 0.04, -0.03), s * 0.09, s * 0.05, '#2a1c18'),
      )
      .join('');
    return (
      ellipse([cx, cy + s * 0.06], s * 0.44, s * 0.07, alpha('#1c0f0a', 0.45)) +
      strings +
      legs +
      path(body, across(bright(dress, 1.15), dress, bright(dress, 0.6))) +
      stroke([p(-0.34, 0.3), p(0, 0.22), p(0.34, 0.3)], '#e2c070', s * 0.035) +
      arms +
      ellipse(p(0, 1.3), s * 0.21, s * 0.24, across('#f0cba4', '#e0b48c', '#b08258')) +
      path(
        `M${p(-0.23, 1.28).join(' ')}Q${p(-0.26, 1.62).join(' ')} ${p(0, 1.6).join(' ')}Q${p(0.26, 1.62).join(' ')} ${p(0.23, 1.28).join(' ')}Q${p(0.12, 1.46).join(' ')} ${p(0, 1.46).join(' ')}Q${p(-0.12, 1.46).join(' ')} ${p(-0.23, 1.28).join(' ')}Z`,
        hair,
      ) +
      (crown
        ? polygon(
            [
              p(-0.16, 1.54),
              p(-0.2, 1.74),
              p(-0.08, 1.64),
              p(0, 1.8),
              p(0.08, 1.64),
              p(0.2, 1.74),
              p(0.16, 1.54),
            ],
            '#e0b548',
          )
        : polygon([p(-0.24, 1.5), p(0.24, 1.5), p(0.16, 1.9)], '#4f7f78'))
    );
  };
  const scenery =
    rect([x, y, w, h], fall('#3f5f86', '#d9a878', '#f0d090')) +
    glow([1140, 430], 190, '#fff0c0', 0.9) +
    circle([1140, 430], 46, '#fff3cf') +
    path(`M${x} 720Q560 600 720 690T980 660T${x + w} 700V860H${x}Z`, fall('#5f7a5c', '#3f5a44')) +
    polygon(
      [
        [540, 700],
        [540, 560],
        [520, 560],
        [560, 500],
        [600, 560],
        [580, 560],
        [580, 620],
        [640, 620],
        [640, 540],
        [626, 540],
        [660, 476],
        [694, 540],
        [680, 540],
        [680, 700],
      ],
      '#7d5a6c',
    ) +
    [560, 660].map((wx) => rect([wx - 7, 590, 14, 24], '#ffd98a')).join('') +
    rect([x, 800, w, 60], fall('#a5763f', '#6d4a28'));
  const frame =
    rect([x - 60, y - 70, w + 120, 74], fall('#c99a4c', '#7d5426')) +
    rect([x - 64, y - 70, 66, h + 140], across('#e0b560', '#8a602c')) +
    rect([x + w - 2, y - 70, 66, h + 140], across('#c99a4c', '#6d4720')) +
    rect([x - 90, y + h, w + 180, 90], fall('#b5843c', '#6a451f')) +
    Array.from(
      { length: 11 },
      (_, i) =>
        circle([x + 20 + i * 90, y + h + 45], 17, '#e6c478') +
        circle([x + 20 + i * 90, y + h + 45], 9, '#8a3236'),
    ).join('') +
    path(
      `M${x - 80} ${y - 66}Q${x + w / 2} ${y - 250} ${x + w + 80} ${y - 66}Z`,
      fall('#d9ac5a', '#8a602c'),
    ) +
    circle([x + w / 2, y - 106], 34, '#8a3236') +
    circle([x + w / 2, y - 106], 22, '#e6c478');
  const valance = Array.from({ length: 8 }, (_, i) =>
    path(
      `M${x + i * 117.5} ${y}H${x + (i + 1) * 117.5}Q${x + (i + 0.5) * 117.5} ${y + 130} ${x + i * 117.5} ${y}Z`,
      fall('#a5363a', '#6d1f22'),
    ),
  ).join('');
  const kids = Array.from({ length: 3 }, (_, line) =>
    Array.from({ length: 9 }, (__, i) =>
      listener(
        [120 + i * 200 + (line % 2) * 100, 1080 + line * 130],
        120 + line * 26,
        mix(
          random.pick(['#4f6f8c', '#8a4a4c', '#5c7a58', '#c0923c', '#6d5a86']),
          '#160d0c',
          0.55 + line * 0.1,
        ),
        mix(
          random.pick(['#5a4030', '#8a6a44', '#2f2420', '#a5804c']),
          '#160d0c',
          0.45 + line * 0.1,
        ),
        '#5c4034',
      ),
    ).join(''),
  ).join('');
  return (
    rect([0, 0, WIDTH, HEIGHT], round([0, '#5a2c26'], [0.6, '#34191a'], [1, '#1a0d10'])) +
    curtain(-60, 360, -20, 1350, ['#2c0f12', '#5a1c20', '#44161a', '#220b0e']) +
    curtain(1440, 1860, -20, 1350, ['#2c0f12', '#5a1c20', '#44161a', '#220b0e']) +
    scenery +
    puppet(720, 830, 205, '#8a3a5c', '#6d4426', 0.05, true) +
    puppet(1010, 836, 215, '#3f6f8c', '#3a2a20', -0.06, false) +
    curtain(x, x + 130, y, y + h, FOLDS) +
    curtain(x + w - 130, x + w, y, y + h, FOLDS) +
    valance +
    frame +
    glow([900, 640], 760, '#ffdc98', 0.32) +
    blur(
      polygon(
        [
          [x, y + h + 60],
          [x + w, y + h + 60],
          [1800, 1350],
          [0, 1350],
        ],
        alpha('#ffcf8a', 0.16),
      ),
      40,
    ) +
    kids
  );
};
