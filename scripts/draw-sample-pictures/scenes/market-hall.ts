import { camera, face, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Random } from '../random.ts';
import { boards, lamp, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, glow, type Point, polygon, stroke } from '../sheet.ts';
import { block } from '../solid.ts';
import { shaft } from '../weather.ts';

const PRODUCE = [
  '#c8402f',
  '#d9862f',
  '#e2b93c',
  '#7f9c42',
  '#4f7a3c',
  '#8a3f5c',
  '#c99a62',
  '#b5563c',
] as const;

/** Iron arches over the hall, from the far end towards the eye. */
function arches(eye: ReturnType<typeof camera>, half: number, foot: number, rise: number): string {
  return Array.from({ length: 9 }, (_, index) => 5 + index * 4.4)
    .reverse()
    .map((z) => {
      const iron = tone(LIGHTS.morning, '#4f6a64', 0.5, Math.min(0.55, z / 70));
      const arc = (radius: number): Point[] =>
        Array.from({ length: 25 }, (_, step) => {
          const angle = (Math.PI * step) / 24;
          return project(eye, [
            -Math.cos(angle) * half * radius,
            foot + Math.sin(angle) * rise * radius,
            z,
          ]);
        });
      const outer = arc(1);
      const inner = arc(0.9);
      const scale = scaleAt(eye, z);
      const struts = outer
        .map((point, step) => stroke([point, inner[step] ?? point], iron, scale * 0.05))
        .join('');
      const posts = [-1, 1]
        .map((side) =>
          stroke(
            [project(eye, [side * half, 0, z]), project(eye, [side * half, foot, z])],
            iron,
            scale * 0.22,
          ),
        )
        .join('');
      return posts + stroke(outer, iron, scale * 0.13) + stroke(inner, iron, scale * 0.08) + struts;
    })
    .join('');
}

/** A stall with crates of fruit and vegetables under a striped awning. */
function stall(eye: ReturnType<typeof camera>, random: Random, side: -1 | 1, z: number): string {
  const light = LIGHTS.morning;
  const far = Math.min(0.45, z / 80);
  const x = side * 4.1;
  let drawn = block(
    eye,
    light,
    { at: [x, 0, z] },
    { w: 3, h: 0.75, d: 3 },
    { front: '#8a6444', left: '#7d5a3e', right: '#7d5a3e', top: '#a5784f' },
    far,
  );
  for (let row = 3; row >= 0; row--) {
    for (let crate = 0; crate < 4; crate++) {
      const place = [x - 1.15 + crate * 0.76, 0.8 + row * 0.16, z - 1.2 + row * 0.7] as const;
      const [cx, cy] = project(eye, place);
      const scale = scaleAt(eye, place[2]);
      const colour = random.pick(PRODUCE);
      drawn += polygon(
        [
          [cx - scale * 0.36, cy - scale * 0.16],
          [cx + scale * 0.36, cy - scale * 0.16],
          [cx + scale * 0.33, cy + scale * 0.14],
          [cx - scale * 0.33, cy + scale * 0.14],
        ],
        tone(light, '#c09a6c', 0.75, far),
      );
      for (let fruit = 0; fruit < 16; fruit++) {
        const at: Point = [
          cx + random.between(-0.31, 0.31) * scale,
          cy - scale * random.between(0.13, 0.33),
        ];
        const shade = tone(light, bright(colour, random.between(0.8, 1.15)), 0.8, far);
        drawn +=
          circle(at, scale * 0.075, shade) +
          circle([at[0] - scale * 0.02, at[1] - scale * 0.03], scale * 0.02, alpha('#fff6e0', 0.5));
      }
    }
  }
  const stripes = ['#b5493c', '#f0e6d0', '#4f7a68', '#f0e6d0'];
  for (let strip = 0; strip < 8; strip++) {
    const from = x - 1.8 + strip * 0.45;
    const colour = stripes[(strip + (side === 1 ? 2 : 0)) % 4] ?? '#f0e6d0';
    drawn +=
      face(
        eye,
        [
          [from, 3.1, z + 1.3],
          [from + 0.45, 3.1, z + 1.3],
          [from + 0.45, 2.6, z - 1.8],
          [from, 2.6, z - 1.8],
        ],
        tone(light, colour, 0.85, far),
      ) +
      face(
        eye,
        [
          [from, 2.6, z - 1.8],
          [from + 0.45, 2.6, z - 1.8],
          [from + 0.45, 2.32, z - 1.8],
          [from, 2.32, z - 1.8],
        ],
        tone(light, bright(colour, 0.8), 0.7, far),
      );
  }
  return drawn;
}

