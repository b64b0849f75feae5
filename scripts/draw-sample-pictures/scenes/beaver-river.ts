import { leafy } from '../broadleaf.ts';
import { alpha } from '../colour.ts';
import { blur, inside, texture } from '../effects.ts';
import { blades, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, curve, ellipse, fall, path, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

export const beaverRiver: Scene = (random) => {
  const light = LIGHTS.morning;
  const shore = 640;
  const leaves = (n: number) =>
    ({
      dark: tone(light, ['#3f5c3c', '#5c5a30'][n] ?? '#3f5c3c', 0.25),
      mid: tone(light, ['#668a4c', '#95893f'][n] ?? '#668a4c', 0.6),
      light: tone(light, ['#a8bd68', '#d0b854'][n] ?? '#a8bd68', 0.95),
      trunk: tone(light, '#5e5146', 0.4),
      side: -1,
    }) as const;
  const trees = [
    [90, 640, 480, 0],
    [330, 640, 420, 1],
    [1500, 640, 460, 0],
    [1720, 640, 540, 1],
    [1290, 636, 330, 0],
    [520, 636, 300, 0],
  ]
    .map(([x = 0, y = 0, h = 0, n = 0]) => leafy(random, [x, y], h, leaves(n)))
    .join('');
  const above =
    sky(light, shore) +
    sun([700, 330], 44) +
    clouds(light, { top: 0, bottom: 500, bare: 0.52, stretch: 2.4, seed: 36 }) +
    ridge(
      rolling(random, 540, 70, 520),
      tone(light, '#7f9690', 0.5, 0.55),
      tone(light, '#b5c0a8', 0.7, 0.6),
      shore,
    ) +
    wood(random, rolling(random, 618, 16, 300), 100, tone(light, '#64825c', 0.45, 0.4), {
      kind: 'leafy',
    }) +
    trees +
    polygon(
      [
        [0, 640],
        [0, 622],
        [600, 632],
        [1240, 630],
        [WIDTH, 618],
        [WIDTH, 644],
        [0, 644],
      ],
      tone(light, '#8a9a58', 0.7),
    );
  const stick = (x: number, y: number, long: number, turn: number, thick: number) => {
    const c = tone(
      light,
      random.pick(['#8a6a4c', '#6d523c', '#a58660', '#57432f']),
      random.between(0.4, 0.95),
    );
    const dx = Math.cos(turn) * long * 0.5;
    const dy = Math.sin(turn) * long * 0.5;
    return (
      stroke(
        [
          [x - dx, y - dy],
          [x + dx, y + dy],
        ],
        c,
        thick,
      ) + circle([x + dx, y + dy], thick * 0.46, tone(light, '#e0c496', 0.9))
    );
  };
  const dam = Array.from({ length: 240 }, (_, i) => {
    const x = 60 + random.next() * 1200;
    const rise = Math.sin((Math.min(1200, x) / 1240) * Math.PI);
    return stick(
      x,
      800 + (i / 240) * 60 - rise * 46 + random.between(-24, 24),
      random.between(70, 190),
      random.between(-0.5, 0.5),
      random.between(6, 15),
    );
  }).join('');
  const lodge = Array.from({ length: 260 }, (_, i) => {
    const v = i / 260;
    const a = random.between(-1, 1);
    const w = 250 * Math.sqrt(v);
    return stick(
      1330 + a * w,
      590 + v * 170 + a * a * 24,
      random.between(50, 130),
      a * 0.9 + random.between(-0.4, 0.4),
      random.between(5, 12),
    );
  }).join('');
  const bx = 780;
  const by = 1010;
  const fur = fall(
    tone(light, '#c08d5c', 1),
    tone(light, '#8f5f3c', 0.6),
    tone(light, '#5c3c26', 0.4),
  );
  const beaver =
    blur(ellipse([bx + 20, by + 26], 300, 30, alpha('#2c3a34', 0.5)), 8) +
    path(
      `M${bx - 190} ${by + 16}Q${bx - 180} ${by - 120} ${bx - 20} ${by - 128}Q${bx + 90} ${by - 130} ${bx + 130} ${by - 96}Q${bx + 220} ${by - 120} ${bx + 262} ${by - 66}Q${bx + 284} ${by - 30} ${bx + 240} ${by - 14}Q${bx + 200} ${by + 6} ${bx + 160} ${by + 16}Z`,
      fur,
    ) +
    ellipse([bx + 172, by - 104], 19, 17, tone(light, '#6d4a30', 0.5)) +
    circle([bx + 226, by - 70], 7, '#1c1512') +
    circle([bx + 228, by - 72], 2.2, '#ffffff') +
    ellipse([bx + 274, by - 50], 14, 11, '#2a1e18') +
    path(
      `M${bx - 170} ${by + 4}Q${bx - 300} ${by - 34} ${bx - 390} ${by + 8}Q${bx - 300} ${by + 36} ${bx - 160} ${by + 18}Z`,
      fall('#5a4a44', '#3a302e'),
    ) +
    inside(
      `M${bx - 190} ${by + 16}Q${bx - 180} ${by - 120} ${bx - 20} ${by - 128}Q${bx + 90} ${by - 130} ${bx + 130} ${by - 96}Q${bx + 220} ${by - 120} ${bx + 262} ${by - 66}V${by + 16}Z`,
      texture([bx - 200, by - 140, 480, 170], {
        colour: '#3c2819',
        grain: [0.02, 0.06],
        bare: 0.5,
        contrast: 6,
        opacity: 0.3,
      }),
    ) +
    stroke(
      [
        [bx + 236, by - 10],
        [bx + 360, by - 44],
      ],
      tone(light, '#a58660', 0.8),
      15,
    ) +
    Array.from({ length: 5 }, (_, i) =>
      ellipse(
        [bx + 380 + i * 8, by - 60 + (i % 3) * 14],
        24,
        9,
        tone(light, '#7fa04c', 0.8),
        `transform="rotate(${-30 + i * 18} ${bx + 380 + i * 8} ${by - 50})"`,
      ),
    ).join('');
  const wake =
    [0, 1, 2, 3]
      .map((i) =>
        curve(
          `M${bx + 300 - i * 60} ${by + 20}Q${bx - 60} ${by + 60 + i * 22} ${bx - 620} ${by + 50 + i * 50}`,
          alpha('#f6efd8', 0.5 - i * 0.08),
          5,
        ),
      )
      .join('') +
    curve(
      `M${bx + 300} ${by + 10}Q${bx + 60} ${by - 40} ${bx - 560} ${by - 60}`,
      alpha('#f6efd8', 0.3),
      4,
    );
  return (
    above +
    water(above, {
      shore,
      far: '#b9c4a8',
      near: '#35503f',
      broken: 32,
      depth: 0.6,
      gleam: '#f8eccb',
    }) +
    lodge +
    dam +
    fog(700, 60, '#f3ecd0', 0.35) +
    blur(rect([60, 862, 1200, 22], alpha('#f8f4e4', 0.5)), 9) +
    glitter([700, 880], 380, 90, '#fff3d0', 0.6) +
    wake +
    beaver +
    blades(random, () => 1330, {
      count: 420,
      height: 260,
      colours: ['#3f5a34', '#6d8a48', '#9aa95c'],
      width: 4,
      scatter: 50,
      from: 1240,
      to: 1830,
    })
  );
};
