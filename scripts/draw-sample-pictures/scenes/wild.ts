import { alpha, mix } from '../colour.ts';
import { blur, inside, roughen, texture } from '../effects.ts';
import { blades, furrows, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  curve,
  ellipse,
  fall,
  type Point,
  path,
  polygon,
  rect,
  round,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { leafy, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog, shadow } from '../weather.ts';

export const WILD: Scenes = {
  'marsh-crane': (random) => {
    const light = { ...LIGHTS.dawn, sky: ['#6b87a0', '#a9a9b0', '#e6bd9c', '#f4d7a6'] };
    const shore = 640;
    const above =
      sky(light, shore) +
      sun([1150, 540], 50, '#fff0c8', '#f9b27a') +
      clouds(light, {
        top: 20,
        bottom: 560,
        bare: 0.52,
        stretch: 6,
        lit: '#f5d2b2',
        shade: '#a898a8',
        seed: 26,
      }) +
      ridge(rolling(random, 600, 30, 420), '#a5979c', '#d9b8a4', shore) +
      wood(random, rolling(random, 632, 12, 300), 70, '#8d8488', { kind: 'leafy' }) +
      fog(shore - 10, 60, '#f6dcc0', 0.8);
    const islands = Array.from({ length: 12 }, () => {
      const y = 670 + random.next() ** 1.3 * 380;
      const s = (y - 600) * random.between(0.3, 0.7);
      const x = random.between(-60, 1860);
      return (
        ellipse([x, y], s, s * 0.07, mix('#8a7460', '#4a4438', (y - 640) / 460)) +
        blades(random, () => y, {
          count: 60,
          height: s * 0.5,
          from: x - s * 0.9,
          to: x + s * 0.9,
          colours: ['#7d6a4c', '#a58a58', '#5c5240'],
          width: 1.6 + s / 200,
        })
      );
    }).join('');
    const bird = (x: number, y: number, s: number, dir: 1 | -1) => {
      const p = (dx: number, dy: number): string => `${x + dx * s * dir} ${y + dy * s}`;
      const grey = '#a9a9ae';
      const legs = `<path d="M${p(-0.02, -0.42)}L${p(0.02, -0.2)}L${p(-0.04, 0)}M${p(0.05, -0.42)}L${p(0.08, -0.21)}L${p(0.05, 0.01)}" fill="none" stroke="#3a3438" stroke-width="${s * 0.016}"/>`;
      const body = `<path d="M${p(0.2, -0.62)}Q${p(0.08, -0.72)} ${p(-0.12, -0.64)}Q${p(-0.3, -0.56)} ${p(-0.4, -0.36)}Q${p(-0.2, -0.38)} ${p(0.02, -0.41)}Q${p(0.2, -0.44)} ${p(0.24, -0.56)}Z" fill="${fall('#d9d3cf', grey, '#6d6c78')}"/>`;
      const plumes = [0, 0.03, 0.06, 0.1]
        .map(
          (d) =>
            `<path d="M${p(-0.14, -0.6 + d)}Q${p(-0.36, -0.6 + d)} ${p(-0.44 + d * 0.6, -0.26 + d * 0.6)}Q${p(-0.34, -0.44 + d)} ${p(-0.16, -0.5 + d)}Z" fill="${mix('#8a8890', '#3c3b48', d * 8)}"/>`,
        )
        .join('');
      const neck = `<path d="M${p(0.18, -0.58)}Q${p(0.36, -0.7)} ${p(0.28, -0.86)}Q${p(0.22, -0.98)} ${p(0.31, -1.03)}" fill="none" stroke="#4a4850" stroke-width="${s * 0.055}" stroke-linecap="round"/><path d="M${p(0.17, -0.6)}Q${p(0.33, -0.71)} ${p(0.26, -0.87)}Q${p(0.21, -0.96)} ${p(0.27, -1.01)}" fill="none" stroke="#e9e2dc" stroke-width="${s * 0.018}" stroke-linecap="round"/>`;
      const head = `<ellipse cx="${x + 0.32 * s * dir}" cy="${y - 1.035 * s}" rx="${s * 0.048}" ry="${s * 0.036}" fill="#3c3a42"/><ellipse cx="${x + 0.315 * s * dir}" cy="${y - 1.062 * s}" rx="${s * 0.026}" ry="${s * 0.014}" fill="#b5443a"/><path d="M${p(0.355, -1.055)}L${p(0.5, -1.01)}L${p(0.355, -1.018)}Z" fill="#8a7a5c"/>`;
      const all = legs + body + plumes + neck + head;
      return `<g opacity="0.45" filter="none" transform="translate(0 ${2 * y}) scale(1 -0.82) translate(0 ${y * 0.22})">${blur(all, 4, 7)}</g>${all}`;
    };
    const flying = [
      [420, 300, 60],
      [560, 260, 48],
      [680, 310, 40],
      [790, 270, 32],
    ]
      .map(
        ([x = 0, y = 0, s = 0]) =>
          `<path d="M${x - s} ${y - s * 0.3}Q${x - s * 0.4} ${y - s * 0.6} ${x} ${y}Q${x + s * 0.3} ${y - s * 0.7} ${x + s * 0.9} ${y - s * 0.5}Q${x + s * 0.3} ${y - s * 0.3} ${x + s * 0.1} ${y + s * 0.08}L${x + s * 0.7} ${y + s * 0.02}L${x - s * 0.6} ${y + s * 0.12}Q${x - s * 0.4} ${y - s * 0.3} ${x - s} ${y - s * 0.3}Z" fill="#5d5a6c"/>`,
      )
      .join('');
    return (
      above +
      flying +
      water(above, {
        shore,
        far: '#dbb59c',
        near: '#4a4c5c',
        broken: 26,
        depth: 0.55,
        gleam: '#fbe0bc',
      }) +
      glitter([1150, shore], 620, 90, '#fff0cc', 0.9) +
      islands +
      bird(640, 900, 290, 1) +
      bird(960, 1080, 620, -1) +
      blades(random, () => 1330, {
        count: 520,
        height: 330,
        colours: ['#4a4238', '#6d5c44', '#8d744c', '#3a362f'],
        width: 4,
        scatter: 60,
        from: -20,
        to: 520,
      }) +
      blades(random, () => 1330, {
        count: 420,
        height: 280,
        colours: ['#4a4238', '#6d5c44', '#8d744c'],
        width: 4,
        scatter: 60,
        from: 1380,
        to: 1830,
      })
    );
  },

  'beaver-river': (random) => {
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
    const fur = fall(tone(light, '#9c6c44', 0.95), tone(light, '#5c3c26', 0.3));
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
          opacity: 0.5,
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
  },

  'tree-planting': (random) => {
    const light = { ...LIGHTS.morning, from: [-0.6, 0.5, -0.5] as const };
    const soil = tone(light, '#8a6a50', 0.8);
    const leaves = {
      dark: tone(light, '#4a6a3c', 0.25),
      mid: tone(light, '#7a9c4c', 0.6),
      light: tone(light, '#bccb6c', 0.95),
      trunk: tone(light, '#6d5a48', 0.5),
      side: -1,
    } as const;
    const sapling = (x: number, y: number, h: number) =>
      shadow(
        [
          [x, y],
          [x + 6, y + 4],
          [x + h * 0.7, y + h * 0.12],
          [x + h * 0.7, y + h * 0.06],
        ],
        '#2c241e',
        0.4,
        4,
      ) +
      ellipse([x, y + h * 0.02], h * 0.2, h * 0.06, tone(light, '#5c4434', 0.5)) +
      stroke(
        [
          [x + h * 0.1, y],
          [x + h * 0.1, y - h * 0.75],
        ],
        tone(light, '#d9bd8c', 0.85),
        h * 0.035,
      ) +
      leafy(random, [x, y], h, leaves, 0.62);
    const rows = [
      [1180, 820, 130],
      [1360, 830, 140],
      [420, 830, 140],
      [250, 850, 160],
      [1560, 900, 200],
      [720, 790, 100],
      [980, 780, 92],
      [560, 790, 104],
    ]
      .map(([x = 0, y = 0, h = 0]) => sapling(x, y, h))
      .join('');
    const worker = (
      x: number,
      y: number,
      h: number,
      pose: 'bend' | 'work' | 'walk' | 'stand',
      coat: string,
      facing: 1 | -1,
    ) =>
      shadow(
        [
          [x - h * 0.1, y],
          [x + h * 0.1, y],
          [x + h * 0.6, y + h * 0.12],
          [x + h * 0.36, y + h * 0.14],
        ],
        '#2c241e',
        0.45,
        h * 0.02,
      ) +
      person(
        [x, y],
        h,
        pose,
        {
          coat: tone(light, coat, 0.75),
          trousers: tone(light, '#4a5460', 0.6),
          head: random.pick(['#c9a054', '#4a3628', '#8a4a42']),
          skirt: 0,
        },
        facing,
      );
    const spade = (x: number, y: number, h: number) =>
      stroke(
        [
          [x, y - h],
          [x, y - h * 0.3],
        ],
        tone(light, '#b08d60', 0.8),
        h * 0.045,
      ) +
      stroke(
        [
          [x - h * 0.09, y - h],
          [x + h * 0.09, y - h],
        ],
        tone(light, '#b08d60', 0.8),
        h * 0.045,
      ) +
      polygon(
        [
          [x - h * 0.1, y - h * 0.34],
          [x + h * 0.1, y - h * 0.34],
          [x + h * 0.08, y - h * 0.06],
          [x, y + h * 0.02],
          [x - h * 0.08, y - h * 0.06],
        ],
        fall('#c3c8ca', '#7d858a'),
      );
    return (
      sky(light, 740) +
      sun([380, 380], 44) +
      clouds(light, { top: 0, bottom: 600, bare: 0.505, stretch: 2, seed: 121 }) +
      ridge(
        rolling(random, 640, 60, 460),
        tone(light, '#7890a0', 0.5, 0.6),
        tone(light, '#a9b8a8', 0.7, 0.7),
      ) +
      wood(random, rolling(random, 716, 20, 360), 120, tone(light, '#56785a', 0.45, 0.35), {
        kind: 'leafy',
      }) +
      ground(() => 736, tone(light, '#a9b070', 0.9, 0.15), mix(soil, '#4a3626', 0.25), {
        colour: tone(light, '#5c4434', 0.4),
        grain: [0.008, 0.03],
        opacity: 0.45,
      }) +
      furrows([900, 720], 1400, 24, 200, '#4a3426', 0.22) +
      rows +
      worker(1120, 900, 190, 'stand', '#5c7f9c', -1) +
      worker(1240, 890, 186, 'work', '#c99a3c', 1) +
      worker(480, 920, 210, 'walk', '#8a5a6c', 1) +
      worker(330, 930, 205, 'bend', '#5f7a54', 1) +
      sapling(960, 1130, 330) +
      worker(760, 1160, 440, 'work', '#b5563c', 1) +
      spade(1190, 1180, 260) +
      ellipse([1180, 1186], 130, 34, tone(light, '#5c4434', 0.6)) +
      ellipse([1170, 1170], 100, 28, tone(light, '#7a5c46', 0.8)) +
      worker(1420, 1110, 380, 'bend', '#4f7f78', -1) +
      sapling(1260, 1080, 220) +
      blades(random, () => 1260, {
        count: 600,
        height: 70,
        scatter: 150,
        colours: [tone(light, '#6d8a48', 0.5), tone(light, '#a9b45c', 0.9)],
      })
    );
  },

  recycling: (random) => {
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
  },
};
