import { alpha, mix } from '../colour.ts';
import { blur, roughen } from '../effects.ts';
import { ground, ridge, rolling, under } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  curve,
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
import { bare, spruce, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

/** A stone bridge of several arches between two columns, its deck at a row. */
function archedBridge(
  deck: number,
  foot: number,
  from: number,
  to: number,
  arches: number,
  face: string,
  soffit: string,
): string {
  const span = (to - from) / arches;
  let d = `M${from - 300} ${deck + 18}Q${(from + to) / 2} ${deck - 46} ${to + 300} ${deck + 18}V${foot}H${to}`;
  let depth = '';
  for (let arch = arches - 1; arch >= 0; arch--) {
    const left = from + span * arch + span * 0.09;
    const right = from + span * (arch + 1) - span * 0.09;
    const rise = (right - left) / 2;
    d += `H${right}V${foot - 8}A${rise} ${rise * 0.86} 0 0 0 ${left} ${foot - 8}V${foot}`;
    depth += `M${right} ${foot}V${foot - 8}A${rise} ${rise * 0.86} 0 0 0 ${left} ${foot - 8}V${foot}H${left + 22}A${rise - 8} ${rise * 0.8} 0 0 1 ${right} ${foot - 6}Z`;
  }
  d += `H${from - 300}Z`;
  return path(depth, soffit) + path(d, face);
}

export const RIVERS: Scenes = {
  'winter-river-bridge': (random) => {
    const light = LIGHTS.winterDusk;
    const shore = 760;
    const far = rolling(random, 640, 60, 520);
    const near = rolling(random, 712, 26, 380);
    const snow = tone(light, '#eef2f8', 0.8);
    const stone = tone(light, '#a79c92', 0.5);
    let lamps = '';
    for (let x = 240; x <= 1560; x += 220) {
      const y = 646 - Math.sin(((x - 100) / 1600) * Math.PI) * 22;
      lamps +=
        stroke(
          [
            [x, y],
            [x, y - 74],
          ],
          '#33364c',
          4,
        ) +
        circle([x, y - 78], 7, '#ffe6b4') +
        glow([x, y - 78], 95, '#ffc77a', 0.7);
    }
    const above =
      sky(light, shore) +
      sun([1180, 600], 36, '#ffe3bd', '#f6a878') +
      clouds(light, {
        top: 30,
        bottom: 620,
        bare: 0.5,
        stretch: 6,
        lit: '#f1c4ae',
        shade: '#8b86a8',
        seed: 6,
      }) +
      ridge(far, tone(light, '#5d6b80', 0.5, 0.55), tone(light, '#8a93a5', 0.6, 0.8), shore) +
      wood(random, near, 84, tone(light, '#3f4c5e', 0.4, 0.35)) +
      polygon(under(near, shore), fall(snow, mix(snow, light.shade, 0.3))) +
      archedBridge(
        644,
        shore,
        170,
        1630,
        5,
        fall(mix(stone, '#ffd9b0', 0.12), mix(stone, light.shade, 0.4)),
        tone(light, '#5b5560', 0.1),
      ) +
      curve(`M-130 660Q900 596 1930 660`, snow, 13) +
      curve(`M-130 642Q900 578 1930 642`, tone(light, '#4a4a56', 0.3), 4) +
      lamps;
    const floes = roughen(
      Array.from({ length: 46 }, () => {
        const y = shore + 30 + random.next() ** 1.5 * 420;
        const size = 18 + (y - shore) * random.between(0.12, 0.42);
        const x = random.between(0, WIDTH);
        return `<ellipse cx="${x}" cy="${y + size * 0.05}" rx="${size}" ry="${size * 0.16}" fill="${mix(snow, light.shade, 0.55)}"/><ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.14}" fill="${snow}"/>`;
      }).join(''),
      26,
      0.02,
    );
    const bank = rolling(random, 1240, 60, 520);
    const trees =
      bare(random, [130, 1260], 820, tone(light, '#2c2d38', 0.3), 0.46) +
      bare(random, [1690, 1270], 640, tone(light, '#2c2d38', 0.3), 0.5);
    return (
      above +
      water(above, {
        shore,
        far: '#98869f',
        near: '#2e3a5c',
        broken: 40,
        depth: 0.6,
        gleam: '#f4cdb4',
      }) +
      glitter([1180, shore], 420, 90, '#ffdcb4', 0.75) +
      floes +
      fog(shore, 70, '#d9c4c4', 0.5) +
      ground(bank, snow, mix(snow, light.shade, 0.5), {
        colour: light.shade,
        grain: [0.006, 0.02],
        opacity: 0.35,
      }) +
      trees
    );
  },

  'lake-boats': (random) => {
    const light = LIGHTS.dawn;
    const shore = 640;
    const layers = [0, 1, 2].map((layer) => {
      const outline = rolling(random, 560 + layer * 30, 120 - layer * 34, 520 - layer * 90);
      return (
        ridge(
          outline,
          tone(light, '#5a6d80', 0.5, 0.72 - layer * 0.2),
          tone(light, '#8f9aa6', 0.6, 0.9 - layer * 0.12),
          shore,
        ) +
        (layer === 2
          ? wood(random, (x) => Math.max(outline(x), 590), 54, tone(light, '#3e5058', 0.4, 0.36))
          : '')
      );
    });
    const above =
      sky(light, shore) +
      sun([760, 548], 34, '#fff0cf', '#f9b98a') +
      clouds(light, {
        top: 20,
        bottom: 560,
        bare: 0.52,
        stretch: 7,
        lit: '#f4cfb6',
        shade: '#a193b0',
        seed: 11,
      }) +
      layers.join('') +
      fog(shore - 6, 60, '#f0d5c4', 0.8);
    const boat = ([x, y]: Point, size: number, hull: string, inner: string) => {
      const shape = `M${x - size} ${y - size * 0.2}Q${x - size * 0.5} ${y + size * 0.3} ${x + size * 0.5} ${y + size * 0.28}Q${x + size * 0.95} ${y + size * 0.2} ${x + size * 1.12} ${y - size * 0.26}Q${x} ${y + size * 0.06} ${x - size} ${y - size * 0.2}Z`;
      const inside = `M${x - size} ${y - size * 0.2}Q${x} ${y + size * 0.1} ${x + size * 1.12} ${y - size * 0.26}Q${x} ${y - size * 0.16} ${x - size} ${y - size * 0.2}Z`;
      const mirror = `<g transform="translate(0 ${2 * (y + size * 0.27)}) scale(1 -0.8)" opacity="0.55">${path(shape, '#27283a')}</g>`;
      return (
        blur(mirror, 5, 4) +
        path(shape, fall(hull, mix(hull, '#1a1c2c', 0.6))) +
        path(inside, inner) +
        stroke(
          [
            [x - size * 0.1, y - size * 0.11],
            [x + size * 0.06, y + size * 0.0],
          ],
          mix(inner, '#e2b893', 0.5),
          size * 0.07,
        ) +
        curve(
          `M${x - size} ${y - size * 0.2}Q${x} ${y + size * 0.1} ${x + size * 1.12} ${y - size * 0.26}`,
          mix(hull, '#ffdcb8', 0.55),
          size * 0.035,
        )
      );
    };
    const pier =
      polygon(
        [
          [1800, 1010],
          [1180, 905],
          [1120, 918],
          [1800, 1080],
        ],
        fall(tone(light, '#96826e', 0.75), tone(light, '#7d6c5d', 0.4)),
      ) +
      [1220, 1340, 1490, 1680]
        .map((x, index) =>
          rect([x, 925 + index * 26, 13 + index * 3, 92 + index * 22], tone(light, '#4c4140', 0.3)),
        )
        .join('');
    const reeds = Array.from({ length: 190 }, () => {
      const x = random.next() ** 1.7 * 560;
      const y = random.between(1200, 1400);
      const tall = random.between(150, 420);
      const bend = random.between(-20, 60);
      return curve(
        `M${x} ${y}Q${x} ${y - tall * 0.6} ${x + bend} ${y - tall}`,
        random.pick(['#4c4450', '#5d4e52', '#7c6256', '#3c3a48']),
        random.between(2, 4.5),
      );
    }).join('');
    return (
      above +
      water(above, {
        shore,
        far: '#cfa79f',
        near: '#3d4668',
        broken: 26,
        depth: 0.55,
        gleam: '#f9d9be',
      }) +
      glitter([760, shore], 560, 80, '#ffe7c2', 0.9) +
      pier +
      boat([940, 1010], 180, tone(light, '#7f4f42', 0.7), '#40343a') +
      boat([620, 880], 96, tone(light, '#4d6a7c', 0.7), '#3b3a4a') +
      boat([1090, 1130], 230, tone(light, '#5d7a6a', 0.8), '#38383f') +
      reeds +
      fog(790, 60, '#efd3c4', 0.35, 5)
    );
  },

  'old-mill': (random) => {
    const light = LIGHTS.golden;
    const shore = 800;
    const back = rolling(random, 560, 90, 600);
    const mid = rolling(random, 690, 40, 420);
    const leaves = {
      dark: tone(light, '#4b5a38', 0.2),
      mid: tone(light, '#7c8148', 0.6),
      light: tone(light, '#c0a453', 0.95),
      trunk: tone(light, '#4c4036', 0.3),
      side: 1,
    } as const;
    const wood1 = tone(light, '#8a7460', 0.75);
    const woodShade = tone(light, '#7b6858', 0.12);
    const roofLit = tone(light, '#8d6a58', 0.8);
    const planks = Array.from({ length: 17 }, (_, index) =>
      rect([640 + index * 31, 470, 2, 330], alpha('#2c2320', 0.35)),
    ).join('');
    const small = (x: number, y: number, w: number, h: number) =>
      rect([x - 6, y - 6, w + 12, h + 12], tone(light, '#d9c8a8', 0.7)) +
      rect([x, y, w, h], fall('#56626a', '#2d343a')) +
      rect([x + w / 2 - 2, y, 4, h], tone(light, '#d9c8a8', 0.6)) +
      rect([x, y + h / 2 - 2, w, 4], tone(light, '#d9c8a8', 0.6));
    const mill =
      polygon(
        [
          [480, 790],
          [480, 500],
          [640, 470],
          [640, 800],
        ],
        woodShade,
      ) +
      rect([640, 470, 520, 330], fall(wood1, mix(wood1, woodShade, 0.35))) +
      planks +
      polygon(
        [
          [640, 470],
          [1160, 470],
          [900, 250],
        ],
        fall(mix(wood1, woodShade, 0.2), wood1),
      ) +
      polygon(
        [
          [610, 486],
          [900, 226],
          [760, 236],
          [450, 512],
        ],
        tone(light, '#7d6152', 0.25),
      ) +
      polygon(
        [
          [900, 226],
          [1192, 490],
          [1160, 490],
          [892, 252],
          [632, 490],
          [606, 490],
        ],
        roofLit,
      ) +
      small(720, 560, 70, 92) +
      small(1000, 560, 70, 92) +
      small(868, 370, 62, 70) +
      rect([628, 724, 552, 84], tone(light, '#8f8a80', 0.45)) +
      Array.from(
        { length: 34 },
        () =>
          `<ellipse cx="${random.between(640, 1170)}" cy="${random.between(736, 800)}" rx="${random.between(14, 26)}" ry="${random.between(8, 13)}" fill="${tone(light, random.pick(['#a39c8f', '#8a857c', '#b4ab9a']), 0.6)}"/>`,
      ).join('');
    const hub: Point = [1240, 690];
    const turn = (angle: number, reach: number): Point => [
      hub[0] + Math.cos(angle) * reach * 0.86,
      hub[1] + Math.sin(angle) * reach,
    ];
    const dark = tone(light, '#4f4036', 0.35);
    let wheel = '';
    for (let spoke = 0; spoke < 16; spoke++) {
      const angle = (spoke / 16) * Math.PI * 2 + 0.1;
      if (spoke % 2 === 0) wheel += stroke([hub, turn(angle, 172)], dark, 13);
      const paddle = [
        turn(angle - 0.07, 150),
        turn(angle - 0.07, 200),
        turn(angle + 0.05, 200),
        turn(angle + 0.05, 150),
      ];
      wheel += polygon(paddle, tone(light, '#8d7058', Math.cos(angle) > 0 ? 0.8 : 0.4));
    }
    for (const [reach, colour] of [
      [176, dark],
      [150, tone(light, '#6d5746', 0.6)],
    ] as const)
      wheel += `<ellipse cx="${hub[0]}" cy="${hub[1]}" rx="${reach * 0.86}" ry="${reach}" fill="none" stroke="${colour}" stroke-width="12"/>`;
    wheel += circle(hub, 26, dark);
    const above =
      sky(light, shore) +
      sun([1500, 300], 40) +
      clouds(light, { top: 0, bottom: 560, bare: 0.51, stretch: 3, seed: 15 }) +
      ridge(back, tone(light, '#7f8a68', 0.6, 0.6), tone(light, '#a9a27c', 0.7, 0.75), shore) +
      wood(random, mid, 110, tone(light, '#6a7148', 0.45, 0.32), { kind: 'leafy' }) +
      polygon(
        under(mid, shore),
        fall(tone(light, '#93924e', 0.8, 0.15), tone(light, '#6d7340', 0.55)),
      ) +
      roughen(
        [
          [190, 790, 520],
          [360, 780, 400],
          [1600, 800, 560],
          [1450, 780, 380],
        ]
          .map(
            ([x = 0, y = 0, tall = 0]) =>
              `${spruce(random, [x + 90, y], tall * 0.7, { ...leaves, light: leaves.mid })}`,
          )
          .join(''),
        10,
        0.05,
      ) +
      mill;
    return (
      above +
      water(above, {
        shore,
        far: '#b9a577',
        near: '#35412f',
        broken: 36,
        depth: 0.6,
        gleam: '#fbe6b4',
      }) +
      wheel +
      blur(rect([1110, 846, 270, 26], alpha('#f8efd8', 0.7)), 14) +
      glitter([1460, shore + 10], 320, 70, '#ffeec4', 0.7) +
      path(
        `M0 1350V1060Q300 1150 560 1230T1000 1350Z`,
        fall(tone(light, '#767a3f', 0.6), tone(light, '#3c4526', 0.4)),
      ) +
      fog(shore, 46, '#f4e3ba', 0.35)
    );
  },
};
