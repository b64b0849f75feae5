import { alpha } from '../colour.ts';
import { blur } from '../effects.ts';
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
import { shadow } from '../weather.ts';

export const filmProjector: Scene = (random) => {
  const lens: Point = [1010, 610];
  const beam = polygon(
    [
      [lens[0] + 60, lens[1] - 26],
      [1900, 60],
      [1900, 1130],
      [lens[0] + 60, lens[1] + 26],
    ],
    across(alpha('#fff3cf', 0.85), alpha('#ffe6b0', 0.12)),
  );
  const dust = Array.from({ length: 240 }, () => {
    const t = random.next();
    const x = lens[0] + 60 + t * 760;
    const spread = 26 + t * 500;
    return circle(
      [x, lens[1] + random.between(-1, 1) * spread],
      random.between(1, 3.4),
      alpha('#fff6dc', random.between(0.15, 0.7)),
    );
  }).join('');
  const reel = (x: number, y: number, r: number, full: number) =>
    `${circle([x, y], r, '#14110f') + circle([x, y], r * full, '#3a2c22') + Array.from({ length: 7 }, (_, i) => `<circle cx="${x}" cy="${y}" r="${r * (0.36 + (full - 0.36) * (i / 7))}" fill="none" stroke="${alpha('#8a6a4c', 0.35)}" stroke-width="3"/>`).join('')}<circle cx="${x}" cy="${y}" r="${r * 0.96}" fill="none" stroke="#a5a09a" stroke-width="${r * 0.07}"/>${[
      0, 72, 144, 216, 288,
    ]
      .map((a) => {
        const q = ((a + 16) * Math.PI) / 180;
        return stroke(
          [
            [x, y],
            [x + Math.cos(q) * r * 0.93, y + Math.sin(q) * r * 0.93],
          ],
          '#8d8882',
          r * 0.13,
        );
      })
      .join(
        '',
      )}${circle([x, y], r * 0.26, '#b5b0a8')}${circle([x, y], r * 0.1, '#2b2622')}${path(`M${x - r * 0.82} ${y - r * 0.5}A${r * 0.96} ${r * 0.96} 0 0 1 ${x - r * 0.1} ${y - r * 0.95}`, 'none', `stroke="${alpha('#fff3d8', 0.7)}" stroke-width="${r * 0.05}" stroke-linecap="round"`)}`;
  const body =
    rect([560, 500, 400, 330], fall('#6d706c', '#3c3e3d'), 'rx="26"') +
    rect([560, 500, 400, 26], alpha('#ffffff', 0.16), 'rx="13"') +
    rect([600, 560, 180, 210], fall('#4a4d4b', '#2c2e2d'), 'rx="12"') +
    Array.from({ length: 8 }, (_, i) =>
      rect([616, 580 + i * 22, 148, 9], '#1c1d1d', 'rx="4"'),
    ).join('') +
    glow([690, 670], 130, '#ffb860', 0.5) +
    circle([860, 610], 62, '#2b2d2c') +
    circle([860, 610], 40, '#8d8a84') +
    circle([850, 600], 14, '#d9d4c8') +
    circle([870, 760], 22, '#c9c2b4') +
    circle([920, 760], 14, '#a5423c') +
    rect([950, 560, 70, 100], across('#4a4d4b', '#8d8a84', '#3a3c3b'), 'rx="8"') +
    rect([1016, 572, 54, 76], across('#a5a09a', '#5c5a56'), 'rx="6"') +
    ellipse([1070, 610], 16, 40, '#fff8e0');
  const arms =
    stroke(
      [
        [640, 510],
        [540, 330],
      ],
      '#4a4d4b',
      36,
    ) +
    stroke(
      [
        [880, 510],
        [1010, 330],
      ],
      '#4a4d4b',
      36,
    ) +
    stroke(
      [
        [610, 520],
        [420, 400],
      ],
      '#2c2825',
      5,
    ) +
    stroke(
      [
        [1100, 350],
        [1000, 520],
        [930, 580],
      ],
      '#2c2825',
      5,
    );
  const stand =
    polygon(
      [
        [540, 830],
        [980, 830],
        [1010, 880],
        [510, 880],
      ],
      '#55483c',
    ) +
    rect([300, 880, 940, 44], fall('#8a6646', '#5a4029')) +
    [
      [360, 924],
      [1150, 924],
    ]
      .map(([x = 0, y = 0]) => rect([x, y, 44, 440], across('#6d4f36', '#3c2b1e')))
      .join('') +
    ellipse([760, 884], 270, 16, alpha('#120c08', 0.5));
  const cans =
    [
      [350, 880],
      [350, 846],
      [356, 812],
    ]
      .map(([x = 0, y = 0]) =>
        rect([x - 40, y - 32, 170, 32], across('#8d8a84', '#c9c4ba', '#5c5a56'), 'rx="5"'),
      )
      .join('') + rect([1060, 836, 150, 44], '#3a3430', 'rx="4"');
  return (
    rect([0, 0, WIDTH, HEIGHT], round([0, '#54402f'], [0.5, '#2f241d'], [1, '#15100e'])) +
    Array.from({ length: 12 }, (_, i) => rect([i * 150, 0, 3, 1350], alpha('#0c0806', 0.35))).join(
      '',
    ) +
    rect([90, 160, 250, 330], '#241b16') +
    Array.from({ length: 4 }, (_, r) =>
      Array.from(
        { length: 3 },
        (__, c) =>
          circle(
            [140 + c * 76, 206 + r * 78],
            30,
            ['#8d8a84', '#6d6a64', '#a5835a'][(r + c) % 3] ?? '#888',
          ) + circle([140 + c * 76, 206 + r * 78], 9, '#241b16'),
      ).join(''),
    ).join('') +
    blur(beam, 10) +
    glow([1800, 600], 620, '#ffe9bd', 0.35) +
    dust +
    stand +
    cans +
    arms +
    body +
    reel(480, 270, 210, 0.86) +
    reel(1090, 270, 190, 0.52) +
    glow([lens[0] + 66, lens[1]], 300, '#fff3cf', 0.9) +
    shadow(
      [
        [400, 1340],
        [1200, 1340],
        [1100, 1350],
        [500, 1350],
      ],
      '#000000',
      0.4,
      10,
    )
  );
};
