import { type Camera, disc, type Plane, panel } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import type { Light } from './light.ts';
import type { Random } from './random.ts';
import { type Roof, roof } from './roof.ts';
import { fall } from './sheet.ts';
import { block, type Extent, type Side, type Stand, seen, shaded, sideOf } from './solid.ts';

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
