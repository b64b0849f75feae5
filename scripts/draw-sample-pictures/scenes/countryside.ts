import { building } from '../building.ts';
import { camera } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { blur, inside, roughen, texture } from '../effects.ts';
import { blades, furrows, ground, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  ellipse,
  fall,
  glow,
  type Point,
  polygon,
  rect,
  through,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { bare, leafy, wood } from '../trees.ts';
import { fog, shadow } from '../weather.ts';

export const COUNTRYSIDE: Scenes = {
  'village-church-hill': (random) => {
    const light = LIGHTS.golden;
    const far = rolling(random, 640, 80, 640);
    const mid = rolling(random, 760, 70, 520);
    const hill = (x: number) =>
      790 - 190 * Math.exp(-(((x - 920) / 430) ** 2)) + Math.sin(x / 90) * 5;
    const front = rolling(random, 1030, 60, 700);
    const eye = camera({ horizon: 640, focal: 1500, eye: [0, 1.7, 0] });
    const white = '#f2ece0';
    const base = { at: [0.6, 2.1, 60] as const, turn: -28 };
    const slim = (y: number, w: number, h: number) => ({ w, d: w, h, y, x: -5.6 });
    const _dome = ([x, y]: Point, r: number) => {
      const d = `M${x - r * 0.5} ${y}C${x - r * 1.5} ${y - r * 0.9} ${x - r * 0.5} ${y - r * 1.7} ${x} ${y - r * 2.6}C${x + r * 0.5} ${y - r * 1.7} ${x + r * 1.5} ${y - r * 0.9} ${x + r * 0.5} ${y}Z`;
      return `<path d="${d}" fill="${tone(light, '#4f6d7a', 0.4)}"/>${inside(d, circle([x + r * 0.6, y - r * 0.8], r * 0.9, alpha('#ffe9c4', 0.45)))}<path d="M${x} ${y - r * 2.5}V${y - r * 3.7}M${x - r * 0.34} ${y - r * 3.3}H${x + r * 0.34}" stroke="${tone(light, '#d8a94e', 0.9)}" stroke-width="${r * 0.13}"/>`;
    };
    const church =
      building(eye, light, random, {
        stand: base,
        size: { w: 11, h: 4.6, d: 6, x: 1 },
        wall: white,
        roof: { kind: 'gable', height: 2, colour: '#6f8a82' },
        front: { floors: 1, bays: 4, size: [0.8, 1.9], arched: true, trim: '#d8d0c0' },
      }) +
      building(eye, light, random, {
        stand: base,
        size: { w: 4.6, h: 8.4, d: 4.6, x: 2.6 },
        wall: white,
        roof: { kind: 'hip', height: 1.2, colour: '#6f8a82', overhang: 0.2 },
        front: { floors: 1, bays: 2, size: [0.7, 2.2], sill: 5, arched: true, trim: '#d8d0c0' },
        side: { floors: 1, bays: 2, size: [0.7, 2.2], sill: 5, arched: true },
      }) +
      building(eye, light, random, {
        stand: base,
        size: slim(0, 3.8, 7.4),
        wall: white,
        front: { floors: 1, bays: 1, size: [1, 1.8], sill: 4.4, arched: true, trim: '#d8d0c0' },
        side: { floors: 1, bays: 1, size: [1, 1.8], sill: 4.4, arched: true },
      }) +
      building(eye, light, random, {
        stand: base,
        size: slim(7.4, 3, 3.2),
        wall: white,
        front: {
          floors: 1,
          bays: 1,
          size: [1.2, 1.5],
          sill: 0.6,
          arched: true,
          glass: ['#3a3f48', '#252a32'],
        },
        side: {
          floors: 1,
          bays: 1,
          size: [1.2, 1.5],
          sill: 0.6,
          arched: true,
          glass: ['#3a3f48', '#252a32'],
        },
        roof: { kind: 'spire', height: 1.3, colour: '#6f8a82', overhang: 0.2 },
      });
    const leaves = {
      dark: tone(light, '#46552f', 0.15),
      mid: tone(light, '#727b3c', 0.55),
      light: tone(light, '#c7a94a', 1),
      trunk: tone(light, '#4b4036', 0.3),
      side: 1,
    } as const;
    const grove = (at: readonly (readonly [number, number])[]) =>
      roughen(
        at.map(([x, tall]) => leafy(random, [x, hill(x) + 8], tall, leaves)).join(''),
        15,
        0.06,
      );
    const cottages = [
      [-16, 50, 20],
      [-23, 56, -14],
      [17, 50, -24],
      [24, 58, 12],
    ]
      .map(([x = 0, z = 0, turn = 0]) =>
        building(eye, light, random, {
          stand: { at: [x, -2.3, z], turn },
          size: { w: 6, h: 2.6, d: 5 },
          wall: random.pick(['#a88d70', '#8e9aa0', '#b8a27c']),
          roof: {
            kind: 'gable',
            height: 2.3,
            colour: random.pick(['#85604f', '#7b7873', '#93705a']),
          },
          front: { floors: 1, bays: 3, size: [0.8, 1.1] },
          far: 0.12,
        }),
      )
      .join('');
    return (
      sky(light, 900) +
      sun([1430, 470], 44) +
      clouds(light, { top: 0, bottom: 640, bare: 0.5, stretch: 2.6, seed: 21 }) +
      ridge(far, tone(light, '#6f7f72', 0.5, 0.66), tone(light, '#9ba08a', 0.7, 0.8)) +
      fog(720, 60, '#f6e2b8', 0.6) +
      ridge(mid, tone(light, '#73804f', 0.6, 0.45), tone(light, '#a2a06a', 0.7, 0.5)) +
      wood(random, mid, 60, tone(light, '#5b6a45', 0.4, 0.42), { kind: 'leafy' }) +
      ground(hill, tone(light, '#a49a4c', 0.95), tone(light, '#7f8346', 0.6), {
        colour: tone(light, '#5d6633', 0.3),
        grain: [0.008, 0.03],
        opacity: 0.4,
      }) +
      grove([
        [560, 190],
        [660, 150],
        [1270, 180],
        [1370, 230],
      ]) +
      church +
      cottages +
      grove([
        [760, 120],
        [1150, 110],
      ]) +
      ribbon(
        [
          [620, 960, 8],
          [700, 1010, 16],
          [800, 900, 32],
          [960, 760, 70],
          [1150, 860, 150],
          [1360, 820, 330],
        ],
        alpha(tone(light, '#d8c092', 0.9), 0.95),
      ) +
      ground(front, tone(light, '#8a8a42', 0.7), tone(light, '#4d5a30', 0.3), {
        colour: tone(light, '#c3a64c', 0.9),
        grain: [0.01, 0.03],
        opacity: 0.4,
        seed: 6,
      }) +
      blades(random, front, {
        count: 1500,
        height: 78,
        scatter: 320,
        colours: [
          tone(light, '#6d7a38', 0.4),
          tone(light, '#b5a14c', 0.9),
          tone(light, '#8b8c44', 0.6),
        ],
      })
    );
  },

  'harvest-field': (random) => {
    const light = { ...LIGHTS.golden, sky: ['#6d97b4', '#a9bfc0', '#ecd9ae', '#f6dfae'] };
    const horizon = 560;
    const far = rolling(random, 540, 46, 520);
    const gold = tone(light, '#d6ac55', 0.95);
    const field = (_: number) => horizon + 30;
    const bale = ([x, y]: Point, r: number) =>
      shadow(
        [
          [x - r, y],
          [x - r * 3.4, y + r * 0.32],
          [x - r * 3.2, y + r * 0.5],
          [x + r * 0.9, y + r * 0.1],
        ],
        '#4a3a2c',
        0.5,
        r * 0.08,
      ) +
      rect(
        [x - r * 1.35, y - r * 2, r * 1.35, r * 2],
        fall(tone(light, '#d8b060', 0.85), tone(light, '#8d7044', 0.2)),
        `rx="${r * 0.6}"`,
      ) +
      ellipse([x, y - r], r * 0.82, r, tone(light, '#d9b566', 0.95)) +
      [0.8, 0.6, 0.4, 0.2]
        .map(
          (part) =>
            `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.82 * part}" ry="${r * part}" fill="none" stroke="${alpha('#7a5a2c', 0.5)}" stroke-width="${r * 0.04}"/>`,
        )
        .join('');
    const machine = (() => {
      const red = tone(light, '#a8452f', 0.85);
      const x = 900;
      const y = 760;
      return (
        shadow(
          [
            [x - 240, y],
            [x + 250, y],
            [x + 90, y + 34],
            [x - 420, y + 34],
          ],
          '#3d2f24',
          0.55,
          8,
        ) +
        polygon(
          [
            [x - 150, y - 44],
            [x - 150, y - 150],
            [x + 130, y - 158],
            [x + 150, y - 44],
          ],
          fall(red, tone(light, '#8c3a2a', 0.2)),
        ) +
        polygon(
          [
            [x + 20, y - 158],
            [x + 30, y - 216],
            [x + 132, y - 216],
            [x + 140, y - 158],
          ],
          tone(light, '#3c454b', 0.4),
        ) +
        polygon(
          [
            [x + 34, y - 160],
            [x + 42, y - 206],
            [x + 124, y - 206],
            [x + 130, y - 160],
          ],
          fall('#b9cbd0', '#6c7d84'),
        ) +
        polygon(
          [
            [x - 140, y - 150],
            [x - 120, y - 190],
            [x - 4, y - 190],
            [x + 6, y - 154],
          ],
          tone(light, '#8f3b2b', 0.5),
        ) +
        polygon(
          [
            [x + 140, y - 70],
            [x + 280, y - 24],
            [x + 280, y + 6],
            [x + 130, y - 20],
          ],
          tone(light, '#7e3628', 0.4),
        ) +
        rect([x + 240, y - 54, 66, 62], tone(light, '#c9a13e', 0.8), 'rx="30"') +
        polygon(
          [
            [x - 60, y - 178],
            [x - 250, y - 226],
            [x - 250, y - 210],
            [x - 60, y - 158],
          ],
          tone(light, '#8b3c2c', 0.75),
        ) +
        circle([x + 92, y - 38], 52, '#2c2723') +
        circle([x + 92, y - 38], 26, tone(light, '#c9a13e', 0.7)) +
        circle([x - 110, y - 24], 34, '#2c2723') +
        circle([x - 110, y - 24], 16, tone(light, '#c9a13e', 0.7)) +
        rect([x - 130, y - 118, 150, 10], alpha('#fff0d0', 0.35))
      );
    })();
    return (
      sky(light, horizon + 40) +
      sun([1380, 360], 46) +
      clouds(light, { top: 0, bottom: 540, bare: 0.5, stretch: 1.8, seed: 31 }) +
      ridge(far, tone(light, '#6e7d5c', 0.5, 0.55), tone(light, '#a8a473', 0.7, 0.6)) +
      wood(random, (x) => far(x) + 36, 56, tone(light, '#5d6b46', 0.4, 0.3), { kind: 'leafy' }) +
      ground(field, mix(gold, light.haze, 0.5), tone(light, '#b98c40', 0.8), {
        colour: tone(light, '#8d6a30', 0.4),
        grain: [0.01, 0.05],
        opacity: 0.45,
      }) +
      furrows([1020, horizon + 20], 1400, 34, 180, tone(light, '#8a682e', 0.4), 0.34) +
      blur(
        Array.from({ length: 16 }, () =>
          circle(
            [random.between(560, 860), random.between(650, 760)],
            random.between(40, 90),
            alpha('#f3d9a0', 0.2),
          ),
        ).join(''),
        26,
      ) +
      machine +
      bale([330, 830], 46) +
      bale([1420, 800], 38) +
      bale([1570, 700], 20) +
      bale([180, 690], 18) +
      bale([520, 1120], 108) +
      blades(random, () => 1150, {
        count: 1400,
        height: 74,
        scatter: 260,
        colours: [
          tone(light, '#c79a48', 0.9),
          tone(light, '#8e6c34', 0.4),
          tone(light, '#e2c172', 1),
        ],
        lean: 0.2,
      })
    );
  },

  'foggy-road': (random) => {
    const light = LIGHTS.fog;
    const horizon = 640;
    const lines = [0, 1, 2].map(
      (layer) =>
        wood(
          random,
          rolling(random, 640 + layer * 26, 24, 420),
          110 + layer * 40,
          tone(light, '#55636a', 0.4, 0.78 - layer * 0.16),
        ) + fog(690 + layer * 20, 90, '#d9dcda', 0.75, layer + 3),
    );
    const field = rolling(random, 706, 18, 700);
    const verge = (x: number) => 740 + Math.abs(x - 900) * 0.1;
    const row = [
      [1320, 830, 360, 0.45],
      [480, 830, 350, 0.45],
      [1470, 940, 560, 0.24],
      [330, 960, 600, 0.22],
      [1700, 1150, 980, 0],
      [70, 1190, 1040, 0],
    ]
      .map(
        ([x = 0, y = 0, tall = 0, far = 0]) =>
          bare(random, [x, y], tall, tone(light, '#3c4246', 0.25, far), 0.44) +
          (far > 0.1 ? fog(y - 30, 70, '#d4d8d6', 0.4, 8) : ''),
      )
      .join('');
    const posts = [
      [760, 830, 20],
      [700, 900, 34],
      [600, 1010, 58],
    ]
      .map(
        ([x = 0, y = 0, s = 0]) =>
          rect([x - s * 0.1, y - s * 1.6, s * 0.3, s * 1.6], tone(light, '#e9e8e2', 0.8)) +
          rect([x - s * 0.1, y - s * 1.2, s * 0.3, s * 0.4], '#4a4f52'),
      )
      .join('');
    const road = ribbon(
      [
        [690, 930, 16],
        [740, 940, 44],
        [820, 900, 120],
        [950, 880, 290],
        [1130, 900, 610],
        [1360, 900, 1120],
      ],
      fall(tone(light, '#aab0b0', 0.7, 0.5), tone(light, '#73797c', 0.5)),
    );
    const dashes = [
      [770, 925, 6, 14],
      [820, 902, 9, 24],
      [890, 888, 14, 44],
      [1000, 884, 26, 80],
      [1170, 896, 46, 130],
    ]
      .map(([y = 0, x = 0, w = 0, h = 0]) =>
        polygon(
          [
            [x - w * 0.35, y],
            [x + w * 0.35, y],
            [x + w * 0.6, y + h],
            [x - w * 0.6, y + h],
          ],
          alpha('#f1f0ea', 0.75),
        ),
      )
      .join('');
    const lampsFar = [
      [912, 752],
      [938, 752],
    ]
      .map(([x = 0, y = 0]) => glow([x, y], 130, '#fff2d0', 0.75) + circle([x, y], 5, '#fffbe9'))
      .join('');
    return (
      sky(light, horizon + 60) +
      glow([1050, 420], 620, '#fbf3e0', 0.55) +
      lines.join('') +
      ground(field, tone(light, '#b0b3a2', 0.7, 0.5), tone(light, '#7f8470', 0.6), {
        colour: '#6b6f5e',
        grain: [0.008, 0.04],
        opacity: 0.35,
      }) +
      road +
      dashes +
      lampsFar +
      fog(760, 110, '#d6dad8', 0.7) +
      blades(random, verge, {
        count: 900,
        height: 70,
        from: 0,
        to: 330,
        scatter: 560,
        colours: ['#8d8f79', '#a3a28a', '#70745f'],
      }) +
      blades(random, verge, {
        count: 800,
        height: 70,
        from: 1480,
        to: 1800,
        scatter: 560,
        colours: ['#8d8f79', '#a3a28a', '#70745f'],
      }) +
      posts +
      row
    );
  },

  'apple-orchard': (random) => {
    const light = { ...LIGHTS.morning, from: LIGHTS.golden.from };
    const horizon = 560;
    const far = rolling(random, 530, 60, 520);
    const leaves = {
      dark: tone(light, '#35502f', 0.2),
      mid: tone(light, '#5f8142', 0.65),
      light: tone(light, '#a6b45a', 1),
      trunk: tone(light, '#5f5147', 0.45),
      side: 1,
    } as const;
    const rows: Point[] = [];
    for (const z of [22, 16, 12, 9, 6.8, 5])
      for (const side of [-1, 1])
        for (const lane of [1.9, 5.2, 9])
          rows.push([900 + (side * lane * 1250) / z, horizon + (1.75 * 1250) / z]);
    const trees = rows
      .filter(([x]) => x > -320 && x < WIDTH + 320)
      .map(([x, y]) => {
        const tall = (y - horizon) * 1.75;
        const cast = shadow(
          [
            [x - tall * 0.5, y],
            [x + tall * 0.3, y - tall * 0.05],
            [x + tall * 0.2, y + tall * 0.09],
            [x - tall * 0.7, y + tall * 0.1],
          ],
          '#22331f',
          0.42,
          tall * 0.02,
        );
        const tree = roughen(leafy(random, [x, y], tall, leaves, 1.2), tall * 0.06, 7 / tall, [
          x - tall,
          y - tall * 1.3,
          tall * 2,
          tall * 1.5,
        ]);
        let fruit = '';
        for (let apple = 0; apple < 34; apple++) {
          const angle = random.between(0, 6.28);
          const out = Math.sqrt(random.next());
          const at: Point = [
            x + Math.cos(angle) * out * tall * 0.37,
            y - tall * 0.6 + Math.sin(angle) * out * tall * 0.33,
          ];
          const size = tall * random.between(0.012, 0.019);
          fruit +=
            circle(at, size, tone(light, random.pick(['#b8392f', '#c9573a', '#a93430']), 0.7)) +
            circle([at[0] + size * 0.3, at[1] - size * 0.35], size * 0.36, alpha('#ffd9b4', 0.75));
        }
        return cast + tree + fruit;
      })
      .join('');
    const crate = ([x, y]: Point, s: number) => {
      const wall = tone(light, '#b98f5f', 0.8);
      const heap = Array.from({ length: 26 }, () =>
        circle(
          [x + random.between(-0.8, 0.8) * s, y - s * random.between(0.72, 1.06)],
          s * 0.15,
          tone(
            light,
            random.pick(['#b8392f', '#cf6a3c', '#a93430', '#c84a38']),
            random.between(0.45, 0.95),
          ),
        ),
      ).join('');
      return (
        shadow(
          [
            [x - s * 1.9, y + s * 0.1],
            [x + s, y - s * 0.1],
            [x + s, y + s * 0.2],
            [x - s * 1.8, y + s * 0.3],
          ],
          '#1d2b1a',
          0.5,
          8,
        ) +
        heap +
        [0, 1, 2]
          .map((slat) =>
            rect(
              [x - s, y - s * 0.78 + slat * s * 0.29, s * 2, s * 0.23],
              fall(wall, mix(wall, '#4a3524', 0.35)),
            ),
          )
          .join('') +
        rect([x - s * 1.02, y - s * 0.8, s * 0.16, s * 0.88], mix(wall, '#4a3524', 0.2)) +
        rect([x + s * 0.86, y - s * 0.8, s * 0.16, s * 0.88], mix(wall, '#fff', 0.1))
      );
    };
    const lane = polygon(
      [
        [880, horizon + 50],
        [920, horizon + 50],
        [1240, 1350],
        [560, 1350],
      ],
      alpha(tone(light, '#b9b36a', 0.95), 0.7),
    );
    return (
      sky(light, horizon + 20) +
      sun([1180, 330], 42) +
      clouds(light, { top: 0, bottom: 500, bare: 0.52, stretch: 2, seed: 17 }) +
      ridge(far, tone(light, '#6f8a80', 0.5, 0.6), tone(light, '#a5b59a', 0.7, 0.6)) +
      ground(() => horizon + 24, tone(light, '#a9b46a', 0.9, 0.3), tone(light, '#5d7a3c', 0.6), {
        colour: tone(light, '#486a34', 0.4),
        grain: [0.008, 0.04],
        opacity: 0.45,
      }) +
      roughen(lane, 30, 0.02) +
      trees +
      crate([820, 1180], 78) +
      crate([1010, 1230], 86) +
      blades(random, () => 1210, {
        count: 900,
        height: 60,
        scatter: 200,
        colours: [
          tone(light, '#5c7f3a', 0.5),
          tone(light, '#94a84e', 0.9),
          tone(light, '#44632f', 0.3),
        ],
      }) +
      glow([1180, 330], 1000, '#fff0c8', 0.3)
    );
  },

  'forest-path': (random) => {
    const light = LIGHTS.morning;
    const back = fall('#f4efcf', '#d3dcae');
    const trunks = (count: number, far: number, y: number, wide: number) =>
      Array.from({ length: count }, () => {
        const x = random.between(-40, 1840);
        const w = wide * random.between(0.6, 1.3);
        const keep = Math.abs(x - 930) < 260 * (1 - far) + 30 ? 340 * Math.sign(x - 930 || 1) : 0;
        const lean = random.between(-30, 30);
        const colour = tone(light, random.pick(['#5f4a3c', '#6d5646', '#4d4238']), 0.5, far);
        const cx = x + keep;
        return (
          polygon(
            [
              [cx - w, y + random.between(-14, 14)],
              [cx - w * 0.6 + lean, -20],
              [cx + w * 0.6 + lean, -20],
              [cx + w, y],
            ],
            fall(mix(colour, '#dfe0b0', 0.25), colour),
          ) +
          polygon(
            [
              [cx - w, y],
              [cx - w * 0.6 + lean, -20],
              [cx - w * 0.3 + lean, -20],
              [cx - w * 0.55, y],
            ],
            alpha('#fff0c0', 0.28 * (1 - far)),
          )
        );
      }).join('');
    const canopy = (
      row: number,
      count: number,
      colours: readonly [string, ...string[]],
      size: number,
    ) =>
      roughen(
        Array.from({ length: count }, () => {
          const x = random.between(-60, 1860);
          const y = random.between(-60, row) - Math.exp(-(((x - 930) / 380) ** 2)) * row * 0.5;
          return ellipse(
            [x, y],
            size * random.between(0.5, 1.3),
            size * random.between(0.3, 0.8),
            random.pick(colours),
          );
        }).join(''),
        40,
        0.035,
      );
    const floor = rolling(random, 800, 26, 420);
    const beams = [0, 1, 2, 3, 4]
      .map((beam) =>
        blur(
          polygon(
            [
              [500 + beam * 190, -40],
              [590 + beam * 190, -40],
              [760 + beam * 250, 1060],
              [560 + beam * 240, 1060],
            ],
            fall(alpha('#fff4c8', 0.5), alpha('#fff4c8', 0)),
          ),
          18,
        ),
      )
      .join('');
    const ferns = Array.from({ length: 110 }, () => {
      const side = random.chance(0.5) ? -1 : 1;
      const y = random.between(900, 1370);
      const x = 900 + side * random.between(140 + (y - 820) * 0.72, 980);
      const size = (y - 760) * random.between(0.12, 0.24);
      const colour = random.pick([
        tone(light, '#4c6a34', 0.5),
        tone(light, '#6f8c40', 0.8),
        tone(light, '#38532c', 0.3),
      ]);
      return [-0.9, -0.5, -0.1, 0.3, 0.7, 1]
        .map(
          (turn) =>
            `<path d="M${x} ${y}Q${x + turn * size * 0.5} ${y - size} ${x + turn * size * 1.2} ${y - size * (0.8 - Math.abs(turn) * 0.3)}" fill="none" stroke="${colour}" stroke-width="${size * 0.11}" stroke-linecap="round"/>`,
        )
        .join('');
    }).join('');
    const way = ribbon(
      [
        [800, 960, 26],
        [850, 930, 70],
        [930, 985, 150],
        [1060, 900, 300],
        [1220, 860, 520],
        [1370, 900, 760],
      ],
      fall('#e8d8a4', '#8f7450'),
    );
    const dapple = inside(
      through([
        [700, 820],
        [1200, 820],
        [1400, 1350],
        [400, 1350],
      ]),
      texture([400, 820, 1000, 530], {
        colour: '#fff0c0',
        grain: [0.008, 0.02],
        bare: 0.52,
        contrast: 7,
        opacity: 0.55,
        seed: 4,
      }) +
        texture([400, 820, 1000, 530], {
          colour: '#4a3c2a',
          grain: [0.01, 0.024],
          bare: 0.52,
          contrast: 6,
          opacity: 0.45,
          seed: 14,
        }),
    );
    return (
      rect([0, 0, WIDTH, 1350], back) +
      glow([960, 520], 760, '#fffbe6', 0.95) +
      trunks(46, 0.74, 790, 9) +
      canopy(560, 90, ['#d9dfa2', '#c7d38f', '#e6e4b4'], 90) +
      trunks(30, 0.5, 830, 17) +
      ground(floor, '#b3b873', '#43552c', {
        colour: '#2f4422',
        grain: [0.012, 0.03],
        opacity: 0.5,
      }) +
      way +
      dapple +
      canopy(470, 90, ['#a5b765', '#8fa857', '#c2c878'], 90) +
      trunks(10, 0.22, 900, 34) +
      beams +
      ferns +
      polygon(
        [
          [40, 1350],
          [110, -20],
          [250, -20],
          [262, 1350],
        ],
        fall('#57493a', '#2c241d'),
      ) +
      polygon(
        [
          [1560, 1350],
          [1600, -20],
          [1720, -20],
          [1790, 1350],
        ],
        fall('#5b4c3c', '#2f261e'),
      ) +
      canopy(250, 110, ['#5c7638', '#46612e', '#7f9646'], 100)
    );
  },
};
