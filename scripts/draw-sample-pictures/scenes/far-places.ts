import { alpha, mix } from '../colour.ts';
import { blur, inside, masked, roughen, texture } from '../effects.ts';
import { blades, ground, mountains, ribbon, ridge, rolling, under } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { outlineNoise } from '../random.ts';
import type { Scenes } from '../scene.ts';
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
  stroke,
  through,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, stars, sun } from '../sky.ts';
import { spruce, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog, smoke } from '../weather.ts';

export const FAR_PLACES: Scenes = {
  'island-lighthouse': (random) => {
    const light = LIGHTS.dusk;
    const shore = 860;
    const rock = tone(light, '#6d6260', 0.4);
    const island = (x: number) =>
      shore +
      20 -
      Math.max(0, 210 * Math.exp(-(((x - 960) / 360) ** 2)) + (random.next() - 0.5) * 4);
    const shape = under(island, shore + 14, 14);
    const tower =
      polygon(
        [
          [850, 660],
          [872, 330],
          [948, 330],
          [970, 660],
        ],
        across(
          tone(light, '#f0e8dc', 0.35),
          tone(light, '#fff6ea', 1),
          tone(light, '#f6ece0', 0.8),
        ),
      ) +
      [
        [0.2, 0.42],
        [0.62, 0.84],
      ]
        .map(([a = 0, b = 0]) =>
          polygon(
            [
              [850 + 22 * a, 660 - 330 * a],
              [850 + 22 * b, 660 - 330 * b],
              [970 - 22 * b, 660 - 330 * b],
              [970 - 22 * a, 660 - 330 * a],
            ],
            across(
              tone(light, '#8a2f2c', 0.3),
              tone(light, '#c24a3e', 1),
              tone(light, '#b04036', 0.7),
            ),
          ),
        )
        .join('');
    const head =
      rect([856, 316, 108, 18], tone(light, '#3c3a44', 0.4)) +
      rect([878, 254, 64, 62], fall('#fff7d9', '#ffd98a')) +
      [878, 898, 920, 940].map((x) => rect([x, 254, 4, 62], tone(light, '#3c3a44', 0.3))).join('') +
      polygon(
        [
          [868, 254],
          [952, 254],
          [930, 220],
          [890, 220],
        ],
        tone(light, '#8a2f2c', 0.6),
      ) +
      circle([910, 214], 9, tone(light, '#3c3a44', 0.4));
    const beams = masked(
      across('#000', '#ffffff', '#000'),
      polygon(
        [
          [910, 286],
          [-200, 120],
          [-200, 330],
        ],
        alpha('#ffe9b4', 0.36),
      ) +
        polygon(
          [
            [910, 286],
            [2000, 270],
            [2000, 480],
          ],
          alpha('#ffe9b4', 0.32),
        ),
    );
    const cottage =
      polygon(
        [
          [1010, 690],
          [1010, 610],
          [1150, 610],
          [1150, 712],
        ],
        tone(light, '#e6dccb', 0.6),
      ) +
      polygon(
        [
          [990, 614],
          [1030, 556],
          [1134, 556],
          [1170, 614],
        ],
        tone(light, '#8a4a3e', 0.45),
      ) +
      rect([1040, 636, 28, 34], '#ffd78e') +
      rect([1096, 636, 28, 34], '#ffd78e') +
      glow([1080, 655], 120, '#ffc878', 0.5);
    const gulls = [
      [520, 380, 26],
      [600, 330, 18],
      [1250, 420, 22],
      [1330, 370, 15],
      [450, 460, 14],
    ]
      .map(
        ([x = 0, y = 0, s = 0]) =>
          `<path d="M${x - s} ${y - s * 0.2}Q${x - s * 0.4} ${y - s * 0.7} ${x} ${y}Q${x + s * 0.4} ${y - s * 0.7} ${x + s} ${y - s * 0.2}" fill="none" stroke="#3a3c58" stroke-width="${s * 0.16}" stroke-linecap="round"/>`,
      )
      .join('');
    const isle = roughen(
      polygon(shape, fall(mix(rock, '#e0a07c', 0.12), mix(rock, '#1d2136', 0.5))) +
        inside(
          through(shape),
          texture([400, 640, 1200, 260], {
            colour: '#e8b494',
            grain: [0.012, 0.03],
            bare: 0.54,
            contrast: 7,
            opacity: 0.5,
          }),
        ),
      22,
      0.03,
    );
    const grass = roughen(
      polygon(
        [
          [700, 752],
          [820, 676],
          [960, 652],
          [1120, 676],
          [1240, 756],
          [960, 716],
        ],
        tone(light, '#6d7a4a', 0.5),
      ),
      18,
      0.04,
    );
    const above =
      sky(light, shore) +
      stars(random, 380, 160) +
      sun([420, 810], 40, '#ffd9a8', '#f5946a') +
      clouds(light, {
        top: 40,
        bottom: 760,
        bare: 0.49,
        stretch: 6,
        lit: '#e8a58a',
        shade: '#4f527c',
        seed: 14,
      }) +
      ridge(rolling(random, 830, 26, 300), tone(light, '#5a5f80', 0.4, 0.55), light.haze, shore) +
      gulls +
      isle +
      grass +
      cottage +
      tower +
      head +
      glow([910, 284], 380, '#ffe2a0', 0.8) +
      beams;
    const surf = Array.from({ length: 26 }, () => {
      const x = random.between(480, 1440);
      return ellipse(
        [x, shore + 16 + random.between(-4, 16)],
        random.between(20, 90),
        random.between(3, 7),
        alpha('#f3d9cf', 0.5),
      );
    }).join('');
    return (
      above +
      water(above, {
        shore: shore + 14,
        far: '#8f7389',
        near: '#1d2746',
        broken: 60,
        depth: 0.7,
        gleam: '#f3b898',
      }) +
      glitter([420, shore + 14], 440, 100, '#ffc79a', 0.9) +
      blur(surf, 3) +
      roughen(
        path(
          `M0 ${HEIGHT}V1180Q120 1150 260 1230T560 1290T700 ${HEIGHT}Z`,
          fall('#3a3548', '#171a2c'),
        ),
        30,
        0.02,
      )
    );
  },

  'mountain-valley': (random) => {
    const light = LIGHTS.noon;
    const peaks = (far: number) => ({
      lit: tone(light, '#a39c94', 0.9, far),
      shade: tone(light, '#6b7484', 0.3, far),
      foot: tone(light, '#7f93a0', 0.6, far + 0.3),
      snow: mix('#fbfbf8', light.haze, far * 0.8),
      snowShade: mix('#a9bdd6', light.haze, far * 0.7),
    });
    const slope = (x: number) => 940 - Math.abs(x - 930) * 0.36 + Math.sin(x / 70) * 8;
    const leftWood = wood(
      random,
      (x) => 900 - (880 - x) * 0.33,
      96,
      tone(light, '#37584a', 0.4, 0.24),
      { from: -40, to: 720 },
    );
    const rightWood = wood(
      random,
      (x) => 920 - (x - 1000) * 0.36,
      100,
      tone(light, '#37584a', 0.55, 0.2),
      { from: 1130, to: 1840 },
    );
    const trees = {
      dark: tone(light, '#27473a', 0.2),
      mid: tone(light, '#446a4c', 0.6),
      light: tone(light, '#86a860', 0.95),
      trunk: tone(light, '#54463b', 0.3),
      side: 1,
    } as const;
    const near = [
      [60, 1240, 700],
      [210, 1290, 540],
      [1740, 1260, 760],
      [1590, 1310, 520],
    ]
      .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, trees))
      .join('');
    const flowers = Array.from({ length: 420 }, () => {
      const y = 1050 + random.next() ** 0.8 * 300;
      return circle(
        [random.between(0, WIDTH), y],
        (y - 940) * 0.013,
        random.pick(['#f3efe2', '#e0b64c', '#c9728a', '#9a86c0']),
      );
    }).join('');
    const hut =
      polygon(
        [
          [1150, 1000],
          [1150, 950],
          [1236, 950],
          [1236, 1000],
        ],
        tone(light, '#8a6444', 0.7),
      ) +
      polygon(
        [
          [1110, 1004],
          [1110, 954],
          [1150, 950],
          [1150, 1000],
        ],
        tone(light, '#6d4d36', 0.2),
      ) +
      polygon(
        [
          [1096, 956],
          [1136, 912],
          [1238, 912],
          [1252, 956],
          [1150, 956],
        ],
        tone(light, '#6f6a66', 0.85),
      ) +
      rect([1180, 964, 20, 36], tone(light, '#3c2c22', 0.4));
    return (
      sky(light, 900) +
      clouds(light, { top: 0, bottom: 620, bare: 0.5, stretch: 1.5, seed: 22 }) +
      roughen(
        mountains(
          random,
          [
            [330, 380, 520],
            [1480, 340, 560],
          ],
          930,
          peaks(0.42),
          1,
        ),
        20,
        0.016,
      ) +
      fog(760, 90, '#e6eef0', 0.5) +
      roughen(mountains(random, [[900, 210, 620]], 960, peaks(0.14), 1), 20, 0.016) +
      fog(880, 80, '#dfeaec', 0.7, 5) +
      roughen(
        mountains(
          random,
          [
            [-60, 520, 680],
            [1880, 500, 700],
          ],
          1010,
          {
            lit: tone(light, '#8f9a84', 0.9, 0.12),
            shade: tone(light, '#5c6f70', 0.3, 0.12),
            foot: tone(light, '#7f9a84', 0.6, 0.3),
          },
          1,
        ),
        20,
        0.018,
      ) +
      leftWood +
      rightWood +
      ground(slope, tone(light, '#a3b56a', 0.95, 0.1), tone(light, '#5f8a48', 0.6), {
        colour: tone(light, '#4a7340', 0.4),
        grain: [0.006, 0.03],
        opacity: 0.4,
      }) +
      ribbon(
        [
          [930, 930, 12],
          [980, 880, 30],
          [1040, 980, 66],
          [1130, 860, 130],
          [1360, 960, 330],
        ],
        fall('#dfeef0', '#5f9ab0'),
      ) +
      hut +
      flowers +
      blades(random, () => 1230, {
        count: 900,
        height: 70,
        scatter: 200,
        colours: [tone(light, '#5f8a48', 0.5), tone(light, '#93ae5c', 0.9)],
      }) +
      near
    );
  },

  'desert-road': (random) => {
    const light = {
      ...LIGHTS.golden,
      sky: ['#6f9ab4', '#b8c4ba', '#ecd2a0', '#f4cf96'],
      haze: '#e6c79c',
    };
    const horizon = 690;
    const mesa = (x: number, w: number, h: number, far: number) => {
      const top: Point[] = [
        [x - w, horizon + 10],
        [x - w * 0.72, horizon - h * 0.45],
        [x - w * 0.66, horizon - h * 0.5],
        [x - w * 0.62, horizon - h],
        [x + w * 0.58, horizon - h * 0.98],
        [x + w * 0.62, horizon - h * 0.52],
        [x + w * 0.7, horizon - h * 0.44],
        [x + w, horizon + 10],
      ];
      const d = through(top);
      return (
        path(d, fall(tone(light, '#b5694a', 0.75, far), tone(light, '#c99668', 0.8, far + 0.2))) +
        inside(
          d,
          polygon(
            [
              [x - w, horizon],
              [x - w * 0.62, horizon - h],
              [x - w * 0.3, horizon - h],
              [x - w * 0.34, horizon],
            ],
            alpha(tone(light, '#5c4658', 0.2, far), 0.5),
          ) +
            Array.from({ length: 5 }, (_, i) =>
              rect(
                [x - w, horizon - h * (0.92 - i * 0.1), w * 2, h * 0.035],
                alpha(tone(light, '#7d4a3c', 0.3, far), 0.4),
              ),
            ).join(''),
        )
      );
    };
    const dune = rolling(random, 740, 26, 420, 3);
    const shrubs = Array.from({ length: 90 }, () => {
      const y = 730 + random.next() ** 1.8 * 560;
      const side = random.chance(0.5) ? -1 : 1;
      const x = 900 + side * random.between(80 + (y - 690) * 1.1, 1000);
      const s = (y - 680) * random.between(0.05, 0.13);
      return (
        ellipse([x - s * 0.6, y + s * 0.1], s * 1.5, s * 0.25, alpha('#5d3f38', 0.35)) +
        [-0.7, -0.3, 0.1, 0.5, 0.9]
          .map((t) =>
            ellipse(
              [x + t * s * 0.8, y - s * (0.4 - Math.abs(t) * 0.14)],
              s * 0.42,
              s * 0.42,
              tone(light, t > 0 ? '#a5a065' : '#6f7350', 0.7),
            ),
          )
          .join('')
      );
    }).join('');
    const road = polygon(
      [
        [894, horizon + 14],
        [906, horizon + 14],
        [1620, HEIGHT],
        [180, HEIGHT],
      ],
      fall(tone(light, '#b5a390', 0.8, 0.3), tone(light, '#6d6864', 0.6)),
    );
    const lines = [
      [716, 4, 14],
      [742, 6, 24],
      [786, 10, 44],
      [860, 16, 76],
      [990, 28, 130],
      [1210, 46, 150],
    ]
      .map(([y = 0, w = 0, h = 0]) =>
        polygon(
          [
            [900 - w / 2, y],
            [900 + w / 2, y],
            [900 + w * 0.9, y + h],
            [900 - w * 0.9, y + h],
          ],
          alpha('#f4dfae', 0.85),
        ),
      )
      .join('');
    const edge = [-1, 1]
      .map((s) =>
        polygon(
          [
            [900 + s * 6, horizon + 16],
            [900 + s * 8, horizon + 16],
            [900 + s * 676, HEIGHT],
            [900 + s * 648, HEIGHT],
          ],
          alpha('#f6ecd4', 0.7),
        ),
      )
      .join('');
    const car =
      glow([906, 734], 60, '#fff3cc', 0.6) +
      rect([890, 722, 32, 20], '#7d4a40', 'rx="4"') +
      rect([895, 716, 22, 9], '#4a4448', 'rx="3"');
    const pole = `${[
      [1080, 690, 0.1],
      [1130, 660, 0.2],
      [1230, 600, 0.42],
      [1480, 450, 1],
    ]
      .map(
        ([x = 0, top = 0, s = 0]) =>
          stroke(
            [
              [x, top],
              [x, 690 + s * 330 + 20],
            ],
            tone(light, '#5c4638', 0.4, 0.3 * (1 - s)),
            3 + s * 11,
          ) +
          stroke(
            [
              [x - 70 * s - 6, top + 40 * s],
              [x + 70 * s + 6, top + 40 * s],
            ],
            tone(light, '#5c4638', 0.4, 0.3 * (1 - s)),
            2 + s * 8,
          ),
      )
      .join(
        '',
      )}<path d="M1080 694Q1110 700 1130 670Q1190 690 1230 620Q1380 660 1480 490Q1650 560 1860 260" fill="none" stroke="${alpha('#4a3a34', 0.7)}" stroke-width="3"/>`;
    return (
      sky(light, horizon + 20) +
      sun([520, 520], 46) +
      clouds(light, { top: 0, bottom: 600, bare: 0.54, stretch: 7, seed: 19 }) +
      ridge(
        rolling(random, 668, 40, 260),
        tone(light, '#8f7a80', 0.5, 0.5),
        tone(light, '#c9a686', 0.7, 0.6),
      ) +
      mesa(1180, 240, 210, 0.3) +
      mesa(1560, 190, 150, 0.42) +
      mesa(360, 210, 130, 0.5) +
      ground(() => horizon + 4, tone(light, '#dcae7c', 0.9, 0.3), tone(light, '#b87d54', 0.7), {
        colour: tone(light, '#8f5a42', 0.4),
        grain: [0.005, 0.03],
        opacity: 0.4,
      }) +
      ridge(dune, tone(light, '#d3a06c', 0.9, 0.1), tone(light, '#b87d54', 0.75), HEIGHT) +
      road +
      edge +
      lines +
      car +
      shrubs +
      pole
    );
  },

  'volcano-island': (random) => {
    const light = { ...LIGHTS.dawn, sky: ['#3f6a94', '#8aa7bf', '#e0bfa8', '#f3d5ac'] };
    const shore = 850;
    const cone: Point[] = [
      [250, shore],
      [430, 770],
      [590, 640],
      [720, 490],
      [812, 372],
      [850, 350],
      [884, 366],
      [922, 352],
      [968, 366],
      [1080, 500],
      [1210, 640],
      [1400, 770],
      [1590, shore],
    ];
    const d = through(cone);
    const lit = polygon(
      [
        [922, 352],
        [968, 366],
        [1080, 500],
        [1210, 640],
        [1400, 770],
        [1590, shore],
        [1010, shore],
        [980, 700],
        [940, 520],
      ],
      alpha(tone(light, '#d9a284', 1), 0.42),
    );
    const gullies = Array.from({ length: 34 }, () => {
      const top: Point = [random.between(820, 970), random.between(370, 460)];
      const turn = (top[0] - 895) * random.between(3.4, 6.4);
      return `<path d="M${top[0]} ${top[1]}Q${top[0] + turn * 0.4} ${top[1] + 170} ${top[0] + turn} ${random.between(640, 840)}" fill="none" stroke="${alpha(random.pick(['#3c3850', '#54485a', '#2f3048']), 0.35)}" stroke-width="${random.between(4, 13)}" stroke-linecap="round"/>`;
    }).join('');
    const forest = roughen(
      polygon(
        [
          [240, shore + 4],
          [470, 772],
          [640, 730],
          [820, 780],
          [1010, 730],
          [1230, 756],
          [1420, 778],
          [1600, shore + 4],
        ],
        fall(tone(light, '#5c7a4c', 0.7, 0.12), tone(light, '#3c5a44', 0.4)),
      ),
      44,
      0.03,
    );
    const glowing =
      glow([890, 352], 210, '#ff9a5c', 0.75) +
      path('M830 366Q892 398 950 366L930 352Q890 374 850 352Z', '#ffb068') +
      stroke(
        [
          [880, 372],
          [866, 440],
          [884, 500],
          [862, 566],
        ],
        '#ff9a54',
        7,
      ) +
      blur(
        stroke(
          [
            [880, 372],
            [866, 440],
            [884, 500],
            [862, 566],
          ],
          '#ff8a4c',
          18,
        ),
        10,
      );
    const above =
      sky(light, shore) +
      sun([1480, 700], 44, '#fff0cc', '#f9bd8a') +
      clouds(light, {
        top: 60,
        bottom: 800,
        bare: 0.52,
        stretch: 5,
        lit: '#f6d6bc',
        shade: '#9a94b0',
        seed: 30,
      }) +
      smoke(random, [890, 352], 330, -330, '#f0dcd2', 1) +
      smoke(random, [894, 352], 250, -200, '#7f7c92', 1) +
      ridge(rolling(random, 822, 30, 260), tone(light, '#6d7f94', 0.4, 0.6), light.haze, shore) +
      path(d, fall([0, tone(light, '#7d6668', 0.4, 0.1)], [1, tone(light, '#565a68', 0.3, 0.25)])) +
      inside(d, gullies + lit) +
      glowing +
      forest +
      fog(shore - 14, 40, '#f6dfc8', 0.5);
    const palm = (x: number, y: number, h: number, lean: number) => {
      const top: Point = [x + lean, y - h];
      const trunk = `<path d="M${x} ${y}Q${x + lean * 0.2} ${y - h * 0.6} ${top[0]} ${top[1]}" fill="none" stroke="#2e2a38" stroke-width="${h * 0.035}"/>`;
      return (
        trunk +
        [-160, -125, -80, -50, -15, 20, 190]
          .map((a) => {
            const r = (a * Math.PI) / 180;
            const reach = h * 0.42;
            const end: Point = [
              top[0] + Math.cos(r) * reach,
              top[1] + Math.sin(r) * reach * 0.6 + reach * 0.34,
            ];
            const mid: Point = [
              top[0] + Math.cos(r) * reach * 0.55,
              top[1] + Math.sin(r) * reach * 0.66,
            ];
            return `<path d="M${top[0]} ${top[1]}Q${mid[0]} ${mid[1] - reach * 0.14} ${end[0]} ${end[1]}Q${mid[0]} ${mid[1] + reach * 0.1} ${top[0]} ${top[1]}Z" fill="#26343c"/>`;
          })
          .join('')
      );
    };
    return (
      above +
      water(above, {
        shore,
        far: '#c9a998',
        near: '#214a64',
        broken: 48,
        depth: 0.68,
        gleam: '#f9dcbc',
      }) +
      glitter([1480, shore], 440, 110, '#fff0cc', 0.9) +
      roughen(
        path(`M0 ${HEIGHT}V1200Q180 1170 380 1250T760 ${HEIGHT}Z`, fall('#6d5a54', '#2c2a38')),
        14,
        0.02,
      ) +
      palm(130, 1230, 620, 120) +
      palm(220, 1260, 430, -60)
    );
  },

  'northern-lights': (random) => {
    const light = { ...LIGHTS.night, sky: ['#060d1c', '#0b1a30', '#12304a', '#2a5560'] };
    const shore = 900;
    const curtain = (
      base: number,
      height: number,
      colour: string,
      high: string,
      opacity: number,
      wave: number,
    ) => {
      const noise = outlineNoise(random, 4);
      const fine = outlineNoise(random, 3);
      let drawn = '';
      for (let x = -40; x < WIDTH + 40; x += 9) {
        const low = base - noise(x / wave) * 190 - Math.sin(x / 420) * 70;
        const tall = height * (0.7 + 0.5 * fine(x / 46)) * (0.75 + 0.4 * noise(x / 200 + 40));
        const strength = opacity * Math.max(0.1, 0.62 + 0.5 * fine(x / 80 + 9));
        drawn += rect(
          [x, low - tall, 11, tall],
          fall(
            [0, alpha(high, 0)],
            [0.35, alpha(high, strength * 0.3)],
            [0.8, alpha(colour, strength * 0.75)],
            [0.94, alpha(mix(colour, '#eafff0', 0.35), strength)],
            [1, alpha(colour, 0)],
          ),
        );
      }
      return blur(drawn, 9, 12);
    };
    const above =
      sky(light, shore) +
      stars(random, 860, 700) +
      curtain(640, 560, '#58d69a', '#7a6cc0', 0.75, 420) +
      curtain(520, 420, '#4cc6a4', '#9a5fb0', 0.5, 300) +
      curtain(730, 330, '#7fe0a0', '#4fa0b0', 0.55, 560) +
      glow([900, 820], 1000, '#5fd6a0', 0.25, 0.5) +
      ridge(rolling(random, 800, 90, 420), '#16293c', '#1f3c4c', shore) +
      roughen(
        mountains(
          random,
          [
            [320, 640, 420],
            [1420, 610, 460],
            [1000, 730, 300],
          ],
          shore,
          {
            lit: '#3b6670',
            shade: '#14263a',
            foot: '#1d3a48',
            snow: '#86bcb4',
            snowShade: '#3a5c74',
          },
          -1,
        ),
        16,
        0.02,
      ) +
      wood(random, rolling(random, shore - 12, 14, 300), 66, '#0b1724');
    const dark = { dark: '#050b14', mid: '#0c1a26', light: '#17323a', side: -1 } as const;
    const hut: Point = [1190, 1110];
    const cabin =
      polygon(
        [
          [1090, 1120],
          [1090, 1030],
          [1300, 1030],
          [1300, 1120],
        ],
        '#171d28',
      ) +
      polygon(
        [
          [1066, 1040],
          [1140, 960],
          [1260, 960],
          [1324, 1040],
        ],
        '#7fa6b0',
      ) +
      polygon(
        [
          [1066, 1040],
          [1140, 960],
          [1200, 960],
          [1150, 1040],
        ],
        '#5a808f',
      ) +
      rect([1130, 1056, 38, 40], '#ffd286') +
      rect([1224, 1056, 38, 40], '#ffd286') +
      glow(hut, 250, '#ffb85c', 0.5);
    return (
      above +
      water(above, {
        shore,
        far: '#1d4450',
        near: '#07111f',
        broken: 40,
        depth: 0.4,
        gleam: '#8fe0ba',
      }) +
      ground(
        (x) => 1120 - 30 * Math.sin(x / 300 + 0.6) + 40 * Math.exp(-(((x - 700) / 260) ** 2)),
        '#8fb4bd',
        '#2c4658',
        { colour: '#d5f0ea', grain: [0.005, 0.02], opacity: 0.3 },
      ) +
      cabin +
      smoke(random, [1236, 962], 150, 60, '#a9c8cc', 0.7) +
      [
        [120, 1240, 640],
        [290, 1290, 470],
        [1660, 1250, 700],
        [1500, 1300, 420],
        [1780, 1300, 520],
      ]
        .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, dark, '#54808c'))
        .join('')
    );
  },
};
