import { camera, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { blur, inside } from '../effects.ts';
import { blades, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { randomFrom } from '../random.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scenes } from '../scene.ts';
import {
  across,
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
import { clouds, sky, stars, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { mirrored, people } from '../street.ts';
import { spruce, wood } from '../trees.ts';
import { water } from '../water.ts';
import { fog, shadow } from '../weather.ts';

export const ENGINEERING: Scenes = {
  'harbour-port': (random) => {
    const light = { ...LIGHTS.golden, sky: ['#6d93ad', '#aab9b5', '#ecd0a0', '#f5d9a2'] };
    const shore = 900;
    const box = [
      '#a8503c',
      '#4f7488',
      '#c99a3c',
      '#5c7f68',
      '#8a8d90',
      '#7d4a44',
      '#d2c4a4',
    ] as const;
    const stack = (
      x: number,
      base: number,
      columns: number,
      high: number,
      w: number,
      h: number,
      far: number,
    ) =>
      Array.from({ length: columns }, (_, c) => {
        const n = Math.max(1, Math.round(high * random.between(0.55, 1)));
        return Array.from({ length: n }, (__, r) => {
          const col = tone(light, random.pick(box), 0.75, far);
          return (
            rect([x + c * w, base - (r + 1) * h, w - 2, h - 2], fall(col, bright(col, 0.82))) +
            Array.from({ length: 7 }, (___, k) =>
              rect(
                [x + c * w + 5 + (k * (w - 10)) / 7, base - (r + 1) * h + 4, 2, h - 10],
                alpha('#1c2024', 0.18),
              ),
            ).join('')
          );
        }).join('');
      }).join('');
    const crane = (x: number, s: number, far: number) => {
      const c = tone(light, '#c4603c', 0.7, far);
      const d = tone(light, '#8a4030', 0.35, far);
      const p = (dx: number, dy: number): Point => [x + dx * s, shore - 20 - dy * s];
      return (
        stroke([p(-0.5, 0), p(-0.42, 3.1)], d, s * 0.12) +
        stroke([p(0.7, 0), p(0.62, 3.1)], c, s * 0.13) +
        stroke([p(-0.46, 1.4), p(0.66, 1.4)], c, s * 0.09) +
        stroke([p(-0.5, 0), p(0.66, 1.4)], d, s * 0.05) +
        stroke([p(0.7, 0), p(-0.46, 1.4)], d, s * 0.05) +
        stroke([p(-2.9, 3.1), p(1.9, 3.1)], c, s * 0.15) +
        stroke([p(-2.9, 3.24), p(1.9, 3.24)], d, s * 0.05) +
        stroke([p(0.1, 3.1), p(0.22, 4.4), p(0.5, 3.1)], c, s * 0.1) +
        stroke([p(0.22, 4.4), p(-2.6, 3.2)], d, s * 0.035) +
        stroke([p(0.22, 4.4), p(1.8, 3.2)], d, s * 0.035) +
        rect([p(1, 3)[0], p(1, 3.62)[1], s * 0.7, s * 0.5], c) +
        rect([p(-1.6, 3.02)[0], p(-1.6, 3.02)[1], s * 0.26, s * 0.2], d) +
        stroke([p(-1.47, 2.9), p(-1.47, 1.8)], d, s * 0.03) +
        rect(
          [p(-1.85, 1.8)[0], p(-1.85, 1.8)[1], s * 0.76, s * 0.3],
          tone(light, '#4f7488', 0.7, far),
        )
      );
    };
    const hull =
      path(
        `M300 ${shore}L250 720Q260 712 300 712H1330L1420 660H1530L1480 ${shore}Z`,
        fall(tone(light, '#3f5870', 0.6), tone(light, '#2f4056', 0.4)),
      ) +
      path(`M300 ${shore}L288 ${shore - 46}H1490L1480 ${shore}Z`, tone(light, '#8f3f34', 0.6)) +
      rect([270, 706, 1070, 10], tone(light, '#d9d2c0', 0.8));
    const bridge =
      rect([310, 500, 130, 214], fall(tone(light, '#f3eee2', 0.95), tone(light, '#d9d0be', 0.6))) +
      rect([290, 480, 170, 30], tone(light, '#f3eee2', 0.95)) +
      [520, 566, 612, 658]
        .map((y) =>
          Array.from({ length: 6 }, (_, i) => rect([320 + i * 20, y, 12, 16], '#4a5a66')).join(''),
        )
        .join('') +
      rect([296, 486, 158, 14], '#4a5a66') +
      rect([350, 410, 46, 76], tone(light, '#c4603c', 0.7)) +
      stroke(
        [
          [420, 480],
          [420, 400],
        ],
        '#6d6a66',
        4,
      );
    const above =
      sky(light, shore) +
      sun([1330, 470], 48) +
      clouds(light, { top: 0, bottom: 720, bare: 0.505, stretch: 3, seed: 131 }) +
      ridge(rolling(random, 830, 40, 420), tone(light, '#8a9098', 0.5, 0.55), light.haze, shore) +
      crane(1560, 120, 0.42) +
      crane(1260, 125, 0.36) +
      stack(1160, shore - 14, 9, 5, 74, 32, 0.3) +
      rect([0, shore - 18, WIDTH, 20], tone(light, '#8d877c', 0.5, 0.2)) +
      crane(860, 178, 0.08) +
      bridge +
      stack(470, 712, 11, 5, 78, 36, 0.05) +
      hull +
      crane(1690, 190, 0.05);
    return (
      above +
      water(above, {
        shore,
        far: '#c9b48c',
        near: '#2f4a58',
        broken: 60,
        depth: 0.62,
        gleam: '#fbe6bc',
      }) +
      fog(shore, 40, '#f6deb0', 0.3)
    );
  },

  'satellite-dish': (random) => {
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
  },

  'telescope-dome': (random) => {
    const light = LIGHTS.night;
    const hill = (x: number) =>
      1010 - 130 * Math.exp(-(((x - 900) / 520) ** 2)) + Math.sin(x / 70) * 4;
    const milky =
      blur(
        Array.from({ length: 260 }, () => {
          const t = random.next();
          const x = 200 + t * 1500 + random.between(-90, 90);
          const y = 720 - t * 820 + random.between(-110, 110);
          return circle(
            [x, y],
            random.between(20, 70),
            alpha(random.pick(['#8fa3d0', '#b5a3c4', '#6d84b8']), 0.05),
          );
        }).join(''),
        22,
      ) +
      Array.from({ length: 900 }, () => {
        const t = random.next();
        const spread = (random.next() + random.next() + random.next() - 1.5) * 170;
        return circle(
          [200 + t * 1500 + spread * 0.6, 720 - t * 820 + spread],
          random.between(0.6, 1.7),
          alpha('#f4f1e6', random.between(0.2, 0.8)),
        );
      }).join('');
    const c: Point = [900, 640];
    const r = 250;
    const domePath = `M${c[0] - r} ${c[1]}A${r} ${r} 0 0 1 ${c[0] + r} ${c[1]}Z`;
    const slit = `M${c[0] + 30} ${c[1]}Q${c[0] + 40} ${c[1] - 150} ${c[0] + 14} ${c[1] - r + 2}L${c[0] + 104} ${c[1] - r + 24}Q${c[0] + 140} ${c[1] - 130} ${c[0] + 130} ${c[1]}Z`;
    const dome =
      path(domePath, across('#3a4866', '#b5c0d6', '#8594b4', '#2c3854')) +
      inside(
        domePath,
        Array.from(
          { length: 9 },
          (_, i) =>
            `<ellipse cx="${c[0]}" cy="${c[1]}" rx="${Math.abs(-r + i * 62)}" ry="${r}" fill="none" stroke="${alpha('#1c2640', 0.3)}" stroke-width="3"/>`,
        ).join('') +
          path(slit, '#141a2c') +
          stroke(
            [
              [c[0] + 60, c[1] - 20],
              [c[0] + 84, c[1] - 190],
            ],
            '#8594b4',
            44,
          ) +
          stroke(
            [
              [c[0] + 56, c[1] - 20],
              [c[0] + 76, c[1] - 180],
            ],
            '#d0d8e6',
            12,
          ) +
          ellipse([c[0] + 84, c[1] - 194], 24, 10, '#2c3854'),
      ) +
      glow([c[0] + 80, c[1] - 40], 150, '#ff8a6a', 0.35);
    const walls =
      rect([640, 640, 520, 250], across('#38455f', '#a3aec4', '#6d7a98', '#28334c')) +
      rect([624, 632, 552, 26], across('#4a587a', '#c9d2e0', '#5c6a88')) +
      [700, 1050]
        .map((x) => rect([x, 720, 46, 70], '#ffcf8a') + glow([x + 23, 755], 120, '#ffb866', 0.5))
        .join('') +
      rect([860, 750, 76, 136], '#1c2436') +
      rect([870, 762, 56, 124], fall('#ffdca0', '#e8a85c')) +
      glow([898, 820], 230, '#ffc070', 0.5);
    const annex =
      polygon(
        [
          [1160, 886],
          [1160, 780],
          [1420, 780],
          [1420, 900],
        ],
        across('#6d7a98', '#2f3a54'),
      ) +
      rect([1150, 768, 282, 18], '#8a96b0') +
      [1200, 1270, 1340].map((x) => rect([x, 812, 38, 34], '#ffcf8a')).join('');
    const dark = { dark: '#070d1a', mid: '#0f1a2a', light: '#24344c', side: -1 } as const;
    return (
      sky({ ...light, sky: ['#060b1a', '#0d1830', '#1d3050', '#4a5878'] }, 1000) +
      stars(random, 940, 520) +
      milky +
      glow([900, 1000], 900, '#7f8ab0', 0.35, 0.4) +
      ridge(rolling(random, 930, 70, 420), '#1c2844', '#2f3f60') +
      wood(random, rolling(random, 980, 20, 320), 60, '#121c32') +
      ground(hill, '#3f4c60', '#141c2e', {
        colour: '#6d7a94',
        grain: [0.006, 0.03],
        opacity: 0.3,
      }) +
      annex +
      walls +
      dome +
      polygon(
        [
          [860, 884],
          [940, 884],
          [1080, 1350],
          [640, 1350],
        ],
        alpha('#c9a888', 0.28),
      ) +
      [
        [130, 1160, 560],
        [320, 1200, 400],
        [1690, 1160, 620],
        [1520, 1210, 380],
      ]
        .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, dark))
        .join('') +
      blades(random, () => 1230, {
        count: 700,
        height: 70,
        scatter: 160,
        colours: ['#1c2638', '#2f3c52', '#4a586c'],
      })
    );
  },

  'server-room': () => {
    const light = { ...LIGHTS.night, haze: '#2c4a68', sun: '#c4d6e8', shade: '#4a5c78' };
    const eye = camera({ horizon: 660, focal: 1150, eye: [0, 1.7, 0] });
    const shape = {
      width: 5.6,
      height: 3.6,
      far: 24,
      wall: '#5d6c80',
      floor: '#6d7a8c',
      ceiling: '#7d8a9a',
    };
    const standing = (view: typeof eye) => {
      const random = randomFrom('server-room racks');
      return Array.from({ length: 15 }, (_, i) => 1.4 + i * 1.5)
        .reverse()
        .map((z) =>
          [-1, 1]
            .map((side) => {
              const stand = { at: [side * 2, 0, z + 0.7] as const };
              const size = { w: 1.3, h: 2.7, d: 1.42 };
              const plane = sideOf(stand, size, side === 1 ? 'left' : 'right');
              const far = Math.min(0.5, z / 46);
              let rack =
                block(view, light, stand, size, '#3c4654', far) +
                panel(view, plane, [0.06, 0.08, 1.3, 2.54], mix('#10161f', light.haze, far));
              for (let unit = 0; unit < 15; unit++) {
                const v = 0.14 + unit * 0.165;
                rack +=
                  panel(
                    view,
                    plane,
                    [0.1, v, 1.22, 0.135],
                    mix(random.pick(['#232c38', '#2a3440', '#1d2530']), light.haze, far),
                  ) + panel(view, plane, [0.1, v + 0.115, 1.22, 0.02], alpha('#8fa8c4', 0.35));
                for (let led = 0; led < 7; led++)
                  if (random.chance(0.6))
                    rack += panel(
                      view,
                      plane,
                      [0.62 + led * 0.09, v + 0.045, 0.045, 0.045],
                      random.pick(['#6fe0a8', '#6fe0a8', '#7cc4ff', '#7cc4ff', '#ffc870']),
                    );
              }
              return (
                rack + panel(view, plane, [1.36, 0, 0.05, 2.7], mix('#0c1118', light.haze, far))
              );
            })
            .join(''),
        )
        .join('');
    };
    const ceiling = wallOf(shape, 'ceiling');
    const strip =
      Array.from({ length: 10 }, (_, i) =>
        panel(eye, ceiling, [2.3, 0.4 + i * 2.4, 1, 1.7], '#eef6ff'),
      ).join('') +
      Array.from({ length: 10 }, (_, i) =>
        glow(project(eye, [0, 3.6, 1.6 + i * 2.4]), 900 / (1.6 + i * 2.4), '#bfe0ff', 0.5),
      ).join('');
    const back = wallOf(shape, 'back');
    const tray = [-1.05, 1.05]
      .map(
        (x) =>
          panel(
            eye,
            { origin: [x - 0.16, 3.15, 1], along: [1, 0, 0], up: [0, 0, 1] },
            [0, 0, 0.32, 23],
            '#2c3644',
          ) +
          Array.from({ length: 4 }, (_, i) =>
            stroke(
              [
                project(eye, [x - 0.1 + i * 0.07, 3.17, 0.8]),
                project(eye, [x - 0.1 + i * 0.07, 3.17, 24]),
              ],
              ['#4f8ac0', '#c9a03c', '#5c9c78', '#b0563c'][i] ?? '#333',
              3,
            ),
          ).join(''),
      )
      .join('');
    return (
      room(eye, light, shape) +
      panel(eye, back, [2, 0, 1.6, 2.6], fall('#cfe6fa', '#7fa8cc')) +
      glow(project(eye, [0, 1.5, 24]), 300, '#cfe8ff', 0.7) +
      strip +
      boards(eye, shape, 6, 24, '#1c2838', 0.4) +
      mirrored(eye, standing, 0.4, 6, 7) +
      standing(eye) +
      tray +
      people(
        eye,
        light,
        randomFrom('engineer'),
        [{ at: [0.5, 0, 9.4], pose: 'read', facing: 1, coat: '#6d8cac' }],
        0.1,
      ) +
      glow([900, 1100], 620, '#9fd0ff', 0.22, 0.5)
    );
  },

  'robot-arm': (random) => {
    const light = LIGHTS.daylit;
    const eye = camera({ horizon: 700, focal: 1250, eye: [0, 2.2, 0] });
    const shape = {
      width: 22,
      height: 9,
      far: 34,
      wall: '#aab4b8',
      floor: '#9aa4a4',
      ceiling: '#c9cfd0',
    };
    const orange = '#d9742c';
    const limb = (from: Point, to: Point, w1: number, w2: number, colour: string) => {
      const dx = to[0] - from[0];
      const dy = to[1] - from[1];
      const l = Math.hypot(dx, dy);
      const n: Point = [-dy / l, dx / l];
      const q = (p: Point, k: number): Point => [p[0] + n[0] * k, p[1] + n[1] * k];
      return (
        polygon([q(from, w1), q(to, w2), q(to, -w2), q(from, -w1)], tone(light, colour, 0.85)) +
        polygon(
          [q(from, w1), q(to, w2), q(to, w2 * 0.2), q(from, w1 * 0.2)],
          tone(light, colour, 0.3),
        ) +
        polygon(
          [q(from, -w1 * 0.55), q(to, -w2 * 0.55), q(to, -w2 * 0.8), q(from, -w1 * 0.8)],
          alpha('#fff0d8', 0.45),
        )
      );
    };
    const joint = (p: Point, r: number) =>
      circle(p, r, tone(light, orange, 0.6)) +
      circle(p, r * 0.72, tone(light, '#33383c', 0.6)) +
      circle(p, r * 0.5, tone(light, '#6d7478', 0.8)) +
      circle([p[0] - r * 0.14, p[1] - r * 0.16], r * 0.2, alpha('#ffffff', 0.4));
    const arm = (x: number, y: number, s: number, bend: number) => {
      const p = (dx: number, dy: number): Point => [x + dx * s, y - dy * s];
      const a = p(0, 0.9);
      const b = p(-0.5 - bend, 2.5);
      const c = p(1.1 + bend, 3.1 - bend);
      const d = p(1.9 + bend * 0.6, 2.3);
      return `${shadow([p(-1, 0), p(1, 0), p(1.8, -0.3), p(-0.4, -0.34)], '#1d2428', 0.5, s * 0.05) + polygon([p(-0.75, 0), p(0.75, 0), p(0.56, 0.3), p(-0.56, 0.3)], tone(light, '#3c4246', 0.6)) + polygon([p(-0.48, 0.3), p(0.48, 0.3), p(0.36, 0.9), p(-0.36, 0.9)], across(tone(light, orange, 0.9), tone(light, orange, 0.3))) + limb(a, b, s * 0.3, s * 0.22, orange) + joint(a, s * 0.4) + limb(b, c, s * 0.24, s * 0.14, orange) + joint(b, s * 0.33) + limb(c, d, s * 0.13, s * 0.1, '#44494d') + joint(c, s * 0.2) + stroke([d, [d[0] - s * 0.16, d[1] + s * 0.26]], tone(light, '#55595d', 0.7), s * 0.07) + stroke([d, [d[0] + s * 0.14, d[1] + s * 0.28]], tone(light, '#55595d', 0.7), s * 0.07)}<path d="M${p(-0.3, 1)[0]} ${p(-0.3, 1)[1]}Q${p(-1.2 - bend, 1.9)[0]} ${p(-1.2 - bend, 1.9)[1]} ${b[0]} ${b[1] - s * 0.3}T${c[0]} ${c[1] - s * 0.16}" fill="none" stroke="#24282b" stroke-width="${s * 0.06}"/>`;
    };
    const belt =
      block(
        eye,
        light,
        { at: [0.8, 0, 8.4] },
        { w: 15, h: 0.85, d: 1.3 },
        { top: '#3c4246', front: '#7d868a' },
      ) +
      Array.from({ length: 14 }, (_, i) =>
        block(
          eye,
          light,
          { at: [-6 + i * 1.05, 0, 7.72] },
          { w: 0.08, h: 0.85, d: 0.02 },
          '#5d666a',
        ),
      ).join('') +
      [-5, -3.2, -1.4, 2.9, 4.9]
        .map(
          (x) =>
            block(eye, light, { at: [x, 0.85, 8.4] }, { w: 0.9, h: 0.62, d: 0.8 }, '#c39a68') +
            block(eye, light, { at: [x, 0.85, 8.4] }, { w: 0.12, h: 0.63, d: 0.81 }, '#e2c69a'),
        )
        .join('');
    const [tx, ty] = project(eye, [2.05, 1.7, 8.4]);
    const boxHeld = block(
      eye,
      light,
      { at: [1.86, 1.52, 8.4] },
      { w: 0.9, h: 0.62, d: 0.8 },
      '#c39a68',
    );
    const roof = Array.from({ length: 8 }, (_, i) => 4 + i * 4.2)
      .reverse()
      .map(
        (z) =>
          stroke(
            [project(eye, [-11, 8.2, z]), project(eye, [0, 8.8, z]), project(eye, [11, 8.2, z])],
            tone(light, '#76828a', 0.6, z / 70),
            scaleAt(eye, z) * 0.24,
          ) +
          [-5, 0, 5]
            .map((x) => {
              const [lx, ly] = project(eye, [x, 7.6, z]);
              const s = scaleAt(eye, z);
              return (
                glow([lx, ly], s * 1.6, '#fffdf0', 0.6) +
                ellipse([lx, ly], s * 0.36, s * 0.1, '#ffffff')
              );
            })
            .join(''),
      )
      .join('');
    const farArms = [
      [-5.4, 24],
      [5.6, 24],
      [-6.2, 17],
      [7, 16],
    ]
      .map(([x = 0, z = 0]) => {
        const [ax, ay] = project(eye, [x, 0, z]);
        return `<g opacity="0.72">${arm(ax, ay, scaleAt(eye, z) * 0.62, random.between(-0.2, 0.3))}</g>`;
      })
      .join('');
    const wall = wallOf(shape, 'back');
    return (
      room(eye, light, shape) +
      panel(eye, wall, [2, 2.4, 18, 4], fall('#ffffff', '#e9f0f0')) +
      Array.from({ length: 13 }, (_, i) =>
        panel(eye, wall, [2 + i * 1.5, 2.4, 0.1, 4], '#8f9a9e'),
      ).join('') +
      roof +
      boards(eye, shape, 12, 16, '#4f5a5c', 0.3) +
      [-3.6, 3.6]
        .map((x) =>
          panel(
            eye,
            { origin: [x, 0.01, 1], along: [1, 0, 0], up: [0, 0, 1] },
            [0, 0, 0.18, 33],
            alpha('#e0b53c', 0.9),
          ),
        )
        .join('') +
      farArms +
      people(eye, light, random, [{ at: [-3, 0, 19], pose: 'read', coat: '#3f6f8c' }], 0.3) +
      belt +
      boxHeld +
      arm(tx - 350, ty + 480, 195, 0.1) +
      glow([900, 330], 700, '#ffffff', 0.2)
    );
  },
};

function curveRib([x, y]: Point, r: number, share: number, colour: string): string {
  return `<path d="M${x + r * share} ${y}Q${x + r * share * 0.6} ${y + r * 0.36 * (1 - share * share)} ${x + r * share * 0.16} ${y + r * 0.52}" fill="none" stroke="${colour}" stroke-width="${r * 0.012}"/>`;
}
