import type { Vector } from './light.ts';
import { type Point, polygon, WIDTH } from './sheet.ts';

/** An eye in space looking along z; buildings, rooms and trains are drawn through it. */
export interface Camera {
  /** Where the eye is, metres. */
  eye: Vector;
  /** Pixels per metre at one metre. */
  focal: number;
  /** The picture's row of the horizon and column of the vanishing point. */
  horizon: number;
  centre: number;
  /** Draws what is mirrored in the ground (a wet street, a polished floor). */
  mirror?: boolean;
}

/** A camera at eye height in the middle of the picture, with what differs given. */
export function camera(different: Partial<Camera> = {}): Camera {
  return { eye: [0, 1.7, 0], focal: 1500, horizon: 760, centre: WIDTH / 2, ...different };
}

const NEAR = 0.3;

/** Where a place in space falls in the picture. */
export function project(eye: Camera, [x, y, z]: Vector): Point {
  const scale = eye.focal / Math.max(NEAR, z - eye.eye[2]);
  const height = eye.mirror ? -y : y;
  return [eye.centre + (x - eye.eye[0]) * scale, eye.horizon - (height - eye.eye[1]) * scale];
}

/** Pixels per metre at the given distance. */
export function scaleAt(eye: Camera, z: number): number {
  return eye.focal / Math.max(NEAR, z - eye.eye[2]);
}

/** The corners in the picture of a flat face, cut where it passes the eye. */
export function corners(eye: Camera, places: readonly Vector[]): Point[] {
  const near = eye.eye[2] + NEAR;
  const kept: Vector[] = [];
  places.forEach((place, index) => {
    const before = places[(index + places.length - 1) % places.length] ?? place;
    if (place[2] >= near !== before[2] >= near) {
      const share = (near - before[2]) / (place[2] - before[2]);
      kept.push([
        before[0] + (place[0] - before[0]) * share,
        before[1] + (place[1] - before[1]) * share,
        near,
      ]);
    }
    if (place[2] >= near) kept.push(place);
  });
  return kept.map((place) => project(eye, place));
}

export function face(eye: Camera, places: readonly Vector[], fill: string, more = ''): string {
  return polygon(corners(eye, places), fill, more);
}

/** A flat surface in space: its lower left corner and its two directions (metres). */
export interface Plane {
  origin: Vector;
  along: Vector;
  up: Vector;
}

/** The place on a plane `u` metres along and `v` metres up. */
export function onPlane({ origin, along, up }: Plane, u: number, v: number): Vector {
  return [
    origin[0] + along[0] * u + up[0] * v,
    origin[1] + along[1] * u + up[1] * v,
    origin[2] + along[2] * u + up[2] * v,
  ];
}

/** A rectangle on a plane: `[u, v, width, height]` in metres. */
export function panel(
  eye: Camera,
  plane: Plane,
  [u, v, w, h]: readonly [number, number, number, number],
  fill: string,
  more = '',
): string {
  const places = [
    onPlane(plane, u, v),
    onPlane(plane, u + w, v),
    onPlane(plane, u + w, v + h),
    onPlane(plane, u, v + h),
  ];
  return face(eye, places, fill, more);
}

/** A round (or arched, with `from` and `to` in degrees) shape on a plane. */
export function disc(
  eye: Camera,
  plane: Plane,
  [u, v]: Point,
  radius: number,
  fill: string,
  from = 0,
  to = 360,
): string {
  const places: Vector[] = [];
  for (let step = 0; step <= 32; step++) {
    const angle = ((from + ((to - from) * step) / 32) * Math.PI) / 180;
    places.push(onPlane(plane, u + Math.cos(angle) * radius, v + Math.sin(angle) * radius));
  }
  return face(eye, places, fill);
}
