import { type Camera, face, onPlane, type Plane, panel } from './camera.ts';
import { bright } from './colour.ts';
import type { Light } from './light.ts';
import { shaded } from './solid.ts';

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
