import { alpha, bright, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { lathe, smoothed } from '../lathe.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { shadow } from '../weather.ts';

function rounded(light: string, dark: string): string {
  return across(light, mix(light, dark, 0.5), dark);
}

export const microscope: Scene = (random) => {
  const metal = (a: string) => across(bright(a, 1.25), a, bright(a, 0.5));
  const bokeh = blur(
    Array.from({ length: 26 }, () =>
      circle(
        [random.between(0, WIDTH), random.between(0, 800)],
        random.between(40, 130),
        alpha(random.pick(['#ffffff', '#cfe6e2', '#a9cdd4', '#f3e6c4']), random.between(0.12, 0.4)),
      ),
    ).join(''),
    22,
  );
  const x = 900;
  const arm = path(
    `M${x + 40} 1080C${x + 330} 1040 ${x + 330} 640 ${x + 120} 470L${x + 60} 540C${x + 200} 680 ${x + 190} 900 ${x - 20} 980Z`,
    rounded('#f2f2ec', '#9aa6a8'),
  );
  const base =
    path(
      `M${x - 310} 1170Q${x - 320} 1110 ${x - 220} 1090L${x + 130} 1060Q${x + 260} 1060 ${x + 280} 1170Z`,
      fall('#eef0ec', '#8f9a9c'),
    ) + rect([x - 320, 1166, 606, 26], '#4a5558', 'rx="13"');
  const stage =
    polygon(
      [
        [x - 280, 836],
        [x + 150, 836],
        [x + 176, 872],
        [x - 306, 872],
      ],
      '#3a4346',
    ) +
    rect([x - 306, 870, 482, 22], '#23292b') +
    rect([x - 200, 826, 170, 12], alpha('#d8f0f0', 0.95)) +
    rect([x - 140, 826, 46, 10], '#c0648c') +
    glow([x - 116, 838], 130, '#fff6d0', 0.9) +
    rect([x - 60, 812, 70, 16], '#8d979a', 'rx="4"') +
    rect([x - 250, 812, 60, 16], '#8d979a', 'rx="4"');
  const lampHouse =
    rect([x - 172, 1010, 112, 82], metal('#6d777a'), 'rx="10"') +
    ellipse([x - 116, 1010], 52, 13, '#fffbe6') +
    polygon(
      [
        [x - 150, 1004],
        [x - 82, 1004],
        [x - 100, 892],
        [x - 132, 892],
      ],
      alpha('#fff6cc', 0.55),
    );
  const nose = `${ellipse([x - 96, 590], 116, 40, '#2c3335')}<g>${[
    [-70, 16, 0.9],
    [-10, 0, 1.2],
    [62, -18, 0.8],
  ]
    .map(
      ([dx = 0, turn = 0, k = 1]) =>
        `<g transform="rotate(${turn} ${x - 96 + dx} 600)">${rect([x - 96 + dx - 34, 600, 68, 96 * k], metal('#b5babb'))}${rect([x - 96 + dx - 26, 600 + 96 * k, 52, 52 * k], metal('#8d9597'))}${rect([x - 96 + dx - 34, 640, 68, 12], ['#d9b23c', '#3f8fa8', '#c0564a'][dx < -50 ? 0 : dx < 20 ? 1 : 2] ?? '#888')}${polygon(
          [
            [x - 96 + dx - 26, 600 + 148 * k],
            [x - 96 + dx + 26, 600 + 148 * k],
            [x - 96 + dx + 12, 600 + 178 * k],
            [x - 96 + dx - 12, 600 + 178 * k],
          ],
          '#4a5356',
        )}</g>`,
    )
    .join('')}</g>`;
  const head = path(
    `M${x - 220} 580L${x - 190} 440Q${x - 60} 380 ${x + 140} 440L${x + 150} 540Q${x + 40} 600 ${x - 220} 580Z`,
    rounded('#f6f6f0', '#a9b3b4'),
  );
  const tube = `<g transform="rotate(-34 ${x - 60} 430)">${rect([x - 130, 210, 120, 240], metal('#e2e4df'))}${rect([x - 138, 150, 136, 72], metal('#33393b'), 'rx="10"')}${rect([x - 126, 100, 112, 58], metal('#23282a'), 'rx="14"')}${ellipse([x - 70, 102], 50, 12, '#9cc4cc')}${rect([x - 130, 300, 120, 12], '#8d9799')}</g>`;
  const knobs =
    circle([x + 196, 900], 70, '#2c3335') +
    circle([x + 196, 900], 58, metal('#5c6669')) +
    circle([x + 196, 900], 32, metal('#a5adaf')) +
    Array.from({ length: 20 }, (_, i) => {
      const a = (i / 20) * Math.PI * 2;
      return stroke(
        [
          [x + 196 + Math.cos(a) * 60, 900 + Math.sin(a) * 60],
          [x + 196 + Math.cos(a) * 68, 900 + Math.sin(a) * 68],
        ],
        '#8d979a',
        3,
      );
    }).join('');
  const slides = [
    [260, 1220, -8],
    [380, 1244, 6],
  ]
    .map(
      ([sx = 0, sy = 0, a = 0]) =>
        `<g transform="rotate(${a} ${sx} ${sy})">${rect([sx - 120, sy - 18, 240, 40], alpha('#e6f4f4', 0.75))}${rect([sx - 30, sy - 14, 56, 32], alpha('#8a5ca0', 0.6))}</g>`,
    )
    .join('');
  const vials = [1350, 1450, 1550]
    .map((vx, i) =>
      lathe(
        [vx, 1200 + i * 12],
        190,
        smoothed([
          [0.22, 0],
          [0.24, 0.6],
          [0.24, 0.9],
          [0.14, 1.04],
          [0.14, 1.2],
        ]),
        ['#5fa8a0', '#d9a04c', '#7d8fc4'][i] ?? '#5fa8a0',
        -1,
        0.2,
      ),
    )
    .join('');
  return (
    rect([0, 0, WIDTH, HEIGHT], across('#dceaea', '#a9c3c9', '#6d8f9c')) +
    bokeh +
    rect([0, 1090, WIDTH, 260], fall('#eef2ee', '#b5c0be')) +
    blur(rect([0, 1080, WIDTH, 26], alpha('#ffffff', 0.7)), 12) +
    shadow(
      [
        [600, 1180],
        [1200, 1180],
        [1420, 1260],
        [720, 1270],
      ],
      '#3c5054',
      0.4,
      24,
    ) +
    slides +
    vials +
    base +
    lampHouse +
    arm +
    stage +
    knobs +
    nose +
    head +
    tube
  );
};
