import { camera, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { blur, inside, texture } from '../effects.ts';
import { lathe, type Profile, smoothed } from '../lathe.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Scenes } from '../scene.ts';
import {
  across,
  between,
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  through,
  WIDTH,
} from '../sheet.ts';
import { block } from '../solid.ts';
import { shadow, shaft, smoke } from '../weather.ts';

/** A tall window with a blurred garden behind it. */
function gardenWindow(
  random: Random,
  [x, y, w, h]: readonly [number, number, number, number],
  frame: string,
  leafTone = '#a9bf86',
): string {
  const garden = blur(
    Array.from({ length: 26 }, () =>
      circle(
        [x + random.between(0, w), y + h * random.between(0.3, 1)],
        random.between(30, 80),
        alpha(random.pick([leafTone, '#c9d3a0', '#8fa878']), 0.55),
      ),
    ).join(''),
    14,
    14,
    [x, y, w, h],
  );
  const bars =
    [0, 0.5, 1].map((s) => rect([x + w * s - 9, y, 18, h], frame)).join('') +
    [0, 0.34, 0.67, 1].map((s) => rect([x - 9, y + h * s - 8, w + 18, 16], frame)).join('');
  return (
    glow([x + w / 2, y + h / 2], Math.max(w, h), '#fff2d0', 0.55) +
    rect([x, y, w, h], fall('#fdfaf0', '#eef0d9')) +
    garden +
    bars +
    rect([x - 34, y + h + 4, w + 68, 26], bright(frame, 1.05))
  );
}

/** A wooden table top running across the lower part of the picture. */
function table(row: number, colour: string, edge = HEIGHT): string {
  const area = [0, row, WIDTH, edge - row] as const;
  return (
    rect(area, fall(mix(colour, '#fff0d0', 0.2), bright(colour, 0.55))) +
    texture(area, {
      colour: bright(colour, 0.5),
      grain: [0.0016, 0.03],
      bare: 0.5,
      contrast: 5,
      opacity: 0.45,
      seed: 3,
    })
  );
}

export const WORKSHOPS: Scenes = {
  'chess-board': (random) => {
    const light = LIGHTS.lamplit;
    const eye = camera({ eye: [0, 7.4, -8.6], horizon: 190, focal: 1120, centre: 900 });
    const board: Plane = { origin: [-4, 0, -4], along: [1, 0, 0], up: [0, 0, 1] };
    const squares = Array.from({ length: 64 }, (_, i) => {
      const file = i % 8;
      const rank = Math.floor(i / 8);
      return panel(
        eye,
        board,
        [file, rank, 1, 1],
        (file + rank) % 2
          ? tone(light, '#e6cfa2', 0.55 + (7 - file) * 0.05)
          : tone(light, '#7d4f33', 0.5 + (7 - file) * 0.05),
      );
    }).join('');
    const plinth = block(
      eye,
      light,
      { at: [0, -0.35, 0] },
      { w: 9.2, h: 0.34, d: 9.2 },
      { front: '#5a3622', top: '#6b4129' },
    );
    const base: Profile = [
      [0.34, 0],
      [0.36, 0.08],
      [0.3, 0.16],
      [0.2, 0.26],
    ];
    const PIECES: Record<string, Profile> = {
      p: [
        ...base,
        [0.13, 0.5],
        [0.12, 0.66],
        [0.22, 0.72],
        [0.14, 0.76],
        [0.2, 0.86],
        [0.21, 0.96],
        [0.16, 1.06],
        [0.03, 1.12],
      ],
      r: [...base, [0.19, 0.4], [0.17, 0.86], [0.26, 0.94], [0.26, 1.2], [0.24, 1.22]],
      b: [
        ...base,
        [0.14, 0.6],
        [0.13, 0.92],
        [0.24, 0.98],
        [0.14, 1.04],
        [0.2, 1.18],
        [0.16, 1.38],
        [0.04, 1.52],
      ],
      q: [
        ...base,
        [0.16, 0.6],
        [0.14, 1.1],
        [0.26, 1.18],
        [0.16, 1.24],
        [0.26, 1.52],
        [0.28, 1.62],
        [0.12, 1.64],
        [0.03, 1.76],
      ],
      k: [
        ...base,
        [0.17, 0.6],
        [0.15, 1.16],
        [0.27, 1.24],
        [0.17, 1.3],
        [0.25, 1.6],
        [0.28, 1.7],
        [0.1, 1.76],
        [0.04, 1.8],
      ],
    };
    const setup: [string, number, number, 0 | 1][] = [
      ['r', 0, 7, 1],
      ['q', 3, 7, 1],
      ['k', 4, 7, 1],
      ['r', 7, 7, 1],
      ['p', 0, 6, 1],
      ['p', 1, 6, 1],
      ['p', 5, 6, 1],
      ['p', 6, 6, 1],
      ['p', 7, 5, 1],
      ['b', 2, 5, 1],
      ['n', 5, 5, 1],
      ['p', 3, 4, 1],
      ['p', 4, 4, 1],
      ['p', 3, 3, 0],
      ['n', 5, 2, 0],
      ['b', 2, 3, 0],
      ['p', 4, 3, 0],
      ['p', 0, 1, 0],
      ['p', 1, 1, 0],
      ['p', 6, 1, 0],
      ['p', 7, 1, 0],
      ['q', 3, 1, 0],
      ['k', 4, 0, 0],
      ['r', 0, 0, 0],
      ['r', 7, 0, 0],
      ['p', 5, 1, 0],
    ];
    const pieces = setup
      .sort((a, b) => b[2] - a[2])
      .map(([kind, file, rank, dark]) => {
        const at: Point = project(eye, [file - 3.5, 0, rank - 3.5]);
        const s = scaleAt(eye, rank - 3.5) * 0.98;
        const colour = dark ? tone(light, '#4a2f24', 0.9) : tone(light, '#ecd8ae', 0.88);
        const cast = shadow(
          [
            [at[0] - s * 0.3, at[1] + s * 0.02],
            [at[0] + s * 0.2, at[1] - s * 0.16],
            [at[0] + s * 1.5, at[1] + s * 0.16],
            [at[0] + s * 1.4, at[1] + s * 0.4],
          ],
          '#22140c',
          0.5,
          s * 0.06,
        );
        if (kind === 'n') {
          const p = (dx: number, dy: number) => `${at[0] + dx * s} ${at[1] - dy * s}`;
          const head = `M${p(-0.2, 0.26)}C${p(-0.24, 0.7)} ${p(-0.02, 0.7)} ${p(-0.06, 0.86)}C${p(-0.2, 0.8)} ${p(-0.34, 0.74)} ${p(-0.38, 0.84)}C${p(-0.42, 0.96)} ${p(-0.2, 1.12)} ${p(-0.14, 1.24)}L${p(-0.1, 1.38)}L${p(0, 1.28)}C${p(0.24, 1.2)} ${p(0.3, 0.8)} ${p(0.22, 0.26)}Z`;
          return (
            cast +
            lathe(at, s, smoothed(base, 1), colour) +
            path(
              head,
              between(
                [at[0] - s * 0.4, at[1]],
                [at[0] + s * 0.3, at[1]],
                mix(bright(colour, 1.2), '#ffffff', 0.08),
                colour,
                bright(colour, 0.5),
              ),
            )
          );
        }
        const cross =
          kind === 'k'
            ? stroke(
                [
                  [at[0], at[1] - s * 1.78],
                  [at[0], at[1] - s * 2.06],
                ],
                colour,
                s * 0.08,
              ) +
              stroke(
                [
                  [at[0] - s * 0.1, at[1] - s * 1.94],
                  [at[0] + s * 0.1, at[1] - s * 1.94],
                ],
                colour,
                s * 0.08,
              )
            : '';
        return cast + cross + lathe(at, s, smoothed(PIECES[kind] ?? base, 1), colour);
      })
      .join('');
    const bokeh = blur(
      Array.from({ length: 30 }, () =>
        circle(
          [random.between(0, WIDTH), random.between(-20, 300)],
          random.between(24, 70),
          alpha(
            random.pick(['#ffd890', '#f2b868', '#c98a54', '#8a6a4c']),
            random.between(0.12, 0.4),
          ),
        ),
      ).join(''),
      9,
    );
    return (
      rect([0, 0, WIDTH, HEIGHT], fall('#4a3526', '#2c1e16')) +
      bokeh +
      table(330, '#6d4a30') +
      shadow(
        [
          [240, 1150],
          [1640, 1150],
          [1700, 1300],
          [260, 1320],
        ],
        '#120b07',
        0.6,
        30,
      ) +
      plinth +
      squares +
      shaft(
        [
          [-100, 0],
          [500, -40],
          [1500, 1400],
          [500, 1400],
        ],
        '#ffe3ae',
        0.3,
        60,
      ) +
      pieces
    );
  },

  bakery: (random) => {
    const light = LIGHTS.lamplit;
    const crust = ['#b5743a', '#c98a48', '#a5622e', '#d29a58'] as const;
    const loaf = (x: number, y: number, w: number, kind: number) => {
      const c = tone(light, random.pick(crust), 0.85);
      const h = kind === 1 ? w * 0.32 : w * 0.56;
      const d = `M${x - w / 2} ${y}Q${x - w * 0.56} ${y - h * 0.7} ${x - w * 0.3} ${y - h * 0.92}Q${x} ${y - h * 1.1} ${x + w * 0.3} ${y - h * 0.92}Q${x + w * 0.56} ${y - h * 0.7} ${x + w / 2} ${y}Q${x} ${y + h * 0.12} ${x - w / 2} ${y}Z`;
      const cuts = Array.from({ length: kind === 1 ? 5 : 3 }, (_, i) => {
        const n = kind === 1 ? 5 : 3;
        const cx = x + ((i - (n - 1) / 2) / n) * w * 0.86;
        return `<path d="M${cx - w * 0.06} ${y - h * 0.38}Q${cx} ${y - h * 0.72} ${cx + w * 0.08} ${y - h * 0.86}" fill="none" stroke="${tone(light, '#efd2a0', 0.95)}" stroke-width="${w * 0.035}" stroke-linecap="round"/>`;
      }).join('');
      return (
        ellipse([x + w * 0.03, y + 3], w * 0.52, h * 0.13, alpha('#22140c', 0.4)) +
        path(d, fall(mix(c, '#ffe2b0', 0.3), c, bright(c, 0.55))) +
        cuts +
        inside(d, circle([x - w * 0.2, y - h * 0.8], w * 0.16, alpha('#fff0d0', 0.22)))
      );
    };
    const shelf = (y: number, from: number, to: number, kind: number, w: number) => {
      let drawn =
        rect([from - 20, y - 210, to - from + 40, 214], fall('#3f2b1f', '#5a3d2a')) +
        glow([(from + to) / 2, y - 190], (to - from) * 0.6, '#ffcf8a', 0.4, 0.3);
      for (let x = from + w * 0.55; x < to - w * 0.4; x += w * random.between(0.98, 1.06))
        drawn += loaf(x, y, w, kind);
      return (
        drawn +
        rect(
          [from - 30, y, to - from + 60, 24],
          fall(tone(light, '#b5835a', 0.9), tone(light, '#7d5638', 0.5)),
        ) +
        rect([from - 30, y + 24, to - from + 60, 16], alpha('#1a100a', 0.4))
      );
    };
    const baker = person(
      [1010, 1010],
      640,
      'work',
      {
        coat: tone(light, '#f2eee4', 0.8),
        trousers: tone(light, '#d9d4c8', 0.5),
        head: tone(light, '#f6f2e8', 0.9),
        skin: '#d0a080',
        skirt: 0.16,
      },
      -1,
    );
    const oven =
      path('M1290 900V560A230 210 0 0 1 1750 560V900Z', tone(light, '#8a5a44', 0.6)) +
      Array.from({ length: 70 }, () => {
        const x = random.between(1290, 1740);
        const y = 380 + random.next() * 520;
        return rect(
          [x, y, 60, 24],
          alpha(tone(light, random.pick(['#a56c50', '#7d4e3c', '#94604a']), 0.7), 0.7),
          'rx="4"',
        );
      })
        .map((b) => inside('M1290 900V560A230 210 0 0 1 1750 560V900Z', b))
        .join('') +
      path('M1390 800V660A130 120 0 0 1 1650 660V800Z', '#24140e') +
      path('M1410 800V670A110 100 0 0 1 1630 670V800Z', fall('#6d2c14', '#f0893c', '#ffd488')) +
      glow([1520, 760], 380, '#ff9a48', 0.7) +
      loaf(1470, 796, 90, 0) +
      loaf(1575, 796, 90, 0);
    const counter =
      rect([0, 1010, WIDTH, 340], fall(tone(light, '#c08d5c', 0.9), tone(light, '#7d5638', 0.5))) +
      texture([0, 1010, WIDTH, 340], {
        colour: '#5a3a24',
        grain: [0.0016, 0.03],
        bare: 0.5,
        contrast: 5,
        opacity: 0.4,
      }) +
      ellipse([760, 1060], 330, 34, alpha('#fbf3e2', 0.75));
    const front =
      [
        [190, 1180, 300, 0],
        [470, 1210, 290, 0],
        [1370, 1190, 300, 0],
        [1640, 1200, 290, 0],
        [860, 1230, 420, 1],
      ]
        .map(([x = 0, y = 0, w = 0, k = 0]) => loaf(x, y, w, k))
        .join('') +
      ellipse([760, 1040], 130, 50, tone(light, '#f3e2c0', 0.9)) +
      ellipse([745, 1026], 96, 30, tone(light, '#fbf0d8', 1)) +
      [580, 640, 905].map((x) => loaf(x, 1070, 92, 0)).join('');
    return (
      rect([0, 0, WIDTH, HEIGHT], fall(tone(light, '#a5815c', 0.5), tone(light, '#8a6444', 0.6))) +
      shelf(360, 120, 820, 0, 150) +
      shelf(620, 120, 820, 1, 230) +
      shelf(880, 120, 820, 0, 128) +
      oven +
      glow([1000, 180], 620, '#ffe0a4', 0.6) +
      stroke(
        [
          [1030, 0],
          [1030, 150],
        ],
        '#2b2018',
        6,
      ) +
      polygon(
        [
          [950, 220],
          [1110, 220],
          [1060, 146],
          [1000, 146],
        ],
        '#3a332c',
      ) +
      ellipse([1030, 220], 78, 14, '#fff0c4') +
      baker +
      counter +
      front +
      smoke(random, [190, 1010], 240, 30, '#fff2dc', 0.5) +
      smoke(random, [1640, 1020], 240, -30, '#fff2dc', 0.5)
    );
  },

  pottery: (random) => {
    const light = { ...LIGHTS.daylit, sun: '#fff2dc', shade: '#8d8078' };
    const clay = tone(light, '#b5785a', 0.8);
    const glaze = ['#b5785a', '#7d8f94', '#d9c7a4', '#8a5a48', '#6d8474', '#c9a070'] as const;
    const forms: readonly Profile[] = [
      [
        [0.26, 0],
        [0.42, 0.4],
        [0.36, 0.8],
        [0.18, 1.1],
        [0.24, 1.24],
      ],
      [
        [0.34, 0],
        [0.46, 0.3],
        [0.48, 0.6],
        [0.4, 0.66],
      ],
      [
        [0.22, 0],
        [0.26, 0.5],
        [0.4, 0.9],
        [0.34, 1.1],
        [0.14, 1.3],
        [0.2, 1.5],
      ],
      [
        [0.3, 0],
        [0.36, 0.5],
        [0.36, 0.9],
      ],
    ];
    const shelf = (y: number, x0: number, x1: number, s: number) => {
      let drawn = '';
      for (let x = x0 + s * 0.5; x < x1 - s * 0.3; x += s * random.between(0.92, 1.16)) {
        const form = forms[Math.floor(random.next() * forms.length)] ?? forms[0];
        if (form)
          drawn +=
            ellipse([x + s * 0.12, y], s * 0.4, 8, alpha('#2c241e', 0.4)) +
            lathe(
              [x, y],
              s * random.between(0.74, 1),
              smoothed(form),
              tone(light, random.pick(glaze), 0.75),
              -1,
              0.16,
            );
      }
      return (
        rect(
          [x0 - 20, y, x1 - x0 + 40, 22],
          fall(tone(light, '#c09a70', 0.9), tone(light, '#7d6248', 0.5)),
        ) +
        rect([x0 - 20, y + 22, x1 - x0 + 40, 22], alpha('#2c241e', 0.2)) +
        drawn
      );
    };
    const c: Point = [880, 1010];
    const pot =
      lathe(
        [c[0], c[1] - 8],
        420,
        smoothed(
          [
            [0.26, 0],
            [0.3, 0.06],
            [0.48, 0.36],
            [0.5, 0.56],
            [0.4, 0.78],
            [0.34, 0.86],
            [0.38, 0.94],
          ],
          3,
        ),
        clay,
        -1,
        0.26,
      ) +
      [0.2, 0.3, 0.42, 0.54, 0.66]
        .map((h) => {
          const r = (0.42 + Math.sin(h * 3.2) * 0.07) * 420;
          return `<path d="M${c[0] - r} ${c[1] - h * 420}A${r} ${r * 0.14} 0 0 0 ${c[0] + r} ${c[1] - h * 420}" fill="none" stroke="${alpha('#5c3424', 0.25)}" stroke-width="5"/>`;
        })
        .join('') +
      ellipse([c[0], c[1] - 8 - 0.94 * 420], 142, 36, bright(clay, 0.42)) +
      ellipse([c[0] + 14, c[1] - 396], 124, 27, bright(clay, 0.3));
    const wheelHead =
      ellipse([c[0], c[1] + 34], 330, 92, '#3c3632') +
      ellipse([c[0], c[1] + 10], 330, 92, fall('#a59c94', '#6d665f')) +
      [0.86, 0.66]
        .map(
          (k) =>
            `<ellipse cx="${c[0]}" cy="${c[1] + 10}" rx="${330 * k}" ry="${92 * k}" fill="none" stroke="${alpha('#3c3632', 0.4)}" stroke-width="4"/>`,
        )
        .join('') +
      ellipse([c[0], c[1]], 150, 38, bright(clay, 0.6));
    const skin = tone(light, '#cf9f80', 0.85);
    const sleeve = tone(light, '#5f7684', 0.7);
    const hand = (s: 1 | -1, y: number) => {
      const x = c[0] + s * 196;
      const far: Point = [c[0] + s * 860, y + 200];
      return (
        polygon(
          [
            [x + s * 210, y + 10],
            [far[0], far[1] - 100],
            [far[0], far[1] + 130],
            [x + s * 190, y + 130],
          ],
          s === -1 ? sleeve : bright(sleeve, 0.72),
        ) +
        polygon(
          [
            [x + s * 60, y + 6],
            [x + s * 230, y + 14],
            [x + s * 216, y + 118],
            [x + s * 70, y + 88],
          ],
          s === -1 ? skin : bright(skin, 0.8),
          `stroke="${s === -1 ? skin : bright(skin, 0.8)}" stroke-width="20" stroke-linejoin="round"`,
        ) +
        [0, 1, 2, 3]
          .map((f) =>
            stroke(
              [
                [x + s * 76, y + 12 + f * 23],
                [x + s * 20, y + 2 + f * 25],
                [x - s * (12 - f * 5), y + 16 + f * 27],
              ],
              bright(s === -1 ? skin : bright(skin, 0.8), 1 - f * 0.05),
              25,
            ),
          )
          .join('') +
        stroke(
          [
            [x + s * 80, y + 4],
            [x + s * 50, y - 46],
            [x + s * 4, y - 52],
          ],
          s === -1 ? bright(skin, 1.04) : bright(skin, 0.84),
          28,
        )
      );
    };
    return (
      rect(
        [0, 0, WIDTH, HEIGHT],
        across(tone(light, '#e2d3bc', 0.9), tone(light, '#b5a48c', 0.35)),
      ) +
      gardenWindow(random, [90, 90, 420, 560], tone(light, '#efe6d4', 0.8)) +
      shelf(330, 760, 1740, 190) +
      shelf(640, 760, 1740, 210) +
      shaft(
        [
          [120, 90],
          [520, 90],
          [1500, 1350],
          [600, 1350],
        ],
        '#fff2d0',
        0.34,
        40,
      ) +
      rect([0, 1130, WIDTH, 220], fall(tone(light, '#6d5a4a', 0.6), tone(light, '#3c3028', 0.5))) +
      path(
        `M420 1350Q440 1090 880 1080T1340 1350Z`,
        fall(tone(light, '#8a7a6c', 0.7), tone(light, '#4a4038', 0.4)),
      ) +
      wheelHead +
      hand(1, 720) +
      pot +
      hand(-1, 730) +
      Array.from({ length: 26 }, () =>
        circle(
          [c[0] + random.between(-300, 300), c[1] + random.between(-40, 70)],
          random.between(4, 11),
          bright(clay, random.between(0.6, 1)),
        ),
      ).join('')
    );
  },

  'weaving-loom': (random) => {
    const light = LIGHTS.daylit;
    const wood = (lit: number) => tone(light, '#a5784c', lit);
    const beam = (a: Point, b: Point, w: number, lit = 0.7) => {
      const dx = b[0] - a[0];
      const dy = b[1] - a[1];
      const l = Math.hypot(dx, dy);
      const n: Point = [(-dy / l) * w, (dx / l) * w];
      return (
        polygon(
          [
            [a[0] + n[0], a[1] + n[1]],
            [b[0] + n[0], b[1] + n[1]],
            [b[0] - n[0], b[1] - n[1]],
            [a[0] - n[0], a[1] - n[1]],
          ],
          wood(lit),
        ) +
        polygon(
          [a, b, [b[0] - n[0], b[1] - n[1]], [a[0] - n[0], a[1] - n[1]]],
          alpha('#2c1e14', 0.22),
        )
      );
    };
    const dyes = ['#a5403a', '#e9dcc0', '#3f5f7c', '#d09a3c', '#5c7a5a', '#7d3f4a'] as const;
    const cloth: Point[] = [
      [520, 800],
      [1280, 800],
      [1400, 1230],
      [400, 1230],
    ];
    const d = through(cloth);
    const pattern = Array.from({ length: 24 }, (_, r) => {
      const v = r / 24;
      const y = 800 + v * 430;
      const h = 18.5;
      const left = 520 - v * 120;
      const right = 1280 + v * 120;
      const colour = tone(
        light,
        dyes[[1, 0, 1, 2, 1, 3, 3, 1, 4, 1, 0, 0][r % 12] ?? 1] ?? '#fff',
        0.8,
      );
      let row = rect([left, y, right - left, h], colour);
      if (r % 4 === 1 || r % 12 === 5)
        for (let k = 0; k < 19; k++) {
          const x = left + ((k + 0.5) / 19) * (right - left);
          row += polygon(
            [
              [x, y - 1],
              [x + 15, y + h / 2],
              [x, y + h + 1],
              [x - 15, y + h / 2],
            ],
            tone(light, dyes[(r + 2) % 6] ?? '#fff', 0.85),
          );
        }
      return row;
    }).join('');
    const warp = Array.from({ length: 120 }, (_, i) => {
      const u = i / 119;
      return (
        stroke(
          [
            [520 + u * 760, 802],
            [590 + u * 620, 560],
          ],
          alpha(i % 2 ? '#f6ecd6' : '#d9c8a4', 0.9),
          2,
        ) +
        stroke(
          [
            [590 + u * 620, 560],
            [620 + u * 560, 410],
          ],
          alpha('#e6d8b8', 0.7),
          1.6,
        )
      );
    }).join('');
    const reed =
      rect([540, 660, 720, 26], wood(0.9)) +
      rect([540, 742, 720, 26], wood(0.6)) +
      Array.from({ length: 90 }, (_, i) =>
        rect([548 + i * 7.9, 684, 2, 60], alpha('#5a4430', 0.7)),
      ).join('');
    const shafts = [0, 1]
      .map(
        (k) =>
          rect([570 + k * 10, 470 + k * 50, 660 - k * 20, 16], wood(0.8 - k * 0.2)) +
          rect([570 + k * 10, 600 + k * 10, 660 - k * 20, 16], wood(0.5)),
      )
      .join('');
    const skeins = ['#a5403a', '#d09a3c', '#3f5f7c', '#5c7a5a', '#e2d3b0', '#7d3f4a']
      .map((c, i) => {
        const x = 1370 + (i % 3) * 136;
        const y = 250 + Math.floor(i / 3) * 260;
        const col = tone(light, c, 0.75);
        return (
          rect([x - 6, y - 26, 12, 40], '#5a4430') +
          path(
            `M${x - 44} ${y}Q${x - 60} ${y + 170} ${x} ${y + 180}Q${x + 60} ${y + 170} ${x + 44} ${y}Q${x} ${y - 24} ${x - 44} ${y}Z`,
            across(bright(col, 1.1), col, bright(col, 0.6)),
          ) +
          [-26, -10, 8, 24]
            .map(
              (o) =>
                `<path d="M${x + o} ${y - 4}Q${x + o * 1.4} ${y + 90} ${x + o} ${y + 170}" fill="none" stroke="${alpha('#1c140e', 0.2)}" stroke-width="4"/>`,
            )
            .join('') +
          rect([x - 46, y + 64, 92, 16], bright(col, 0.7))
        );
      })
      .join('');
    const shuttle = `<g transform="rotate(-6 800 830)">${path('M640 838Q800 776 980 838Q800 890 640 838Z', fall(wood(1), wood(0.4)))}${ellipse([810, 836], 92, 17, '#3a2a1c')}${ellipse([810, 835], 78, 12, tone(light, '#a5403a', 0.9))}</g>`;
    return (
      rect(
        [0, 0, WIDTH, HEIGHT],
        across(tone(light, '#e6dcc8', 0.9), tone(light, '#c3b59c', 0.45)),
      ) +
      gardenWindow(random, [80, 110, 360, 520], tone(light, '#f2ead9', 0.85)) +
      rect([1290, 216, 500, 14], wood(0.5)) +
      rect([1290, 476, 500, 14], wood(0.5)) +
      skeins +
      rect([0, 1120, WIDTH, 230], fall(tone(light, '#a58560', 0.7), tone(light, '#6d5338', 0.5))) +
      beam([470, 1200], [560, 240], 26, 0.8) +
      beam([1330, 1200], [1240, 240], 26, 0.45) +
      beam([530, 270], [1270, 270], 28, 0.85) +
      beam([590, 420], [1210, 420], 24, 0.7) +
      warp +
      shafts +
      stroke(
        [
          [700, 280],
          [690, 470],
        ],
        '#8a7454',
        4,
      ) +
      stroke(
        [
          [1100, 280],
          [1110, 470],
        ],
        '#8a7454',
        4,
      ) +
      reed +
      shadow(
        [
          [400, 1250],
          [1400, 1250],
          [1520, 1320],
          [460, 1330],
        ],
        '#2c2018',
        0.4,
        20,
      ) +
      inside(
        d,
        pattern +
          texture([380, 790, 1040, 450], {
            colour: '#2c1e18',
            grain: [0.08, 0.02],
            bare: 0.52,
            contrast: 4,
            opacity: 0.3,
          }),
      ) +
      polygon(
        cloth,
        between([400, 800], [1400, 1230], alpha('#fff4dc', 0.25), alpha('#1c140e', 0.3)),
      ) +
      shuttle +
      beam([330, 1240], [1470, 1240], 34, 0.9) +
      beam([360, 1340], [440, 1210], 30, 0.8) +
      beam([1440, 1340], [1360, 1210], 30, 0.5) +
      shaft(
        [
          [100, 110],
          [440, 110],
          [1500, 1350],
          [700, 1350],
        ],
        '#fff2d0',
        0.26,
        40,
      )
    );
  },
};
