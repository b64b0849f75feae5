import { building, door, pediment, pillar, windows } from '../building.ts';
import { camera, disc, panel, project } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { blur, faint } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { randomFrom } from '../random.ts';
import type { Scenes } from '../scene.ts';
import { circle, fall, glow, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, moon, sky, stars, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { farLamps, houseRow, lampPost, mirrored, paving, people } from '../street.ts';
import { leafy } from '../trees.ts';
import { carriage } from '../vehicles.ts';
import { water } from '../water.ts';
import { rain, shadow } from '../weather.ts';

const WALLS = ['#d8c3a0', '#c9a58a', '#b9b6a8', '#d9cfb8', '#a8b0a6', '#cfae8e'] as const;
const ROOFS = ['#8a5a48', '#7d6a5c', '#6b6f74'] as const;

export const OLD_TOWN: Scenes = {
  'craft-street': (random) => {
    const light = { ...LIGHTS.golden, from: [0.7, 0.5, -0.2] as const };
    const eye = camera({ horizon: 720, focal: 1250, eye: [0.3, 1.7, -2] });
    const row = {
      inner: 4.2,
      from: 3,
      to: 70,
      heights: [5.2, 8] as const,
      walls: WALLS,
      roofs: ROOFS,
      shops: 'lit' as const,
      lamps: 0.12,
      haze: 0.55,
    };
    const signs = [
      [-1, 9, '#b8863c'],
      [1, 13, '#7c8a58'],
      [-1, 19, '#9c5a44'],
      [1, 25, '#5f7f8c'],
    ]
      .map(([side = 0, z = 0, colour]) => {
        const s = Number(side);
        const [x, y] = project(eye, [s * 3.5, 3.7, Number(z)]);
        const size = (1250 / (Number(z) + 2)) * 0.42;
        return (
          stroke(
            [
              [x + s * size * 1.7, y - size * 1.2],
              [x, y - size * 1.2],
              [x, y - size],
            ],
            '#3a302a',
            size * 0.09,
          ) +
          circle([x, y], size, tone(light, String(colour), 0.7)) +
          circle([x, y], size * 0.74, tone(light, '#eadbb8', 0.8)) +
          (s < 0
            ? rect(
                [x - size * 0.3, y - size * 0.1, size * 0.6, size * 0.5],
                tone(light, '#8c5a40', 0.6),
                `rx="${size * 0.2}"`,
              ) +
              stroke(
                [
                  [x - size * 0.16, y - size * 0.14],
                  [x - size * 0.1, y - size * 0.36],
                  [x + size * 0.1, y - size * 0.36],
                  [x + size * 0.16, y - size * 0.14],
                ],
                tone(light, '#8c5a40', 0.6),
                size * 0.1,
              )
            : stroke(
                [
                  [x - size * 0.3, y + size * 0.36],
                  [x + size * 0.26, y - size * 0.28],
                ],
                tone(light, '#57504a', 0.5),
                size * 0.13,
              ) +
              rect(
                [x + size * 0.02, y - size * 0.52, size * 0.5, size * 0.3],
                tone(light, '#57504a', 0.5),
                `transform="rotate(48 ${x + size * 0.26} ${y - size * 0.36})"`,
              ))
        );
      })
      .join('');
    const pots = [
      [-3.7, 7.5],
      [3.7, 8.2],
      [-3.7, 12],
    ]
      .map(([x = 0, z = 0]) => {
        const [cx, cy] = project(eye, [x, 0, z]);
        const s = 1250 / (z + 2);
        return (
          polygon(
            [
              [cx - s * 0.26, cy - s * 0.5],
              [cx + s * 0.26, cy - s * 0.5],
              [cx + s * 0.2, cy],
              [cx - s * 0.2, cy],
            ],
            tone(light, '#a5684a', 0.7),
          ) +
          leafy(
            random,
            [cx, cy - s * 0.3],
            s * 1.1,
            {
              dark: tone(light, '#45552f', 0.2),
              mid: tone(light, '#71803f', 0.6),
              light: tone(light, '#b8a552', 0.95),
            },
            0.9,
          )
        );
      })
      .join('');
    return (
      sky(light, 760) +
      sun([960, 560], 40) +
      clouds(light, { top: 0, bottom: 560, bare: 0.52, seed: 8 }) +
      paving(eye, light, { half: 4.2, colour: '#b3a48c', joints: 15, across: 46 }) +
      houseRow(eye, light, random, { ...row, side: -1 }) +
      houseRow(eye, light, random, { ...row, side: 1 }) +
      glow([960, 640], 420, '#ffe3a6', 0.7) +
      shadow(
        [
          [0, 1350],
          [0, 1150],
          [830, 760],
          [700, 1350],
        ],
        '#2c2630',
        0.3,
        18,
      ) +
      signs +
      pots +
      people(
        eye,
        light,
        random,
        [
          { at: [-1.1, 0, 16], facing: -1 },
          { at: [-0.4, 0, 16.3], facing: -1, skirt: 0.22 },
          { at: [1.4, 0, 26] },
          { at: [0.2, 0, 38] },
          { at: [1.5, 0, 9.5], coat: '#7a5a44' },
        ],
        -0.5,
      )
    );
  },

  'town-hall': (random) => {
    const light = { ...LIGHTS.noon };
    const eye = camera({ horizon: 900, focal: 1500 });
    const stand = { at: [0, 0, 44] as const };
    const wall = '#e2bd7c';
    const white = '#f3eee2';
    const size = { w: 38, h: 9.6, d: 14 };
    const porch = { w: 13, h: 10.4, d: 3, z: -8 };
    const tower = { w: 5.6, h: 6.4, d: 5.6, y: 12.6, z: -3 };
    const style = {
      floors: 2,
      bays: 13,
      size: [1.25, 2.3] as const,
      trim: white,
      skip: (bay: number) => bay > 3 && bay < 9,
    };
    const plane = sideOf(stand, porch, 'front');
    const columns = [0.35, 2.95, 5.55, 8.15, 10.75]
      .map((u) => pillar(eye, light, plane, u + 0.5, 0.95, 8.9, white))
      .join('');
    const face = sideOf(stand, tower, 'front');
    const clock =
      disc(eye, face, [2.8, 3.4], 1.5, tone(light, '#cfc6b2', 0.8)) +
      disc(eye, face, [2.8, 3.4], 1.3, '#f8f5ea') +
      panel(eye, face, [2.74, 3.4, 0.12, 1], '#33363a') +
      panel(eye, face, [2.8, 3.36, 0.72, 0.12], '#33363a') +
      Array.from({ length: 12 }, (_, hour) =>
        disc(
          eye,
          face,
          [
            2.8 + Math.sin((hour * Math.PI) / 6) * 1.08,
            3.4 + Math.cos((hour * Math.PI) / 6) * 1.08,
          ],
          0.07,
          '#33363a',
        ),
      ).join('');
    const [flagX, flagY] = project(eye, [0, 21.8, 41]);
    const hall =
      building(eye, light, random, {
        stand,
        size,
        wall,
        front: style,
        roof: { kind: 'hip', height: 2.6, colour: '#7c8a88', overhang: 0.6 },
      }) +
      building(eye, light, random, { stand, size: { ...tower, h: 3.2, y: 10, w: 7, d: 7 }, wall }) +
      building(eye, light, random, {
        stand,
        size: tower,
        wall: white,
        roof: { kind: 'spire', height: 3.6, colour: '#7c8a88', overhang: 0.4 },
      }) +
      clock +
      building(eye, light, random, { stand, size: porch, wall: mix(wall, '#8a6f48', 0.22) }) +
      windows(eye, light, random, plane, 9.4, {
        floors: 2,
        bays: 5,
        size: [1.2, 2.3],
        trim: white,
        skip: (bay, floor) => floor === 0 && bay === 2,
      }) +
      door(eye, light, plane, 5.6, 1.8, 3.4, '#6d4a34') +
      columns +
      panel(eye, plane, [-0.2, 9.1, 13.4, 1.3], tone(light, white, 0.78)) +
      pediment(eye, light, plane, [-0.4, 10.4, 13.8, 2.9], white) +
      [0, 1, 2, 3]
        .map((step) =>
          block(
            eye,
            light,
            stand,
            { w: 16 - step, h: 0.22, d: 5 - step, y: step * 0.22, z: -11 },
            '#cfc9bb',
          ),
        )
        .join('');
    const leaves = {
      dark: tone(light, '#3a5a34', 0.2),
      mid: tone(light, '#5f8745', 0.6),
      light: tone(light, '#9dba62', 0.95),
      trunk: tone(light, '#5a4a3e', 0.4),
      side: 1,
    } as const;
    const trees = [
      [150, 980, 430],
      [1660, 980, 450],
      [330, 965, 330],
      [1480, 965, 320],
    ]
      .map(
        ([x = 0, y = 0, tall = 0]) =>
          shadow(
            [
              [x - tall * 0.6, y],
              [x + tall * 0.2, y - 8],
              [x + tall * 0.2, y + 16],
              [x - tall * 0.7, y + 18],
            ],
            '#26342c',
            0.4,
            6,
          ) + leafy(random, [x, y], tall, leaves),
      )
      .join('');
    const square = paving(eye, light, {
      half: 30,
      colour: '#c4bcab',
      from: 2,
      to: 90,
      joints: 34,
      across: 26,
    });
    return (
      sky(light, 900) +
      clouds(light, { top: 20, bottom: 780, bare: 0.5, stretch: 1.7, seed: 40 }) +
      square +
      shadow(
        [
          [200, 975],
          [1560, 975],
          [1500, 1010],
          [60, 1010],
        ],
        '#2d3440',
        0.3,
        10,
      ) +
      hall +
      stroke(
        [
          [flagX, flagY + 10],
          [flagX, flagY - 96],
        ],
        '#5c6064',
        4,
      ) +
      polygon(
        [
          [flagX, flagY - 96],
          [flagX + 70, flagY - 88],
          [flagX + 66, flagY - 54],
          [flagX, flagY - 58],
        ],
        tone(light, '#4f7fa8', 0.8),
      ) +
      trees +
      [-14, -7, 7, 14].map((x) => lampPost(eye, light, [x, 0, 24], 4.4)).join('') +
      people(
        eye,
        light,
        random,
        [
          { at: [-3, 0, 26] },
          { at: [-2.2, 0, 26.2] },
          { at: [3.4, 0, 22], facing: -1 },
          { at: [7, 0, 28], pose: 'stand' },
          { at: [7.8, 0, 28], pose: 'stand', facing: -1 },
          { at: [-7.5, 0, 17], facing: 1 },
          { at: [0.6, 0, 30], facing: -1 },
        ],
        -0.6,
      )
    );
  },

  'tram-street': () => {
    const light = LIGHTS.dusk;
    const eye = camera({ horizon: 700, focal: 1250, eye: [0.4, 2, -3] });
    const standing = (view: typeof eye): string => {
      const random = randomFrom('tram-street houses');
      const row = {
        inner: 9,
        from: 2,
        to: 110,
        heights: [10, 15] as const,
        walls: WALLS,
        roofs: ROOFS,
        shops: 'lit' as const,
        lamps: 0.35,
        haze: 0.6,
      };
      const posts = [58, 40, 27, 17, 10]
        .map(
          (z) =>
            lampPost(view, light, [-7.4, 0, z], 6, '#ffc87c') +
            lampPost(view, light, [7.4, 0, z], 6, '#ffc87c'),
        )
        .join('');
      const tram = carriage(view, light, {
        stand: { at: [-1.6, 0, 20] },
        size: { w: 2.6, h: 2.9, d: 15, y: 0.55 },
        body: '#e9e2d0',
        band: '#a33c34',
        panes: 7,
        doors: [1, 4],
        burning: true,
      });
      const [x, y] = project(view, [-1.6, 1.45, 12.5]);
      const beams =
        glow([x - 74, y], 150, '#fff2cc', 0.9) +
        glow([x + 74, y], 150, '#fff2cc', 0.9) +
        glow([x, y], 420, '#ffdca0', 0.35);
      return (
        houseRow(view, light, random, { ...row, side: -1 }) +
        houseRow(view, light, random, { ...row, side: 1 }) +
        posts +
        tram +
        beams
      );
    };
    const rails = [-2.35, -0.85, 1.45, 2.95]
      .map((x) =>
        panel(
          eye,
          { origin: [x, 0.01, 0], along: [1, 0, 0], up: [0, 0, 1] },
          [0, 0, 0.09, 120],
          fall('#e8b98c', '#8d8794'),
        ),
      )
      .join('');
    const random = randomFrom('tram-street');
    const wires =
      [-1.6, 2.2]
        .map((x) =>
          stroke(
            [project(eye, [x, 5.6, 0.6]), project(eye, [x, 5.6, 100])],
            alpha('#1b2136', 0.8),
            3,
          ),
        )
        .join('') +
      [12, 20, 32, 50]
        .map((z) =>
          stroke(
            [project(eye, [-9, 6.6, z]), project(eye, [0, 5.7, z]), project(eye, [9, 6.6, z])],
            alpha('#1b2136', 0.6),
            2,
          ),
        )
        .join('');
    return (
      sky(light, 760) +
      glow([900, 660], 700, '#f2b184', 0.6) +
      clouds(light, {
        top: 0,
        bottom: 560,
        bare: 0.5,
        stretch: 4,
        lit: '#c08d90',
        shade: '#454a74',
        seed: 9,
      }) +
      paving(eye, light, {
        half: 9,
        from: -2,
        colour: '#8a8690',
        joints: 0,
        across: 0,
        walk: '#a39c98',
        kerb: 6.5,
      }) +
      mirrored(eye, standing, 0.62, 22, 9) +
      rails +
      standing(eye) +
      wires +
      people(
        eye,
        light,
        random,
        [
          { at: [5.6, 0, 15], facing: -1 },
          { at: [4.4, 0, 24] },
          { at: [7.6, 0, 19] },
          { at: [-7.3, 0, 14], pose: 'stand' },
          { at: [-7.8, 0, 15], pose: 'stand' },
        ],
        0.2,
      ) +
      rain(random, 0.8)
    );
  },

  'city-night': (random) => {
    const light = LIGHTS.night;
    const shore = 860;
    const layer = (base: number, low: number, high: number, far: number, lamps: number) => {
      let drawn = '';
      for (let x = -40; x < WIDTH + 40; ) {
        const w = random.between(70, 170);
        const middle = Math.exp(-(((x - 900) / 620) ** 2));
        const h = random.between(low, high) * (0.55 + middle * 0.75);
        const wall = tone(light, random.pick(['#6d7480', '#7c7470', '#5d6876']), 0.35, far);
        drawn +=
          rect([x, base - h, w, h], fall(mix(wall, '#0c1424', 0.25), wall)) +
          rect([x, base - h, w * 0.12, h], alpha('#000000', 0.2));
        if (random.chance(0.4))
          drawn +=
            rect([x + w * 0.3, base - h - 26, w * 0.26, 28], wall) +
            stroke(
              [
                [x + w * 0.43, base - h - 26],
                [x + w * 0.43, base - h - 74],
              ],
              wall,
              3,
            ) +
            circle([x + w * 0.43, base - h - 74], 3, '#ff6a55');
        const cw = random.between(9, 12);
        for (let wx = x + 10; wx < x + w - cw; wx += cw * 1.9)
          for (let wy = base - h + 14; wy < base - 12; wy += cw * 2)
            if (random.chance(lamps))
              drawn += rect(
                [wx, wy, cw, cw * 1.1],
                alpha(
                  random.pick(['#ffd38a', '#ffe3ae', '#f6b768', '#cfe0f2']),
                  random.between(0.45, 1) * (1 - far),
                ),
              );
        x += w + random.between(-8, 26);
      }
      return drawn;
    };
    const bank =
      rect([0, shore - 26, WIDTH, 26], '#1a2338') +
      Array.from(
        { length: 19 },
        (_, index) =>
          glow([50 + index * 96, shore - 42], 60, '#ffc77a', 0.75) +
          circle([50 + index * 96, shore - 42], 5, '#fff0cc'),
      ).join('');
    const above =
      sky(light, shore) +
      stars(random, 560, 300) +
      moon([1330, 240], 44) +
      clouds(light, {
        top: 60,
        bottom: 640,
        bare: 0.5,
        stretch: 5,
        lit: '#3e4f70',
        shade: '#1a2742',
        opacity: 0.6,
        seed: 4,
      }) +
      glow([900, shore], 1000, '#d99a6a', 0.35, 0.5) +
      layer(shore - 20, 200, 440, 0.55, 0.22) +
      layer(shore - 20, 120, 330, 0.18, 0.36) +
      layer(shore - 20, 50, 120, 0, 0.3) +
      bank;
    return (
      above +
      water(above, {
        shore,
        far: '#1d2b47',
        near: '#0b1324',
        broken: 54,
        depth: 0.5,
        gleam: '#f0c892',
      }) +
      faint(blur(farLamps(random, 30, 1330, 30, ['#ffcf8a', '#ff9d6a']), 8), 0.5)
    );
  },
};
