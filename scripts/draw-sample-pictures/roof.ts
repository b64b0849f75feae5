import { type Camera, face, type Plane } from './camera.ts';
import { type Light, litBy, tone, type Vector } from './light.ts';
import { type Extent, placed, type Stand, seen } from './solid.ts';

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
