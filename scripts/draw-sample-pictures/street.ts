import { building } from './building.ts';
import { type Camera, face, type Plane, panel, project, scaleAt } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import { blur } from './effects.ts';
import { type Light, tone, type Vector } from './light.ts';
import type { Random } from './random.ts';
import { circle, ellipse, fall, glow, stroke, WIDTH } from './sheet.ts';
import { sideOf } from './solid.ts';

/** Plaster and tiles of an old town. */
export const WALLS = ['#d8c3a0', '#c9a58a', '#b9b6a8', '#d9cfb8', '#a8b0a6', '#cfae8e'] as const;
export const ROOFS = ['#8a5a48', '#7d6a5c', '#6b6f74'] as const;

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
          ? fall(mix('#efc27c', light.haze, far), mix('#b87d44', light.haze, far))
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