export const marketHall: Scene = (random) => {
  const light = LIGHTS.morning;
  const eye = camera({ horizon: 740, focal: 1150, eye: [0, 1.9, 0] });
  const hall = {
    width: 14.4,
    height: 5,
    far: 44,
    wall: '#c9b08c',
    floor: '#b5a68f',
    ceiling: '#dfe6e2',
  };
  const roofPart = (from: number, to: number, lit: number): string => {
    const at = (angle: number, z: number) =>
      [-Math.cos(angle) * 7.2, 5 + Math.sin(angle) * 5.4, z] as const;
    return face(
      eye,
      [at(from, 1), at(to, 1), at(to, 44), at(from, 44)],
      fall(tone(light, '#b9d0dc', lit), tone(light, '#eef4f2', 1)),
    );
  };
  const roof = Array.from({ length: 12 }, (_, part) =>
    roofPart((Math.PI * part) / 12, (Math.PI * (part + 1)) / 12 + 0.01, 0.6 + (part / 12) * 0.4),
  ).join('');
  const end = Array.from({ length: 25 }, (_, step) => {
    const angle = (Math.PI * step) / 24;
    return project(eye, [-Math.cos(angle) * 7.2, 5 + Math.sin(angle) * 5.4, 44]);
  });
  const back: Plane = wallOf(hall, 'back');
  const fan = Array.from({ length: 9 }, (_, ray) => {
    const angle = (Math.PI * ray) / 8;
    return stroke(
      [
        project(eye, [0, 5, 44]),
        project(eye, [-Math.cos(angle) * 7.2, 5 + Math.sin(angle) * 5.4, 44]),
      ],
      '#8fa39c',
      3,
    );
  }).join('');
  const beams = [0, 1, 2, 3]
    .map((beam) =>
      shaft(
        [
          [1240 + beam * 40, 60 + beam * 40],
          [1330 + beam * 40, 60 + beam * 40],
          [900 - beam * 60, 1180],
          [640 - beam * 60, 1180],
        ],
        '#fff2cc',
        0.26,
        22,
      ),
    )
    .join('');
  const stalls = [33, 27, 21.5, 16.5, 12, 8]
    .map((z) => stall(eye, random, -1, z) + stall(eye, random, 1, z))
    .join('');
  return (
    room(eye, light, { ...hall, height: 5.05 }) +
    roof +
    polygon(end, fall('#ffffff', '#f6efda')) +
    fan +
    panel(eye, back, [4, 0, 6.4, 4], fall('#fff6dc', '#e9d2a0')) +
    glow([900, 600], 520, '#fff3d0', 0.6) +
    boards(eye, hall, 12, 30, '#5d5244', 0.28) +
    arches(eye, 7.1, 5, 5.3) +
    stalls +
    beams +
    [30, 23, 16, 10]
      .map((z) => [-2.1, 2.1].map((x) => lamp(eye, light, [x, 3.4, z], 6, 0.32)).join(''))
      .join('') +
    ellipse([900, 1300], 700, 60, alpha('#2c241c', 0.12)) +
    people(
      eye,
      light,
      random,
      [
        { at: [-0.9, 0, 9.4], facing: -1, coat: '#a5584a', skirt: 0.22 },
        { at: [1.4, 0, 11.5], pose: 'stand', facing: 1, coat: '#4f6a84' },
        { at: [-1.6, 0, 14], pose: 'point', facing: -1 },
        { at: [0.3, 0, 17] },
        { at: [1.3, 0, 20], facing: -1 },
        { at: [-0.5, 0, 24] },
        { at: [0.8, 0, 29], facing: -1 },
        { at: [-1.2, 0, 33] },
      ],
      0.3,
    )
  );
};
