import { building } from './building.ts';
import { type Camera, face, type Plane, panel, project, scaleAt } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import { blur, faint, ripple } from './effects.ts';
import { type Light, tone, type Vector } from './light.ts';
import { person } from './people.ts';
import type { Random } from './random.ts';
import { circle, ellipse, fall, glow, HEIGHT, rect, stroke, WIDTH } from './sheet.ts';
import { sideOf } from './solid.ts';
import { shadow } from './weather.ts';

export interface Row {
  side: -1 | 1;
  /** How far from the middle of the street its walls stand, metres. */
  inner: number;
  from: number;
  to: number;
  heights: readonly [number, number];
  walls: readonly [string, ...string[]];
  roofs: readonly [string, ...string[]];
  /** The share of windows lit. */
  lamps?: number;
  /** Shop windows on the ground floor, lit or not. */
  shops?: 'lit' | 'dark';
  /** How far the last house is lost in haze. */
  haze?: number;
}

/** A row of houses along one side of a street running away from the eye. */
export function houseRow(eye: Camera, light: Light, random: Random, row: Row): string {
  const { side, inner, from, to, heights, lamps = 0, haze = 0.5 } = row;
  const houses: string[] = [];
  for (let z = from; z < to; ) {
    const d = random.between(7, 11);
    const h = random.between(heights[0], heights[1]);
    const far = haze * Math.min(1, (z - from) / (to - from)) ** 0.8;
    const stand = { at: [side * (inner + 4.5), 0, z + d / 2] as const };
    const size = { w: 9, h, d };
    const floors = Math.max(1, Math.round(h / 3.1));
    const style = {
      floors,
      bays: Math.round(d / 2.6),
      size: [1.1, 1.6] as const,
      lamps,
      skip: (_: number, floor: number) => row.shops !== undefined && floor === 0,
    };
    let house = building(eye, light, random, {
      stand,
      size,
      wall: random.pick(row.walls),
      side: style,
      front: { ...style, bays: 3 },
      far,
      roof: {
        kind: 'gable',
        along: 'z',
        height: random.between(2, 3.2),
        colour: random.pick(row.roofs),
        overhang: 0.35,
      },
    });
    if (row.shops !== undefined) {
      const plane = sideOf(stand, size, side === 1 ? 'left' : 'right');
      const pitch = plane.width / 3;
      for (let shop = 0; shop < 3; shop++) {
        const lit = row.shops === 'lit' && random.chance(0.8);
        const pane = lit
          ? fall(mix('#ffe0a0', light.haze, far), mix('#f2b566', light.haze, far))
          : tone(light, '#3a434a', 0.5, far);
        house += panel(
          eye,
          plane,
          [pitch * shop + 0.3, 0.3, pitch - 0.6, 2.3],
          tone(light, '#54463b', 0.4, far),
        );
        house += panel(eye, plane, [pitch * shop + 0.42, 0.75, pitch - 0.84, 1.75], pane);
        for (let shelf = 0; shelf < 7; shelf++) {
          const tall = random.between(0.2, 0.75);
          const goods = tone(
            light,
            random.pick(['#6d4a34', '#8c5a40', '#57684f', '#4d5a6c']),
            0.5,
            far,
          );
          house += panel(
            eye,
            plane,
            [pitch * shop + 0.5 + (shelf * (pitch - 1.1)) / 7, 0.75, (pitch - 1.1) / 10, tall],
            goods,
          );
        }
        house += panel(
          eye,
          plane,
          [pitch * shop + pitch / 2 - 0.05, 0.75, 0.1, 1.75],
          tone(light, '#54463b', 0.4, far),
        );
        house += panel(
          eye,
          plane,
          [pitch * shop + 0.42, 2, pitch - 0.84, 0.07],
          tone(light, '#54463b', 0.4, far),
        );
        house += awning(
          eye,
          light,
          plane,
          pitch * shop + 0.2,
          pitch - 0.4,
          random.pick(['#9c4a3a', '#5c7468', '#b08a4c', '#4f6478']),
          far,
          side,
        );
      }
    }
    houses.push(house);
    z += d + 0.02;
  }
  return houses.reverse().join('');
}

function awning(
  eye: Camera,
  light: Light,
  plane: Plane,
  u: number,
  w: number,
  colour: string,
  far: number,
  side: number,
): string {
  const at = (along: number, up: number, out: number): Vector => [
    plane.origin[0] + plane.along[0] * along - side * out,
    plane.origin[1] + up,
    plane.origin[2] + plane.along[2] * along,
  ];
  return (
    face(
      eye,
      [at(u, 2.95, 0), at(u + w, 2.95, 0), at(u + w, 2.55, 0.9), at(u, 2.55, 0.9)],
      tone(light, colour, 0.8, far),
    ) +
    face(
      eye,
      [at(u, 2.55, 0.9), at(u + w, 2.55, 0.9), at(u + w, 2.35, 0.9), at(u, 2.35, 0.9)],
      tone(light, bright(colour, 0.75), 0.6, far),
    )
  );
}

/** A street lamp; burning when its light has a colour. */
export function lampPost(
  eye: Camera,
  light: Light,
  [x, y, z]: Vector,
  height = 4.6,
  burning?: string,
  far = 0,
): string {
  const [px, foot] = project(eye, [x, y, z]);
  const [, top] = project(eye, [x, y + height, z]);
  const scale = scaleAt(eye, z);
  const iron = tone(light, '#34383c', 0.4, far);
  const head = burning
    ? glow([px, top], scale * 2.6, burning, 0.75) +
      circle([px, top], scale * 0.2, mix(burning, '#ffffff', 0.6))
    : circle([px, top], scale * 0.2, tone(light, '#dfe3e2', 0.8, far));
  return (
    stroke(
      [
        [px, foot],
        [px, top],
      ],
      iron,
      Math.max(1.5, scale * 0.1),
    ) +
    head +
    ellipse([px, foot], scale * 0.16, scale * 0.07, iron)
  );
}

