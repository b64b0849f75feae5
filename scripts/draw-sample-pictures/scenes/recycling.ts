import { leafy } from '../broadleaf.ts';
import { alpha } from '../colour.ts';
import { roughen } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  circle,
  ellipse,
  fall,
  type Point,
  polygon,
  rect,
  round,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { shadow } from '../weather.ts';

export const recycling: Scene = (random) => {
  const light = { ...LIGHTS.daylit, sun: '#fbf5e6' };
  const floor = 1010;
  const bins = [
    ['#4f86b0', 'paper'],
    ['#d9b23c', 'plastic'],
    ['#5c9460', 'glass'],
    ['#b5653c', 'metal'],
  ] as const;
  const leaves = {
    dark: tone(light, '#42603c', 0.25),
    mid: tone(light, '#6c9050', 0.6),
    light: tone(light, '#aac068', 0.95),
    trunk: tone(light, '#5e5146', 0.4),
    side: -1,
  } as const;
  const things = (kind: string, x: number, y: number): string => {
    switch (kind) {
      case 'paper':
        return [0, 1, 2, 3]
          .map((i) =>
            rect(
              [x - 110 + i * 46, y - 70 - (i % 2) * 26, 84, 120],
              ['#f3efe2', '#d9c49c', '#e9e3d2', '#c9a878'][i] ?? '#fff',
              `transform="rotate(${-14 + i * 9} ${x} ${y})"`,
            ),
          )
          .join('');
      case 'plastic':
        return [-80, -20, 50]
          .map((d, i) => {
            const bx = x + d;
            const c = ['#a9d0dc', '#9fd0b0', '#d9e6ea'][i] ?? '#fff';
            return `<path d="M${bx - 26} ${y + 40}V${y - 60}Q${bx - 26} ${y - 92} ${bx - 10} ${y - 106}V${y - 128}H${bx + 10}V${y - 106}Q${bx + 26} ${y - 92} ${bx + 26} ${y - 60}V${y + 40}Z" fill="${alpha(c, 0.92)}"/>${rect([bx - 13, y - 142, 26, 18], ['#3f6fb0', '#d8653a', '#5c8a72'][i] ?? '#333', 'rx="3"')}${rect([bx - 18, y - 70, 7, 90], alpha('#ffffff', 0.6))}`;
          })
          .join('');
      case 'glass':
        return [-70, 0, 64]
          .map((d, i) => {
            const bx = x + d;
            const c = ['#5a7f4c', '#8a5a34', '#7fa894'][i] ?? '#333';
            return `<path d="M${bx - 24} ${y + 40}V${y - 50}Q${bx - 22} ${y - 84} ${bx - 9} ${y - 98}V${y - 150}H${bx + 9}V${y - 98}Q${bx + 22} ${y - 84} ${bx + 24} ${y - 50}V${y + 40}Z" fill="${alpha(c, 0.95)}"/>${rect([bx - 17, y - 50, 7, 80], alpha('#ffffff', 0.4))}`;
          })
          .join('');
      default:
        return [-80, -10, 60]
          .map((d, i) => {
            const bx = x + d;
            return (
              rect([bx - 32, y - 84 + i * 8, 64, 124], fall('#e2e4e4', '#9da3a6'), 'rx="8"') +
              rect(
                [bx - 32, y - 54 + i * 8, 64, 58],
                ['#c9503e', '#4f7f9c', '#d9b23c'][i] ?? '#333',
              ) +
              ellipse([bx, y - 84 + i * 8], 32, 9, '#c3c7c9') +
              rect([bx - 24, y - 80 + i * 8, 8, 110], alpha('#ffffff', 0.5))
            );
          })
          .join('');
    }
  };
  const bin = ([colour, kind]: readonly [string, string], x: number) => {
    const w = 164;
    const body: Point[] = [
      [x - w, 560],
      [x + w, 560],
      [x + w * 0.86, floor],
      [x - w * 0.86, floor],
    ];
    const arrows = [0, 120, 240]
      .map(
        (a) =>
          `<g transform="rotate(${a} ${x} 800)"><path d="M${x - 44} 746H${x + 22}" stroke="#f6f3e8" stroke-width="20" fill="none"/><path d="M${x + 16} 720L${x + 62} 746L${x + 16} 772Z" fill="#f6f3e8"/></g>`,
      )
      .join('');
    return (
      shadow(
        [
          [x - w, floor - 6],
          [x + w, floor - 6],
          [x + w + 130, floor + 50],
          [x - w + 110, floor + 56],
        ],
        '#2a3030',
        0.5,
        12,
      ) +
      things(kind, x, 530) +
      polygon(body, fall(tone(light, colour, 0.9), tone(light, colour, 0.35))) +
      polygon(
        [
          [x - w, 560],
          [x - w * 0.5, 560],
          [x - w * 0.46, floor],
          [x - w * 0.86, floor],
        ],
        alpha('#ffffff', 0.1),
      ) +
      polygon(
        [
          [x + w * 0.55, 560],
          [x + w, 560],
          [x + w * 0.86, floor],
          [x + w * 0.47, floor],
        ],
        alpha('#10181c', 0.18),
      ) +
      rect([x - w - 14, 546, w * 2 + 28, 34], tone(light, colour, 1), 'rx="10"') +
      rect([x - w - 14, 572, w * 2 + 28, 10], alpha('#10181c', 0.25)) +
      arrows
    );
  };
  return (
    rect([0, 0, WIDTH, 860], fall('#b9d0d9', '#e6ead9')) +
    rect([0, 0, WIDTH, 860], round([0, alpha('#fff8e0', 0.8)], [1, alpha('#fff8e0', 0)])) +
    roughen(
      Array.from({ length: 40 }, () =>
        circle(
          [random.between(-40, 1840), random.between(620, 840)],
          random.between(60, 130),
          tone(light, random.pick(['#93ab7c', '#a9bb8c', '#7f9a70']), 0.7, 0.25),
        ),
      ).join(''),
      40,
      0.02,
    ) +
    leafy(random, [120, 870], 640, leaves) +
    leafy(random, [1700, 870], 700, leaves) +
    rect([0, 850, WIDTH, 40], tone(light, '#9cae72', 0.7)) +
    rect([0, 880, WIDTH, 480], fall(tone(light, '#c9c5b8', 0.85), tone(light, '#a09c92', 0.6))) +
    Array.from({ length: 13 }, (_, i) =>
      stroke(
        [
          [900 + (i - 6) * 120, 880],
          [900 + (i - 6) * 330, 1360],
        ],
        alpha('#5d5a52', 0.28),
        3,
      ),
    ).join('') +
    [960, 1070, 1220]
      .map((y) =>
        stroke(
          [
            [0, y],
            [WIDTH, y],
          ],
          alpha('#5d5a52', 0.24),
          3,
        ),
      )
      .join('') +
    bins.map((b, i) => bin(b, 300 + i * 400)).join('')
  );
};
