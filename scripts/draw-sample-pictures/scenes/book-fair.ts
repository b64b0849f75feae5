import { camera, panel, project, scaleAt } from '../camera.ts';
import { bright } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, polygon, rect, stroke } from '../sheet.ts';
import { block } from '../solid.ts';

export const bookFair: Scene = (random) => {
  const light = LIGHTS.daylit;
  const eye = camera({ horizon: 760, focal: 1250, eye: [0, 1.9, 0] });
  const shape = {
    width: 20,
    height: 8.4,
    far: 38,
    wall: '#d9c6a0',
    floor: '#b98a5c',
    ceiling: '#efe4cc',
  };
  const covers = [
    '#a5483c',
    '#3f6f8c',
    '#d9a84c',
    '#5c7f5c',
    '#7d5a7c',
    '#e2d6bc',
    '#c9703c',
    '#3f4f68',
    '#8fa89c',
  ] as const;
  const cloths = ['#4f7484', '#a5584a', '#6d8460', '#b58d4c'] as const;
  const stall = (side: -1 | 1, z: number, index: number) => {
    const s = scaleAt(eye, z);
    const far = Math.min(0.5, z / 70);
    const cloth = cloths[index % 4] ?? cloths[0];
    let drawn = block(
      eye,
      light,
      { at: [side * 5, 0, z + 1.6] },
      { w: 5.6, h: 2.9, d: 0.3 },
      '#8a6a4c',
      far,
    );
    for (let shelf = 0; shelf < 5; shelf++) {
      const [, sy] = project(eye, [0, 0.5 + shelf * 0.52, z + 1.4]);
      let x = -2.6;
      while (x < 2.5) {
        const bw = random.between(0.06, 0.16);
        const [bx] = project(eye, [side * 5 + x, 0, z + 1.4]);
        const q = scaleAt(eye, z + 1.4);
        drawn += rect(
          [bx, sy - q * random.between(0.3, 0.42), q * bw, q * 0.4],
          tone(light, random.pick(covers), 0.65, far),
        );
        x += bw + 0.012;
      }
    }
    drawn += block(
      eye,
      light,
      { at: [side * 4.6, 0, z] },
      { w: 5, h: 0.9, d: 1.4 },
      { top: '#efe8d8', front: cloth, left: cloth, right: cloth },
      far,
    );
    for (let row = 0; row < 3; row++)
      for (let k = 0; k < 9; k++) {
        const [bx, by] = project(eye, [
          side * 4.6 - 2.2 + k * 0.55,
          0.92 + random.next() * 0.12,
          z + 0.5 - row * 0.42,
        ]);
        const q = scaleAt(eye, z + 0.5 - row * 0.42);
        const c = tone(light, random.pick(covers), 0.8, far);
        drawn +=
          polygon(
            [
              [bx - q * 0.2, by],
              [bx + q * 0.2, by],
              [bx + q * 0.17, by - q * 0.13],
              [bx - q * 0.15, by - q * 0.13],
            ],
            c,
          ) + rect([bx - q * 0.2, by, q * 0.4, q * 0.05], bright(c, 0.6));
      }
    drawn += polygon(
      [
        project(eye, [side * 4.6 - 2.8, 3.6, z - 0.5]),
        project(eye, [side * 4.6 + 2.8, 3.6, z - 0.5]),
        project(eye, [side * 4.6 + 2.8, 3.1, z - 1]),
        project(eye, [side * 4.6 - 2.8, 3.1, z - 1]),
      ],
      tone(light, cloth, 0.85, far),
    );
    return (
      drawn +
      stroke(
        [
          project(eye, [side * 4.6 - 2.7, 0, z - 0.7]),
          project(eye, [side * 4.6 - 2.7, 3.2, z - 0.7]),
        ],
        '#6d5a48',
        s * 0.06,
      ) +
      stroke(
        [
          project(eye, [side * 4.6 + 2.7, 0, z - 0.7]),
          project(eye, [side * 4.6 + 2.7, 3.2, z - 0.7]),
        ],
        '#6d5a48',
        s * 0.06,
      )
    );
  };
  const zs = [31, 25, 19.5, 14, 9];
  const crowd = people(
    eye,
    light,
    random,
    Array.from({ length: 17 }, () => ({
      at: [random.between(-1.9, 1.9), 0, random.between(10, 30)] as const,
      pose: random.pick(['walk', 'read', 'stand', 'walk']),
      facing: random.pick([-1, 1] as const),
      tall: random.between(1.6, 1.82),
    })),
    0.3,
  );
  const front = people(
    eye,
    light,
    random,
    [
      { at: [-1.7, 0, 7.2], pose: 'read', facing: -1, coat: '#a5584a', skirt: 0.2 },
      { at: [1.5, 0, 8], pose: 'read', facing: 1, coat: '#3f5f78' },
    ],
    0.3,
  );
  const [fx, fy] = project(eye, [-1.45, 1.02, 7.1]);
  const ceiling = wallOf(shape, 'ceiling');
  return (
    room(eye, light, shape) +
    Array.from({ length: 7 }, (_, i) =>
      panel(eye, ceiling, [3, 2 + i * 5, 14, 2.4], fall('#ffffff', '#f1f3ee')),
    ).join('') +
    glow([900, 420], 800, '#fffdf2', 0.5) +
    Array.from({ length: 8 }, (_, i) =>
      stroke(
        [project(eye, [-10, 7.6, 4 + i * 4.6]), project(eye, [10, 7.6, 4 + i * 4.6])],
        tone(light, '#8f9a9c', 0.6, i / 14),
        scaleAt(eye, 4 + i * 4.6) * 0.13,
      ),
    ).join('') +
    boards(eye, shape, 14, 24, '#6d5f4c', 0.22) +
    zs.map((z, i) => stall(-1, z, i) + stall(1, z, i + 2)).join('') +
    crowd +
    front +
    polygon(
      [
        [fx - 60, fy + 8],
        [fx - 8, fy - 12],
        [fx - 4, fy - 46],
        [fx - 58, fy - 26],
      ],
      '#f4efe2',
    ) +
    [-1, 1]
      .map((s) =>
        Array.from({ length: 4 }, (_, i) => {
          const [lx, ly] = project(eye, [s * 2, 6, 8 + i * 6]);
          return glow([lx, ly], 90, '#fff3d0', 0.6);
        }).join(''),
      )
      .join('')
  );
};
