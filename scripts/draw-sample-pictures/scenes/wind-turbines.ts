import { alpha, bright, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { blades, ground, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, type Point, polygon, rect } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { wood } from '../trees.ts';

export const windTurbines: Scene = (random) => {
  const light = { ...LIGHTS.noon };
  const turbine = (x: number, y: number, h: number, angle: number, far: number) => {
    const white = tone(light, '#f7f6f1', 0.95, far);
    const dark = tone(light, '#c3ccd3', 0.5, far);
    const hub: Point = [x, y - h];
    const blade = (a: number) => {
      const r = (a * Math.PI) / 180;
      const out = (d: number, side: number): Point => [
        hub[0] + Math.sin(r) * d * h + Math.cos(r) * side * h,
        hub[1] - Math.cos(r) * d * h + Math.sin(r) * side * h,
      ];
      return (
        polygon(
          [
            out(0.02, -0.012),
            out(0.12, -0.03),
            out(0.62, -0.004),
            out(0.62, 0.002),
            out(0.02, 0.014),
          ],
          white,
        ) +
        polygon(
          [
            out(0.02, 0.003),
            out(0.12, -0.006),
            out(0.62, -0.001),
            out(0.62, 0.002),
            out(0.02, 0.014),
          ],
          dark,
        )
      );
    };
    return (
      polygon(
        [
          [x - h * 0.024, y],
          [x - h * 0.011, y - h],
          [x + h * 0.011, y - h],
          [x + h * 0.024, y],
        ],
        white,
      ) +
      polygon(
        [
          [x + h * 0.004, y],
          [x + h * 0.002, y - h],
          [x + h * 0.011, y - h],
          [x + h * 0.024, y],
        ],
        dark,
      ) +
      rect([x - h * 0.02, y - h * 1.018, h * 0.075, h * 0.036], dark, `rx="${h * 0.01}"`) +
      [0, 120, 240].map((a) => blade(a + angle)).join('') +
      circle(hub, h * 0.021, white)
    );
  };
  const hills = [
    rolling(random, 760, 60, 520),
    rolling(random, 880, 60, 620),
    rolling(random, 1020, 70, 760),
  ] as const;
  const rape = tone(light, '#d9c04c', 0.95);
  const shadowsOn = Array.from({ length: 4 }, () =>
    ellipse(
      [random.between(100, 1700), random.between(880, 1080)],
      random.between(160, 330),
      26,
      alpha('#2f4a34', 0.22),
    ),
  ).join('');
  return (
    sky(light, 800) +
    clouds(light, { top: 20, bottom: 760, bare: 0.485, stretch: 1.5, seed: 111 }) +
    ridge(
      rolling(random, 700, 40, 420),
      tone(light, '#7d96a8', 0.5, 0.6),
      tone(light, '#a9bcb8', 0.7, 0.6),
    ) +
    [
      [300, 740, 220, 20, 0.5],
      [520, 752, 240, 70, 0.48],
      [1330, 752, 250, 40, 0.45],
      [1560, 740, 210, 95, 0.5],
      [1130, 760, 190, 10, 0.5],
    ]
      .map(([x = 0, y = 0, h = 0, a = 0, f = 0]) => turbine(x, y, h, a, f))
      .join('') +
    ridge(hills[0], tone(light, '#8fae72', 0.85, 0.25), tone(light, '#a5bb78', 0.8, 0.25)) +
    wood(random, hills[0], 34, tone(light, '#54785a', 0.4, 0.35), { kind: 'leafy', from: 900 }) +
    turbine(1380, 900, 470, 28, 0.16) +
    ground(hills[1], mix(rape, light.haze, 0.15), bright(rape, 0.85), {
      colour: tone(light, '#a89a34', 0.5),
      grain: [0.006, 0.04],
      opacity: 0.4,
    }) +
    turbine(860, 1070, 680, 52, 0) +
    ground(hills[2], tone(light, '#94b55c', 0.9), tone(light, '#4f7f40', 0.55), {
      colour: tone(light, '#4a7340', 0.4),
      grain: [0.006, 0.03],
      opacity: 0.4,
    }) +
    blur(shadowsOn, 16) +
    ribbon(
      [
        [1010, 800, 10],
        [1080, 900, 34],
        [1180, 800, 80],
        [1360, 900, 210],
      ],
      alpha(tone(light, '#d9cdae', 0.9), 0.95),
    ) +
    blades(random, (x) => hills[2](x) + 130, {
      count: 1300,
      height: 70,
      scatter: 240,
      colours: [
        tone(light, '#4f7f40', 0.4),
        tone(light, '#a5c060', 0.95),
        tone(light, '#d9c04c', 0.9),
      ],
    })
  );
};
