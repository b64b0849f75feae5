import { building } from '../building.ts';
import { camera, face, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { blades, furrows, ground, hanging, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  ellipse,
  fall,
  glow,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { people } from '../street.ts';
import { bare, leafy, spruce, wood } from '../trees.ts';
import { fog, shadow, snowfall } from '../weather.ts';

export const FARMS: Scenes = {
  'dairy-farm': (random) => {
    const light = { ...LIGHTS.morning };
    const eye = camera({ horizon: 640, focal: 1500, eye: [0, 2, 0] });
    const cow = (
      x: number,
      y: number,
      s: number,
      dir: 1 | -1,
      grazing: boolean,
      coat = '#f0ebe0',
      patch = '#3a3230',
    ) => {
      const p = (dx: number, dy: number): Point => [x + dx * s * dir, y + dy * s];
      const legs = [
        [-0.62, 0.5],
        [-0.48, 0.9],
        [0.36, 0.5],
        [0.5, 0.9],
      ]
        .map(
          ([dx = 0, lit = 0]) =>
            polygon(
              [p(dx - 0.08, -0.5), p(dx + 0.1, -0.5), p(dx + 0.06, 0), p(dx - 0.04, 0)],
              tone(light, coat, lit),
            ) +
            polygon(
              [p(dx - 0.045, -0.06), p(dx + 0.06, -0.06), p(dx + 0.065, 0.01), p(dx - 0.05, 0.01)],
              '#3a3230',
            ),
        )
        .join('');
      const bodyPath = `M${p(-0.78, -1.02).join(' ')}Q${p(-0.2, -1.12).join(' ')} ${p(0.5, -1.06).join(' ')}Q${p(0.72, -0.98).join(' ')} ${p(0.66, -0.66).join(' ')}Q${p(0.55, -0.4).join(' ')} ${p(0, -0.4).join(' ')}Q${p(-0.6, -0.36).join(' ')} ${p(-0.74, -0.56).join(' ')}Q${p(-0.84, -0.82).join(' ')} ${p(-0.78, -1.02).join(' ')}Z`;
      const spots =
        ellipse(p(-0.4, -0.82), s * 0.24, s * 0.2, tone(light, patch, 0.7)) +
        ellipse(p(0.16, -0.94), s * 0.2, s * 0.12, tone(light, patch, 0.8)) +
        ellipse(p(0.34, -0.6), s * 0.14, s * 0.12, tone(light, patch, 0.6)) +
        ellipse(p(-0.05, -0.55), s * 0.1, s * 0.08, tone(light, patch, 0.6));
      const [hx, hy] = grazing ? [0.98, -0.24] : [1.02, -1.14];
      const neck = polygon(
        [
          p(0.46, -1.05),
          p(0.66, -0.62),
          p(hx - 0.06, hy + (grazing ? -0.02 : 0.18)),
          p(hx - 0.04, hy - 0.14),
        ],
        tone(light, patch, 0.7),
      );
      const head =
        polygon(
          [
            p(hx - 0.12, hy - 0.16),
            p(hx + 0.06, hy - 0.12),
            p(hx + (grazing ? 0.14 : 0.26), hy + (grazing ? 0.18 : 0.1)),
            p(hx + (grazing ? 0.02 : 0.2), hy + 0.22),
            p(hx - 0.12, hy + 0.08),
          ],
          tone(light, patch, 0.8),
          `stroke="${tone(light, patch, 0.8)}" stroke-width="${s * 0.05}" stroke-linejoin="round"`,
        ) +
        ellipse(
          p(hx + (grazing ? 0.09 : 0.21), hy + 0.18),
          s * 0.07,
          s * 0.06,
          tone(light, '#d0a594', 0.8),
        ) +
        ellipse(p(hx - 0.14, hy - 0.12), s * 0.1, s * 0.045, tone(light, patch, 0.5));
      return (
        shadow(
          [p(-0.8, -0.02), p(0.7, -0.02), p(0.7 + 0.5 * dir, 0.16), p(-0.6 + 0.5 * dir, 0.16)],
          '#26331f',
          0.45,
          s * 0.04,
        ) +
        legs +
        path(bodyPath, fall(tone(light, coat, 0.95), tone(light, coat, 0.35))) +
        spots +
        ellipse(p(-0.42, -0.4), s * 0.13, s * 0.08, tone(light, '#d9a898', 0.6)) +
        stroke(
          [p(-0.78, -0.98), p(-0.86, -0.6), p(-0.84, -0.36)],
          tone(light, coat, 0.5),
          s * 0.04,
        ) +
        neck +
        head
      );
    };
    const barn =
      building(eye, light, random, {
        stand: { at: [5.4, 0, 34], turn: -26 },
        size: { w: 17, h: 5, d: 9 },
        wall: '#a5574a',
        roof: { kind: 'gable', height: 4, colour: '#8b8d90', overhang: 0.6 },
        front: { floors: 1, bays: 6, size: [1.1, 1], trim: '#efe6d4' },
      }) +
      [
        [14.6, 33, 3.1, 9],
        [17.6, 36, 2.6, 8],
      ]
        .map(([x = 0, z = 0, w = 0, h = 0]) => {
          const [a, b] = [project(eye, [x - w / 2, 0, z]), project(eye, [x + w / 2, h, z])];
          return (
            rect([a[0], b[1], b[0] - a[0], a[1] - b[1]], tone(light, '#c3c8c6', 0.8)) +
            rect(
              [a[0] + (b[0] - a[0]) * 0.5, b[1], (b[0] - a[0]) * 0.5, a[1] - b[1]],
              alpha('#4d5a66', 0.3),
            ) +
            path(
              `M${a[0]} ${b[1]}A${(b[0] - a[0]) / 2} ${(b[0] - a[0]) / 2} 0 0 1 ${b[0]} ${b[1]}Z`,
              tone(light, '#9da5a6', 0.8),
            )
          );
        })
        .join('');
    const leaves = {
      dark: tone(light, '#3c5c3c', 0.25),
      mid: tone(light, '#628a4c', 0.6),
      light: tone(light, '#a8bd68', 0.95),
      trunk: tone(light, '#5e5146', 0.4),
      side: -1,
    } as const;
    const fence =
      Array.from({ length: 14 }, (_, i) => {
        const x = -14 + i * 2.2;
        const a = project(eye, [x, 0, 17]);
        const s = scaleAt(eye, 17);
        return rect([a[0], a[1] - s * 1.2, s * 0.14, s * 1.2], tone(light, '#8d7a66', 0.7));
      }).join('') +
      [0.5, 1]
        .map((y) =>
          stroke(
            [project(eye, [-16, y, 17]), project(eye, [16, y, 17])],
            tone(light, '#9c8a74', 0.8),
            7,
          ),
        )
        .join('');
    return (
      sky(light, 680) +
      sun([300, 420], 42) +
      clouds(light, { top: 0, bottom: 600, bare: 0.5, stretch: 2, seed: 101 }) +
      ridge(
        rolling(random, 600, 60, 520),
        tone(light, '#7890a0', 0.5, 0.6),
        tone(light, '#a9b8a8', 0.7, 0.7),
      ) +
      wood(random, rolling(random, 660, 18, 400), 60, tone(light, '#56785a', 0.45, 0.4), {
        kind: 'leafy',
      }) +
      ground(() => 676, tone(light, '#b5c27a', 0.9, 0.15), tone(light, '#6d9448', 0.6), {
        colour: tone(light, '#557f3e', 0.4),
        grain: [0.006, 0.03],
        opacity: 0.4,
      }) +
      leafy(random, [330, 740], 260, leaves) +
      leafy(random, [180, 760], 330, leaves) +
      barn +
      fence +
      fog(720, 40, '#f0ecd8', 0.35) +
      cow(620, 860, 120, 1, true) +
      cow(1290, 890, 130, -1, true, '#a5643c', '#7d4628') +
      cow(300, 960, 160, 1, false, '#efe8da', '#7d4628') +
      cow(930, 1130, 270, 1, false) +
      blades(random, () => 1200, {
        count: 1300,
        height: 70,
        scatter: 220,
        colours: [
          tone(light, '#557f3e', 0.4),
          tone(light, '#9ab45c', 0.9),
          tone(light, '#6d9448', 0.6),
        ],
      })
    );
  },

  'power-lines': (random) => {
    const light = { ...LIGHTS.dusk, sky: ['#2f4468', '#6d6a8c', '#c98a84', '#f2b984'] };
    const towers = [
      [930, 1060, 900],
      [1270, 800, 360],
      [1420, 745, 210],
      [1500, 722, 140],
      [1550, 710, 96],
    ] as const;
    const steel = (s: number) => mix('#23283a', '#8a7384', Math.max(0, 1 - s / 420) * 0.8);
    const pylon = ([x, y, h]: readonly [number, number, number]) => {
      const c = steel(h);
      const w = Math.max(1.2, h * 0.011);
      const at = (dx: number, dy: number): Point => [x + dx * h, y - dy * h];
      let drawn =
        stroke([at(-0.13, 0), at(-0.035, 0.6), at(-0.022, 1)], c, w * 1.2) +
        stroke([at(0.13, 0), at(0.035, 0.6), at(0.022, 1)], c, w * 1.2);
      const half = (v: number) =>
        v < 0.6 ? 0.13 - (0.095 * v) / 0.6 : 0.035 - (0.013 * (v - 0.6)) / 0.4;
      for (let i = 0; i < 9; i++) {
        const a = i / 9;
        const b = (i + 1) / 9;
        drawn +=
          stroke([at(-half(a), a), at(half(b), b)], c, w * 0.7) +
          stroke([at(half(a), a), at(-half(b), b)], c, w * 0.7);
      }
      for (const [v, reach] of [
        [0.66, 0.2],
        [0.8, 0.26],
        [0.93, 0.17],
      ] as const)
        drawn +=
          polygon(
            [at(-reach, v), at(0, v + 0.045), at(reach, v), at(0, v - 0.012)],
            'none',
            `stroke="${c}" stroke-width="${w}" stroke-linejoin="round"`,
          ) +
          [-1, 1]
            .map((s) => stroke([at(s * reach, v), at(s * reach, v - 0.035)], c, w * 1.1))
            .join('');
      return drawn;
    };
    const ends = ([x, y, h]: readonly [number, number, number]): Point[] =>
      [
        [0.66, 0.2],
        [0.8, 0.26],
        [0.93, 0.17],
      ].flatMap(([v = 0, r = 0]): Point[] => [
        [x - r * h, y - (v - 0.035) * h],
        [x + r * h, y - (v - 0.035) * h],
      ]);
    const wires =
      towers
        .slice(1)
        .map((tower, i) => {
          const from = ends(towers[i] ?? tower);
          return ends(tower)
            .map((to, k) =>
              hanging(
                from[k] ?? to,
                to,
                tower[2] * 0.09,
                alpha('#2a2e42', 0.75),
                Math.max(1.2, tower[2] * 0.007),
              ),
            )
            .join('');
        })
        .join('') +
      ends(towers[0])
        .map((from, k) =>
          hanging(
            [-700 + k * 60, -160 + (k % 2) * 90 + Math.floor(k / 2) * -130],
            from,
            120,
            alpha('#2a2e42', 0.8),
            4,
          ),
        )
        .join('');
    const field = rolling(random, 760, 14, 600);
    const birds = Array.from({ length: 9 }, () => {
      const x = random.between(200, 760);
      const y = random.between(250, 480);
      const s = random.between(7, 16);
      return `<path d="M${x - s} ${y - s * 0.3}Q${x - s * 0.3} ${y - s * 0.6} ${x} ${y}Q${x + s * 0.3} ${y - s * 0.6} ${x + s} ${y - s * 0.3}" fill="none" stroke="#2f3350" stroke-width="2.4"/>`;
    }).join('');
    return (
      sky(light, 780) +
      sun([1180, 690], 56, '#ffe6b8', '#ff9e66') +
      clouds(light, {
        top: 0,
        bottom: 700,
        bare: 0.47,
        stretch: 5,
        lit: '#f2ae8c',
        shade: '#59587e',
        seed: 24,
      }) +
      ridge(rolling(random, 715, 30, 420), '#8f7488', '#c9998c') +
      wood(random, rolling(random, 752, 12, 300), 46, '#54506c') +
      birds +
      [...towers].reverse().slice(0, 4).map(pylon).join('') +
      ground(field, '#8d7458', '#3a3440', {
        colour: '#d9a070',
        grain: [0.006, 0.04],
        opacity: 0.35,
      }) +
      furrows([1180, 740], 1400, 30, 210, '#2f2a3a', 0.35) +
      [...towers].reverse().slice(1).map(pylon).join('') +
      wires +
      blades(random, () => 1180, {
        count: 1500,
        height: 120,
        scatter: 240,
        colours: ['#2c2a3a', '#54465078', '#8a6854'],
        lean: 0.2,
      }) +
      fog(770, 30, '#f0b894', 0.4)
    );
  },

  'wind-turbines': (random) => {
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
      turbine(1440, 900, 560, 28, 0.16) +
      ground(hills[1], mix(rape, light.haze, 0.15), bright(rape, 0.85), {
        colour: tone(light, '#a89a34', 0.5),
        grain: [0.006, 0.04],
        opacity: 0.4,
      }) +
      turbine(830, 1060, 860, 52, 0) +
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
  },

  'tractor-snow': (random) => {
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
      polygon(
        [p(-40, -120), p(-20, -330), p(150, -330), p(180, -130)],
        tone(light, '#2f5f44', 0.5),
      ) +
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
  },

  greenhouse: (random) => {
    const light = { ...LIGHTS.daylit, haze: '#e4ebe0', sun: '#fbf7e6', shade: '#94a598' };
    const eye = camera({ horizon: 640, focal: 1150, eye: [0, 2, 0] });
    const zs = Array.from({ length: 15 }, (_, i) => 1.5 + i * 2.6).reverse();
    const glass =
      face(
        eye,
        [
          [-7, 0, 1],
          [-7, 3.6, 1],
          [-7, 3.6, 42],
          [-7, 0, 42],
        ],
        fall('#e8f1f0', '#cfdfd0'),
      ) +
      face(
        eye,
        [
          [7, 0, 1],
          [7, 3.6, 1],
          [7, 3.6, 42],
          [7, 0, 42],
        ],
        fall('#f3f4ea', '#d9e4cf'),
      ) +
      face(
        eye,
        [
          [-7, 3.6, 1],
          [0, 6.2, 1],
          [0, 6.2, 42],
          [-7, 3.6, 42],
        ],
        fall('#b9d0de', '#e9f1f1'),
      ) +
      face(
        eye,
        [
          [7, 3.6, 1],
          [0, 6.2, 1],
          [0, 6.2, 42],
          [7, 3.6, 42],
        ],
        fall('#cfdfe4', '#f9f7ea'),
      ) +
      face(
        eye,
        [
          [-7, 0, 42],
          [7, 0, 42],
          [7, 3.6, 42],
          [0, 6.2, 42],
          [-7, 3.6, 42],
        ],
        '#f6f8ef',
      );
    const frames =
      zs
        .map((z) => {
          const w = scaleAt(eye, z) * 0.11;
          const c = tone(light, '#8c9a98', 0.8, Math.min(0.6, z / 60));
          return (
            stroke(
              [
                project(eye, [-7, 0, z]),
                project(eye, [-7, 3.6, z]),
                project(eye, [0, 6.2, z]),
                project(eye, [7, 3.6, z]),
                project(eye, [7, 0, z]),
              ],
              c,
              w,
            ) + stroke([project(eye, [-7, 3.6, z]), project(eye, [7, 3.6, z])], c, w * 0.5)
          );
        })
        .join('') +
      [
        [-3.5, 4.9],
        [3.5, 4.9],
        [0, 6.2],
        [-7, 1.8],
        [7, 1.8],
        [-7, 3.6],
        [7, 3.6],
      ]
        .map(([x = 0, y = 0]) =>
          stroke(
            [project(eye, [x, y, 1]), project(eye, [x, y, 42])],
            tone(light, '#8c9a98', 0.8, 0.2),
            5,
          ),
        )
        .join('');
    const floor = face(
      eye,
      [
        [-7, 0, 1],
        [7, 0, 1],
        [7, 0, 42],
        [-7, 0, 42],
      ],
      fall(tone(light, '#cfc7b4', 0.8, 0.3), tone(light, '#9c9280', 0.7)),
    );
    const greens = [
      tone(light, '#4d7f45', 0.5),
      tone(light, '#6fa050', 0.7),
      tone(light, '#9cc06a', 0.95),
      tone(light, '#35633a', 0.3),
    ] as const;
    const rows = Array.from({ length: 26 }, (_, i) => 3 + i * 1.45)
      .reverse()
      .map((z) =>
        [-5.4, -2.6, 2.6, 5.4]
          .map((x) => {
            const s = scaleAt(eye, z);
            const [px, py] = project(eye, [x, 0, z]);
            const far = Math.min(0.55, z / 60);
            let plant = rect(
              [px - s * 0.55, py - s * 0.3, s * 1.1, s * 0.3],
              tone(light, '#e9e6da', 0.7, far),
            );
            for (let leaf = 0; leaf < 44; leaf++) {
              const up = random.between(0.3, 2.3);
              plant += ellipse(
                [px + random.between(-0.6, 0.6) * s * (1.1 - up * 0.2), py - up * s],
                s * random.between(0.09, 0.2),
                s * random.between(0.05, 0.11),
                mix(random.pick(greens), light.haze, far),
                `transform="rotate(${random.between(-40, 40).toFixed(0)} ${px.toFixed(0)} ${(py - up * s).toFixed(0)})"`,
              );
            }
            for (let fruit = 0; fruit < 9; fruit++)
              plant += circle(
                [px + random.between(-0.5, 0.5) * s, py - random.between(0.4, 1.7) * s],
                s * random.between(0.06, 0.085),
                tone(light, random.pick(['#c8402f', '#d8653a', '#b93a30', '#8fae4c']), 0.85, far),
              );
            return plant;
          })
          .join(''),
      )
      .join('');
    const lightOnPath = Array.from({ length: 9 }, (_, i) =>
      face(
        eye,
        [
          [-1.5, 0.01, 3 + i * 4],
          [1.5, 0.01, 3.6 + i * 4],
          [1.5, 0.01, 5 + i * 4],
          [-1.5, 0.01, 4.4 + i * 4],
        ],
        alpha('#fff6d8', 0.5),
      ),
    ).join('');
    return (
      glass +
      glow([1180, 220], 800, '#fffbe6', 0.8) +
      floor +
      lightOnPath +
      frames +
      rows +
      people(
        eye,
        light,
        random,
        [
          { at: [-0.9, 0, 9.5], pose: 'work', facing: -1, coat: '#5c7f9c' },
          { at: [1, 0, 17], pose: 'work', facing: 1, coat: '#b5694c' },
        ],
        0.3,
      ) +
      panel(
        eye,
        { origin: [-0.6, 0.02, 3], along: [1, 0, 0], up: [0, 0, 1] },
        [0, 0, 0.05, 38],
        '#8d8a80',
      ) +
      panel(
        eye,
        { origin: [0.55, 0.02, 3], along: [1, 0, 0], up: [0, 0, 1] },
        [0, 0, 0.05, 38],
        '#8d8a80',
      ) +
      rect([0, 0, WIDTH, 1], '#ffffff')
    );
  },
};
