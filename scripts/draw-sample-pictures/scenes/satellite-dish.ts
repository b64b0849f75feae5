import { alpha, mix } from '../colour.ts';
import { blades, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { across, ellipse, glow, type Point, path, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, stars } from '../sky.ts';
import { wood } from '../trees.ts';
import { shadow } from '../weather.ts';

function curveRib([x, y]: Point, r: number, share: number, colour: string): string {
  return `<path d="M${x + r * share} ${y}Q${x + r * share * 0.6} ${y + r * 0.36 * (1 - share * share)} ${x + r * share * 0.16} ${y + r * 0.52}" fill="none" stroke="${colour}" stroke-width="${r * 0.012}"/>`;
}

export const satelliteDish: Scene = (random) => {
  const light = { ...LIGHTS.dusk, sky: ['#1c2c50', '#4c5684', '#9c7c92', '#e6a982'] };
  const dish = (x: number, y: number, r: number, far: number, main = false) => {
    const turn = -34;
    const white = tone(light, '#f3f1ee', 0.95, far);
    const shade = tone(light, '#8f93a8', 0.35, far);
    const base =
      polygon(
        [
          [x - r * 0.34, y],
          [x - r * 0.2, y - r * 0.7],
          [x + r * 0.24, y - r * 0.7],
          [x + r * 0.4, y],
        ],
        across(shade, tone(light, '#d9d4d0', 0.7, far)),
      ) +
      rect([x - r * 0.42, y - r * 0.12, r * 0.9, r * 0.14], shade) +
      rect([x - r * 0.3, y - r * 0.95, r * 0.58, r * 0.34], tone(light, '#a9a6b4', 0.5, far)) +
      (main
        ? rect([x - r * 0.02, y - r * 0.4, r * 0.12, r * 0.28], '#ffd594') +
          glow([x, y - r * 0.26], r * 0.5, '#ffc97a', 0.5)
        : '');
    const c: Point = [x - r * 0.06, y - r * 1.34];
    const bowl = `<g transform="rotate(${turn} ${c[0]} ${c[1]})">${path(`M${c[0] - r} ${c[1]}Q${c[0]} ${c[1] + r * 1.06} ${c[0] + r} ${c[1]}Z`, across(white, mix(white, shade, 0.5), shade))}${Array.from({ length: 7 }, (_, i) => curveRib(c, r, -0.75 + i * 0.25, alpha('#3c4060', 0.22))).join('')}${ellipse(c, r, r * 0.3, across(mix(shade, '#000', 0.06), shade, white))}${[0.75, 0.5, 0.26].map((k) => `<ellipse cx="${c[0]}" cy="${c[1] + r * 0.1 * (1 - k)}" rx="${r * k}" ry="${r * 0.27 * k}" fill="none" stroke="${alpha('#3c4060', 0.25)}" stroke-width="${r * 0.01}"/>`).join('')}${stroke(
      [
        [c[0] - r * 0.6, c[1] + r * 0.1],
        [c[0], c[1] - r * 0.74],
      ],
      shade,
      r * 0.025,
    )}${stroke(
      [
        [c[0] + r * 0.6, c[1] + r * 0.1],
        [c[0], c[1] - r * 0.74],
      ],
      white,
      r * 0.025,
    )}${stroke(
      [
        [c[0], c[1] + r * 0.26],
        [c[0], c[1] - r * 0.74],
      ],
      shade,
      r * 0.02,
    )}${rect([c[0] - r * 0.07, c[1] - r * 0.84, r * 0.14, r * 0.16], white)}</g>`;
    return (
      base +
      stroke(
        [
          [x, y - r * 0.9],
          [x + r * 0.1, y - r * 1.06],
        ],
        shade,
        r * 0.2,
      ) +
      bowl
    );
  };
  const field = rolling(random, 980, 30, 620);
  return (
    sky(light, 960) +
    stars(random, 640, 300) +
    glow([1500, 900], 900, '#f0a880', 0.5, 0.5) +
    clouds(light, {
      top: 260,
      bottom: 900,
      bare: 0.52,
      stretch: 7,
      lit: '#e0a090',
      shade: '#54587e',
      seed: 37,
    }) +
    ridge(rolling(random, 880, 60, 420), '#5c5c80', '#a9869a') +
    wood(random, rolling(random, 936, 14, 300), 60, '#3f4464') +
    dish(1490, 985, 120, 0.3) +
    dish(330, 995, 150, 0.22) +
    ground(field, '#7d7474', '#2c2f48', {
      colour: '#b58e84',
      grain: [0.006, 0.03],
      opacity: 0.3,
    }) +
    shadow(
      [
        [700, 1140],
        [1240, 1120],
        [900, 1240],
        [300, 1230],
      ],
      '#1c2038',
      0.5,
      16,
    ) +
    dish(940, 1140, 430, 0, true) +
    polygon(
      [
        [760, 1350],
        [960, 1150],
        [1010, 1150],
        [1080, 1350],
      ],
      alpha('#b5a3a0', 0.35),
    ) +
    blades(random, (x) => field(x) + 190, {
      count: 900,
      height: 70,
      scatter: 200,
      colours: ['#3f4058', '#6d6470', '#2c2f48', '#8d7a78'],
    })
  );
};