/** Paving between two sides of a street: bands that narrow towards the vanishing point. */
export function paving(
  eye: Camera,
  light: Light,
  options: {
    half: number;
    colour: string;
    from?: number;
    to?: number;
    joints?: number;
    across?: number;
    walk?: string;
    kerb?: number;
  },
): string {
  const { half, colour, from = 1.2, to = 120, joints = 0, across = 0 } = options;
  const plane: Plane = { origin: [-half, 0, from], along: [1, 0, 0], up: [0, 0, 1] };
  const near = tone(light, bright(colour, 0.86), 0.65);
  const farTone = tone(light, colour, 0.8, 0.45);
  let drawn = panel(
    eye,
    { ...plane, origin: [-60, 0, from] },
    [0, 0, 120, to],
    fall(farTone, near),
  );
  drawn += panel(eye, plane, [0, 0, half * 2, to], fall(farTone, near));
  for (let line = 1; line < joints; line++)
    drawn += panel(eye, plane, [(half * 2 * line) / joints, 0, 0.03, to], alpha('#1a1d20', 0.28));
  for (let line = 0; line < across; line++)
    drawn += panel(
      eye,
      plane,
      [0, (line / across) ** 1.6 * to * 0.5, half * 2, 0.03 + line * 0.0012],
      alpha('#1a1d20', 0.26),
    );
  if (options.walk !== undefined) {
    const kerb = options.kerb ?? half - 2;
    for (const side of [-1, 1]) {
      const walk = { ...plane, origin: [side === 1 ? kerb : -half, 0.02, from] as const };
      drawn += panel(
        eye,
        walk,
        [0, 0, half - kerb, to],
        fall(tone(light, options.walk, 0.8, 0.4), tone(light, bright(options.walk, 0.85), 0.7)),
      );
      drawn += panel(
        eye,
        walk,
        [side === 1 ? -0.12 : half - kerb, 0, 0.14, to],
        tone(light, bright(options.walk, 1.15), 0.85),
      );
    }
  }
  return drawn;
}

/** What stands on wet or polished ground, mirrored in it below the horizon's row. */
export function mirrored(
  eye: Camera,
  draw: (eye: Camera) => string,
  strength = 0.5,
  broken = 16,
  soft = 5,
): string {
  const area = [0, eye.horizon - 10, WIDTH, HEIGHT - eye.horizon + 10] as const;
  return faint(ripple(draw({ ...eye, mirror: true }), broken, soft, area), strength);
}

const COATS = [
  '#5b6b7c',
  '#8a4f44',
  '#6d7357',
  '#3f4a57',
  '#a38058',
  '#7d6275',
  '#4c5f5c',
] as const;

export interface Passer {
  at: Vector;
  pose?: Parameters<typeof person>[2];
  facing?: -1 | 1;
  tall?: number;
  coat?: string;
  skirt?: number;
}

/** People on the ground of the picture, with soft shadows towards `cast` (pixels per pixel of height). */
export function people(
  eye: Camera,
  light: Light,
  random: Random,
  passers: readonly Passer[],
  cast = 0.4,
): string {
  return [...passers]
    .sort((a, b) => b.at[2] - a.at[2])
    .map(({ at, pose = 'walk', facing = 1, tall = 1.72, coat, skirt }) => {
      const [x, y] = project(eye, at);
      const height = tall * scaleAt(eye, at[2]);
      const lit = 0.62;
      const clothes = {
        coat: tone(light, coat ?? random.pick(COATS), lit),
        trousers: tone(light, random.pick(['#34383f', '#4a4a4c', '#3b4250', '#57504a']), lit * 0.8),
        head: tone(
          light,
          random.pick(['#3c322c', '#5a4434', '#2f2d2e', '#7a6248', '#8b4a42']),
          lit,
        ),
        skin: tone(light, '#d0a689', lit),
        skirt: skirt ?? random.pick([0, 0.1, 0.2]),
      };
      const dark = mix(light.shade, '#10141a', 0.7);
      const foot = shadow(
        [
          [x - height * 0.08, y],
          [x + height * 0.08, y],
          [x + height * (cast + 0.1), y + height * 0.1],
          [x + height * (cast - 0.1), y + height * 0.12],
        ],
        dark,
        0.4,
        Math.max(1.5, height * 0.015),
      );
      return foot + person([x, y], height, pose, clothes, facing);
    })
    .join('');
}

/** A lit sign-like rectangle of light behind things (doorway, kiosk), with its glow. */
export function litOpening(
  [x, y, w, h]: readonly [number, number, number, number],
  colour = '#ffd893',
): string {
  return (
    glow([x + w / 2, y + h / 2], Math.max(w, h) * 1.3, colour, 0.45) +
    rect([x, y, w, h], fall(mix(colour, '#ffffff', 0.35), colour))
  );
}

/** Out-of-focus lamps of a far street. */
export function farLamps(
  random: Random,
  count: number,
  row: number,
  spread: number,
  colours: readonly [string, ...string[]],
): string {
  return blur(
    Array.from({ length: count }, () =>
      circle(
        [random.between(0, WIDTH), row + random.between(-spread, spread)],
        random.between(4, 13),
        alpha(random.pick(colours), random.between(0.3, 0.8)),
      ),
    ).join(''),
    2.5,
  );
}
