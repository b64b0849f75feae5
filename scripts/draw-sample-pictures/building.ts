import { type Camera, disc, face, onPlane, type Plane, panel } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import { type Light, litBy, tone, type Vector } from './light.ts';
import type { Random } from './random.ts';
import { fall } from './sheet.ts';
import {
  block,
  type Extent,
  placed,
  type Side,
  type Stand,
  seen,
  shaded,
  sideOf,
} from './solid.ts';

/** How windows are set in a wall. */
export interface Windows {
  floors: number;
  bays: number;
  /** Width and height of one, metres. */
  size: readonly [number, number];
  /** Height above its floor; by default in the middle of the storey. */
  sill?: number;
  /** The share of windows with a lamp behind. */
  lamps?: number;
  arched?: boolean;
  /** Colour of frames and surrounds. */
  trim?: string;
  /** What the panes show when no lamp burns. */
  glass?: readonly [string, string];
  skip?: (bay: number, floor: number) => boolean;
}

const LAMPS = ['#ffd893', '#ffc978', '#ffe4ad', '#f7bf77'] as const;

/** Windows on one wall plane. */
export function windows(
  eye: Camera,
  light: Light,
  random: Random,
  plane: Plane & { width: number },
  height: number,
  style: Windows,
  far = 0,
): string {
  const { floors, bays, size, lamps = 0, trim = '#e9e4d8' } = style;
  const [w, h] = size;
  const storey = height / floors;
  const pitch = plane.width / bays;
  const sill = style.sill ?? (storey - h) / 2;
  const frame = shaded(light, plane, trim, far);
  const edge = Math.min(0.14, w * 0.12);
  const glass = style.glass ?? [
    mix(light.sky[0] ?? '#556677', '#1d2833', 0.62),
    mix(light.sky.at(-1) ?? '#99aabb', '#2c3843', 0.5),
  ];
  let drawn = '';
  for (let floor = 0; floor < floors; floor++) {
    for (let bay = 0; bay < bays; bay++) {
      const burning = random.chance(lamps);
      const lamp = random.pick(LAMPS);
      if (style.skip?.(bay, floor)) continue;
      const u = pitch * (bay + 0.5) - w / 2;
      const v = storey * floor + sill;
      const fill = burning
        ? fall(mix(lamp, light.haze, far), mix(bright(lamp, 0.8), light.haze, far))
        : fall(mix(glass[0], light.haze, far), mix(glass[1], light.haze, far));
      drawn += panel(eye, plane, [u - edge, v - edge, w + edge * 2, h + edge * 2], frame);
      if (style.arched) drawn += disc(eye, plane, [u + w / 2, v + h], w / 2 + edge, frame, 0, 180);
      drawn += panel(eye, plane, [u, v, w, h], fill);
      if (style.arched) drawn += disc(eye, plane, [u + w / 2, v + h - 0.02], w / 2, fill, 0, 180);
      drawn += panel(eye, plane, [u, v + h * 0.86, w, h * 0.14], alpha('#101820', 0.28));
      drawn += panel(eye, plane, [u + w / 2 - edge * 0.25, v, edge * 0.5, h], frame);
      drawn += panel(eye, plane, [u, v + h * 0.64, w, edge * 0.5], frame);
      drawn += panel(
        eye,
        plane,
        [u - edge * 1.6, v - edge * 1.9, w + edge * 3.2, edge],
        bright(frame, 1.06),
      );
      drawn += panel(
        eye,
        plane,
        [u - edge * 1.4, v - edge * 3.4, w + edge * 2.8, edge * 1.5],
        alpha('#101822', 0.2),
      );
    }
  }
  return drawn;
}

/** A facet seen from outside, corners from the lower left against the clock. */
export function facet(
  eye: Camera,
  light: Light,
  places: readonly Vector[],
  surface: string,
  far = 0,
): string {
  const [a, b] = places;
  const d = places.at(-1);
  if (!a || !b || !d) return '';
  const less = (to: Vector): Vector => [to[0] - a[0], to[1] - a[1], to[2] - a[2]];
  const plane: Plane = { origin: a, along: less(b), up: less(d) };
  if (!seen(eye, plane)) return '';
  const length = Math.hypot(...plane.along) * Math.hypot(...plane.up);
  const { along: p, up: q } = plane;
  const normal: Vector = [
    (q[1] * p[2] - q[2] * p[1]) / length,
    (q[2] * p[0] - q[0] * p[2]) / length,
    (q[0] * p[1] - q[1] * p[0]) / length,
  ];
  const fill = tone(light, surface, litBy(light, normal), far);
  return face(eye, places, fill, `stroke="${fill}" stroke-width="0.8"`);
}

export interface Roof {
  kind: 'gable' | 'hip' | 'spire';
  height: number;
  colour: string;
  overhang?: number;
  /** The ridge runs along the front ('x') or away from the eye ('z'). */
  along?: 'x' | 'z';
  /** Colour of the gable walls, when they differ. */
  gable?: string;
}

