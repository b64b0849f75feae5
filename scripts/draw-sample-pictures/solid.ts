import { type Camera, face, onPlane, type Plane } from './camera.ts';
import { type Light, litBy, tone, type Vector } from './light.ts';

/** Where a thing stands and how it is turned (degrees around its own middle). */
export interface Stand {
  at: Vector;
  turn?: number;
}

export type Side = 'front' | 'back' | 'left' | 'right' | 'top';

/** A box's extent about its stand: x and z are centred, y rises from the ground. */
export interface Extent {
  w: number;
  h: number;
  d: number;
  /** Shifts within the turned frame, metres. */
  x?: number;
  y?: number;
  z?: number;
}

/** Turns a direction as the stand is turned. */
export function turned(stand: Stand, [x, y, z]: Vector): Vector {
  const angle = ((stand.turn ?? 0) * Math.PI) / 180;
  return [x * Math.cos(angle) + z * Math.sin(angle), y, -x * Math.sin(angle) + z * Math.cos(angle)];
}

/** A place given about the stand, in the space of the picture. */
export function placed(stand: Stand, local: Vector): Vector {
  const [x, y, z] = turned(stand, local);
  return [x + stand.at[0], y + stand.at[1], z + stand.at[2]];
}

/** One side of a box as a plane: its lower left corner as seen from outside. */
export function sideOf(stand: Stand, size: Extent, side: Side): Plane & { width: number } {
  const { w, h, d, x = 0, y = 0, z = 0 } = size;
  const plane = (origin: Vector, along: Vector, up: Vector, width: number) => ({
    origin: placed(stand, origin),
    along: turned(stand, along),
    up: turned(stand, up),
    width,
  });
  switch (side) {
    case 'front':
      return plane([x - w / 2, y, z - d / 2], [1, 0, 0], [0, 1, 0], w);
    case 'back':
      return plane([x + w / 2, y, z + d / 2], [-1, 0, 0], [0, 1, 0], w);
    case 'left':
      return plane([x - w / 2, y, z + d / 2], [0, 0, -1], [0, 1, 0], d);
    case 'right':
      return plane([x + w / 2, y, z - d / 2], [0, 0, 1], [0, 1, 0], d);
    case 'top':
      return plane([x - w / 2, y + h, z - d / 2], [1, 0, 0], [0, 0, 1], w);
  }
}

/** The outward direction of a plane. */
export function normalOf({ along: a, up: b }: Plane): Vector {
  return [b[1] * a[2] - b[2] * a[1], b[2] * a[0] - b[0] * a[2], b[0] * a[1] - b[1] * a[0]];
}

/** Whether the eye sees the outside of a plane. */
export function seen(eye: Camera, plane: Plane): boolean {
  const normal = normalOf(plane);
  const { origin } = plane;
  return (
    normal[0] * (eye.eye[0] - origin[0]) +
      normal[1] * (eye.eye[1] - origin[1]) +
      normal[2] * (eye.eye[2] - origin[2]) >
    0
  );
}

/** A surface's colour as the light falls on a plane. */
export function shaded(light: Light, plane: Plane, surface: string, far = 0): string {
  return tone(light, surface, litBy(light, normalOf(plane)), far);
}

const SIDES: readonly Side[] = ['back', 'left', 'right', 'top', 'front'];

/** A box with its visible sides shaded by the light. */
export function block(
  eye: Camera,
  light: Light,
  stand: Stand,
  size: Extent,
  surface: string | Partial<Record<Side, string>>,
  far = 0,
): string {
  return SIDES.map((side) => {
    const plane = sideOf(stand, size, side);
    if (!seen(eye, plane)) return '';
    const colour = typeof surface === 'string' ? surface : surface[side];
    if (colour === undefined) return '';
    const height = side === 'top' ? size.d : size.h;
    const ends = [
      plane.origin,
      onPlane(plane, plane.width, 0),
      onPlane(plane, plane.width, height),
      onPlane(plane, 0, height),
    ];
    const fill = colour.startsWith('url') ? colour : shaded(light, plane, colour, far);
    // A hairline of the same colour closes the seams between neighbouring faces.
    return face(eye, ends, fill, `stroke="${fill}" stroke-width="0.8"`);
  }).join('');
}
