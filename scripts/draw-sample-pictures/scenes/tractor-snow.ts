import { building } from '../building.ts';
import { camera } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, type Point, path, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { bare, spruce, wood } from '../trees.ts';
import { shadow, snowfall } from '../weather.ts';

export const tractorSnow: Scene = (random) => {
  const light = LIGHTS.winter;
  const snow = tone(light, '#f7f8fa', 0.95);
  const blue = tone(light, '#dfe8f4', 0.3);
  const far = rolling(random, 640, 40, 520);
  const p = (dx: number, dy: number): Point => [900 + dx, 1010 + dy];
  const green = tone(light, '#3f7a54', 0.85);
  const dark = '#20262a';
  const wheelAt = ([x, y]: Point, r: number) =>
    circle([x, y], r, dark) +
    Array.from({ length: 18 }, (_, i) => {
      const a = (i / 18) * Math.PI * 2;
      return stroke(
        [
          [x + Math.cos(a) * r * 0.82, y + Math.sin(a) * r * 0.82],
          [x + Math.cos(a + 0.12) * r * 1.03, y + Math.sin(a + 0.12) * r * 1.03],
        ],
        '#2d3438',
        r * 0.12,
      );
    }).join('') +
    circle([x, y], r * 0.56, tone(light, '#d9b23c', 0.8)) +
    circle([x, y], r * 0.24, tone(light, '#8a7430', 0.5)) +
    path(
      `M${x - r * 0.9} ${y - r * 0.44}A${r} ${r} 0 0 1 ${x + r * 0.3} ${y - r * 0.95}L${x + r * 0.2} ${y - r * 0.8}A${r * 0.8} ${r * 0.8} 0 0 0 ${x - r * 0.78} ${y - r * 0.36}Z`,
      alpha('#ffffff', 0.75),
    );
  const tractor =
    polygon(
      [p(-30, -120), p(-30, -210), p(-250, -196), p(-268, -110)],
      fall(green, tone(light, '#3f7a54', 0.2)),
    ) +
    polygon([p(-30, -210), p(-250, -196), p(-252, -206), p(-30, -222)], snow) +
    polygon([p(-40, -120), p(-20, -330), p(150, -330), p(180, -130)], tone(light, '#2f5f44', 0.5)) +
    polygon([p(-22, -216), p(-10, -316), p(60, -316), p(60, -216)], fall('#cfe0ea', '#6d8694')) +
    polygon([p(70, -216), p(70, -316), p(140, -316), p(154, -216)], fall('#cfe0ea', '#7d96a2')) +
    rect([p(-34, -350)[0], p(-34, -350)[1], 200, 22], tone(light, '#2f5f44', 0.7), 'rx="6"') +
    rect([p(-30, -362)[0], p(-30, -362)[1], 190, 14], snow, 'rx="7"') +
    stroke([p(-150, -200), p(-150, -300)], '#33393d', 12) +
    polygon([p(60, -100), p(60, -190), p(210, -170), p(230, -100)], green) +
    rect([p(-270, -170)[0], p(-270, -170)[1], 14, 34], '#fff3c8') +
    wheelAt(p(120, -100), 112) +
    wheelAt(p(-180, -66), 76);
  const blade =
    polygon(
      [p(-300, -30), p(-390, -120), p(-410, -10), p(-360, 20), p(-296, 16)],
      fall(tone(light, '#d08a3a', 0.9), tone(light, '#8a5a2c', 0.4)),
    ) + stroke([p(-300, -40), p(-220, -70)], '#3a4044', 16);
  const spray =
    blur(
      Array.from({ length: 60 }, () => {
        const a = random.between(0, 1);
        return circle(
          p(-390 - a * random.between(40, 320), 10 - random.between(0, 170) * Math.sin(a * 3)),
          random.between(10, 36),
          alpha('#ffffff', 0.5),
        );
      }).join(''),
      8,
    ) +
    Array.from({ length: 130 }, () => {
      const a = random.between(0, 1);
      return circle(
        p(-380 - a * 320, 0 - random.between(0, 210) * Math.sin(a * 3)),
        random.between(2, 7),
        '#ffffff',
      );
    }).join('');
  const spruceLeaves = {
    dark: tone(light, '#2a4440', 0.2),
    mid: tone(light, '#4a6a5c', 0.6),
    light: tone(light, '#8aa58c', 0.9),
    trunk: tone(light, '#54463f', 0.3),
    side: 1,
  } as const;
  const cottage = building(camera({ horizon: 690 }), light, random, {
    stand: { at: [-9, 0, 38], turn: 24 },
    size: { w: 7, h: 3, d: 6 },
    wall: '#a5764c',
    roof: { kind: 'gable', height: 2.8, colour: '#f7f8fa' },
    front: { floors: 1, bays: 3, size: [0.9, 1.1], lamps: 0.7 },
    side: { floors: 1, bays: 2, size: [0.9, 1.1], lamps: 0.6 },
    far: 0.1,
  });
  return (
    sky(light, 720) +
    sun([1420, 360], 44, '#fff6dc', '#ffdfae') +
    clouds(light, { top: 0, bottom: 560, bare: 0.52, stretch: 3, seed: 13 }) +
    ridge(far, tone(light, '#8fa4ba', 0.5, 0.6), tone(light, '#c3d0de', 0.7, 0.7)) +
    wood(random, rolling(random, 700, 20, 420), 100, tone(light, '#6d8494', 0.4, 0.4)) +
    ground(() => 720, mix(snow, light.haze, 0.4), snow, {
      colour: tone(light, '#a9bcd9', 0.4),
      grain: [0.004, 0.03],
      opacity: 0.4,
    }) +
    [
      [130, 900, 520],
      [270, 860, 360],
      [1680, 900, 560],
      [1530, 850, 340],
    ]
      .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, spruceLeaves, snow))
      .join('') +
    cottage +
    polygon(
      [
        [1180, 760],
        [1280, 760],
        [1900, 1240],
        [300, 1180],
        [620, 980],
      ],
      fall(blue, tone(light, '#b9c9de', 0.5)),
    ) +
    [0, 60]
      .map((d) =>
        stroke(
          [
            [1220 + d * 0.3, 770],
            [1400 + d, 900],
            [1700 + d * 3, 1120],
          ],
          alpha('#7d92b4', 0.5),
          12 + d * 0.1,
        ),
      )
      .join('') +
    shadow([p(-400, 0), p(240, 0), p(60, 70), p(-640, 80)], '#4a6288', 0.5, 10) +
    spray +
    tractor +
    blade +
    ground(rolling(random, 1120, 40, 520), snow, blue, {
      colour: tone(light, '#a9bcd9', 0.4),
      grain: [0.005, 0.02],
      opacity: 0.4,
    }) +
    bare(random, [1760, 1330], 620, tone(light, '#4a4a52', 0.3), 0.5) +
    snowfall(random, 0.35)
  );
};