/** A roof standing on a box. */
export function roof(
  eye: Camera,
  light: Light,
  stand: Stand,
  size: Extent,
  shape: Roof,
  wall: string,
  far = 0,
): string {
  const { overhang = 0.4, along = 'x', height } = shape;
  const { x = 0, y = 0, z = 0 } = size;
  const w = size.w / 2 + overhang;
  const d = size.d / 2 + overhang;
  const base = y + size.h;
  const at = (px: number, py: number, pz: number): Vector =>
    placed(stand, [x + px, base + py, z + pz]);
  const [fl, fr, br, bl] = [at(-w, 0, -d), at(w, 0, -d), at(w, 0, d), at(-w, 0, d)];
  const draw = (places: readonly Vector[], colour: string) =>
    facet(eye, light, places, colour, far);
  const { colour } = shape;
  if (shape.kind === 'spire') {
    const tip = at(0, height, 0);
    return [
      [br, bl, tip],
      [bl, fl, tip],
      [fr, br, tip],
      [fl, fr, tip],
    ]
      .map((side) => draw(side, colour))
      .join('');
  }
  const inset = shape.kind === 'hip' ? Math.min(w, d) * 0.92 : 0;
  const low = along === 'x' ? at(-w + inset, height, 0) : at(0, height, -d + inset);
  const high = along === 'x' ? at(w - inset, height, 0) : at(0, height, d - inset);
  const ends = shape.kind === 'hip' ? colour : (shape.gable ?? wall);
  return along === 'x'
    ? draw([br, bl, low, high], colour) +
        draw([bl, fl, low], ends) +
        draw([fr, br, high], ends) +
        draw([fl, fr, high, low], colour)
    : draw([br, bl, high], ends) +
        draw([bl, fl, low, high], colour) +
        draw([fr, br, high, low], colour) +
        draw([fl, fr, low], ends);
}

export interface Building {
  stand: Stand;
  size: Extent;
  wall: string;
  roof?: Roof;
  front?: Windows;
  side?: Windows;
  /** A lighter band under the roof and a darker one at the ground. */
  bands?: boolean;
  far?: number;
}

/** A whole building: walls, windows, bands and roof. */
export function building(eye: Camera, light: Light, random: Random, house: Building): string {
  const { stand, size, wall, far = 0 } = house;
  let drawn = block(eye, light, stand, size, wall, far);
  const sides: [Side, Windows | undefined][] = [
    ['left', house.side],
    ['right', house.side],
    ['front', house.front],
  ];
  for (const [side, style] of sides) {
    const plane = sideOf(stand, size, side);
    if (!seen(eye, plane)) continue;
    const warm = shaded(light, plane, bright(wall, 1.1), far);
    if (house.bands !== false) {
      const foot = shaded(light, plane, bright(wall, 0.72), far);
      drawn += panel(eye, plane, [0, 0, plane.width, Math.min(0.7, size.h * 0.1)], foot);
      drawn += panel(eye, plane, [0, size.h - 0.35, plane.width, 0.35], warm);
      drawn += panel(eye, plane, [0, size.h - 0.6, plane.width, 0.25], alpha('#141c26', 0.22));
    }
    if (style) drawn += windows(eye, light, random, plane, size.h, style, far);
  }
  return drawn + (house.roof ? roof(eye, light, stand, size, house.roof, wall, far) : '');
}

/** A door with its step, on a wall plane. */
export function door(
  eye: Camera,
  light: Light,
  plane: Plane,
  u: number,
  w: number,
  h: number,
  colour: string,
): string {
  return (
    panel(eye, plane, [u - 0.15, 0, w + 0.3, h + 0.2], shaded(light, plane, '#e3dccd')) +
    panel(eye, plane, [u, 0, w, h], shaded(light, plane, colour)) +
    panel(
      eye,
      plane,
      [u + w * 0.12, h * 0.1, w * 0.33, h * 0.8],
      shaded(light, plane, bright(colour, 0.8)),
    ) +
    panel(
      eye,
      plane,
      [u + w * 0.55, h * 0.1, w * 0.33, h * 0.8],
      shaded(light, plane, bright(colour, 0.8)),
    )
  );
}

/** A pillar on a wall plane: its round body as bands from shade to light. */
export function pillar(
  eye: Camera,
  light: Light,
  plane: Plane,
  u: number,
  w: number,
  h: number,
  colour: string,
): string {
  const bands = [0.62, 0.78, 0.92, 1, 1.02, 0.98, 0.88, 0.74];
  const lit = light.from[0] < 0 ? [...bands].reverse() : bands;
  const step = w / lit.length;
  let drawn = panel(
    eye,
    plane,
    [u - w * 0.2, 0, w * 1.4, h * 0.05],
    shaded(light, plane, bright(colour, 0.9)),
  );
  lit.forEach((part, index) => {
    drawn += panel(
      eye,
      plane,
      [u + step * index, h * 0.05, step * 1.06, h * 0.89],
      shaded(light, plane, bright(colour, part)),
    );
  });
  return (
    drawn +
    panel(
      eye,
      plane,
      [u - w * 0.22, h * 0.94, w * 1.44, h * 0.06],
      shaded(light, plane, bright(colour, 1.03)),
    )
  );
}

/** A pediment: the low triangle over pillars. */
export function pediment(
  eye: Camera,
  light: Light,
  plane: Plane,
  [u, v, w, h]: readonly [number, number, number, number],
  colour: string,
): string {
  const triangle = (inset: number, drop: number, fill: string) =>
    face(
      eye,
      [
        onPlane(plane, u + inset, v + drop),
        onPlane(plane, u + w - inset, v + drop),
        onPlane(plane, u + w / 2, v + h - drop * 0.6),
      ],
      fill,
    );
  return (
    triangle(0, 0, shaded(light, plane, bright(colour, 1.05))) +
    triangle(w * 0.09, h * 0.14, shaded(light, plane, bright(colour, 0.84)))
  );
}
