import { type Camera, face, onPlane, type Plane, panel, project } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import { type Light, tone } from './light.ts';
import { between, fall, glow, type Point } from './sheet.ts';
import { shaft } from './weather.ts';

/** A room the eye stands in: centred across, its back wall at `far` metres. */
export interface Room {
  width: number;
  height: number;
  far: number;
  wall: string;
  floor: string;
  ceiling: string;
  /** Where the near end is, behind the eye. */
  near?: number;
}

export type Wall = 'left' | 'right' | 'back' | 'floor' | 'ceiling';

/** One inner surface as a plane; the sides run away from the eye. */
export function wallOf(
  { width, height, far, near = 0.5 }: Room,
  wall: Wall,
): Plane & { width: number; height: number } {
  const half = width / 2;
  const long = far - near;
  switch (wall) {
    case 'left':
      return { origin: [-half, 0, near], along: [0, 0, 1], up: [0, 1, 0], width: long, height };
    case 'right':
      return { origin: [half, 0, near], along: [0, 0, 1], up: [0, 1, 0], width: long, height };
    case 'back':
      return { origin: [-half, 0, far], along: [1, 0, 0], up: [0, 1, 0], width, height };
    case 'floor':
      return { origin: [-half, 0, near], along: [1, 0, 0], up: [0, 0, 1], width, height: long };
    case 'ceiling':
      return {
        origin: [-half, height, near],
        along: [1, 0, 0],
        up: [0, 0, 1],
        width,
        height: long,
      };
  }
}

/** The bare room: five surfaces, darker towards the eye, lit from one side. */
export function room(
  eye: Camera,
  light: Light,
  shape: Room,
  litFrom: 'left' | 'right' = 'left',
): string {
  const surface = (wall: Wall, colour: string, lit: number): string => {
    const plane = wallOf(shape, wall);
    const fill = tone(light, colour, lit);
    const backMiddle = project(eye, onPlane(plane, plane.width, plane.height / 2));
    const sideways = wall === 'left' || wall === 'right';
    const edge: Point = sideways
      ? [wall === 'left' ? 0 : 1800, backMiddle[1]]
      : [900, wall === 'floor' ? 1350 : 0];
    const deep: Point = sideways
      ? backMiddle
      : project(eye, onPlane(plane, plane.width / 2, plane.height));
    const shade = wall === 'back' ? fill : between(edge, deep, bright(fill, 0.66), fill);
    return panel(eye, plane, [0, 0, plane.width, plane.height], shade);
  };
  const [left, right] = litFrom === 'left' ? [0.35, 0.85] : [0.85, 0.35];
  return (
    surface('ceiling', shape.ceiling, 0.5) +
    surface('floor', shape.floor, 0.6) +
    surface('left', shape.wall, left) +
    surface('right', shape.wall, right) +
    surface('back', shape.wall, 0.65)
  );
}

/** Floorboards or tiles: lines away from the eye and, when given, across. */
export function boards(
  eye: Camera,
  shape: Room,
  along: number,
  across: number,
  colour: string,
  opacity = 0.35,
): string {
  const floor = wallOf(shape, 'floor');
  let drawn = '';
  for (let line = 1; line < along; line++) {
    drawn += panel(
      eye,
      floor,
      [(floor.width * line) / along, 0, 0.018, floor.height],
      alpha(colour, opacity),
    );
  }
  for (let line = 1; line < across; line++) {
    drawn += panel(
      eye,
      floor,
      [0, (floor.height * line) / across, floor.width, 0.03],
      alpha(colour, opacity),
    );
  }
  return drawn;
}

/** Tall windows in a side wall, each throwing a patch of light across the floor. */
export function daylight(
  eye: Camera,
  shape: Room,
  side: 'left' | 'right',
  panes: { count: number; from: number; to: number; sill: number; height: number; width: number },
  colour = '#fff3da',
  strength = 0.3,
): string {
  const wall = wallOf(shape, side);
  const floor = wallOf(shape, 'floor');
  const away = side === 'left' ? 1 : -1;
  let drawn = '';
  let beams = '';
  for (let pane = 0; pane < panes.count; pane++) {
    const u = panes.from + ((panes.to - panes.from) * pane) / Math.max(1, panes.count - 1);
    const frame = mix(shape.wall, '#ffffff', 0.35);
    drawn += panel(
      eye,
      wall,
      [u - 0.1, panes.sill - 0.1, panes.width + 0.2, panes.height + 0.2],
      bright(frame, 0.9),
    );
    drawn += panel(
      eye,
      wall,
      [u, panes.sill, panes.width, panes.height],
      fall('#ffffff', mix(colour, '#dfe9ee', 0.4)),
    );
    for (const share of [0.333, 0.667]) {
      drawn += panel(
        eye,
        wall,
        [u + panes.width * share - 0.03, panes.sill, 0.06, panes.height],
        frame,
      );
    }
    for (const share of [0.25, 0.5, 0.75]) {
      drawn += panel(eye, wall, [u, panes.sill + panes.height * share, panes.width, 0.05], frame);
    }
    const start = away === 1 ? shape.width * 0.1 : shape.width * 0.9;
    const reach = shape.width * 0.34 * away;
    const patch = [
      onPlane(floor, start, u + 0.2),
      onPlane(floor, start, u + 0.2 + panes.width),
      onPlane(floor, start + reach, u + 0.5 + panes.width),
      onPlane(floor, start + reach, u + 0.5),
    ];
    drawn += face(eye, patch, alpha(colour, strength * 1.3));
    const [a, b, c, d] = [
      project(eye, onPlane(wall, u, panes.sill + panes.height)),
      project(eye, onPlane(wall, u + panes.width, panes.sill + panes.height)),
      project(eye, onPlane(floor, start + reach, u + 0.5 + panes.width)),
      project(eye, onPlane(floor, start, u + 0.2)),
    ];
    beams += shaft([a, b, c, d], colour, strength * 0.55, 10);
  }
  return drawn + beams;
}

/** A hanging lamp: cord, shade and its light. */
export function lamp(
  eye: Camera,
  light: Light,
  [x, y, z]: readonly [number, number, number],
  ceiling: number,
  size = 0.4,
  colour = '#ffdf9e',
): string {
  const [px, py] = project(eye, [x, y, z]);
  const [, top] = project(eye, [x, ceiling, z]);
  const half = (size * eye.focal) / (z - eye.eye[2]);
  const cone = `M${px - half * 0.3} ${py - half * 0.7}L${px + half * 0.3} ${py - half * 0.7}L${px + half} ${py}L${px - half} ${py}Z`;
  return (
    `<path d="M${px} ${top}V${py - half * 0.6}" stroke="${tone(light, '#2b2724', 0.5)}" stroke-width="${Math.max(1.4, half * 0.05)}"/>` +
    glow([px, py], half * 7, colour, 0.5) +
    `<path d="${cone}" fill="${tone(light, '#38352f', 0.6)}"/>` +
    `<ellipse cx="${px}" cy="${py}" rx="${half * 0.96}" ry="${half * 0.16}" fill="${mix(colour, '#ffffff', 0.6)}"/>`
  );
}
