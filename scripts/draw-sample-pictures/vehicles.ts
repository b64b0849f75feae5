import { type Camera, disc, panel } from './camera.ts';
import { alpha, bright, mix } from './colour.ts';
import { type Light, tone } from './light.ts';
import { fall } from './sheet.ts';
import { block, type Extent, type Side, type Stand, seen, shaded, sideOf } from './solid.ts';

type Strip = readonly [u: number, v: number, w: number, h: number];

/** Panes of a vehicle: sky above, dark below, or a lamp's light inside. */
export function pane(light: Light, burning = false): string {
  if (burning) return fall('#fff0c8', '#f6cf8c');
  const high = mix(light.sky.at(-1) ?? light.haze, '#26313c', 0.42);
  return fall(high, mix(high, '#10161d', 0.62));
}

/** Strips on one side of a box; nothing when that side is hidden. */
export function strips(
  eye: Camera,
  light: Light,
  stand: Stand,
  size: Extent,
  side: Side,
  drawn: readonly (readonly [Strip, string])[],
): string {
  const plane = sideOf(stand, size, side);
  if (!seen(eye, plane)) return '';
  return drawn
    .map(([area, fill]) =>
      panel(
        eye,
        plane,
        area,
        fill.startsWith('url') || fill.length > 7 ? fill : shaded(light, plane, fill),
      ),
    )
    .join('');
}

/** A wheel on a side plane at `u` along and `v` up, metres. */
export function wheel(
  eye: Camera,
  light: Light,
  stand: Stand,
  size: Extent,
  side: Side,
  [u, v]: readonly [number, number],
  radius: number,
  hub = '#8d9092',
): string {
  const plane = sideOf(stand, size, side);
  if (!seen(eye, plane)) return '';
  return (
    disc(eye, plane, [u, v + radius * 0.12], radius * 1.2, alpha('#0c0e12', 0.75), 0, 180) +
    disc(eye, plane, [u, v], radius, tone(light, '#2a2b2e', 0.6)) +
    disc(eye, plane, [u, v], radius * 0.56, tone(light, hub, 0.65)) +
    disc(eye, plane, [u, v], radius * 0.3, tone(light, bright(hub, 0.55), 0.6))
  );
}

export interface Carriage {
  stand: Stand;
  size: Extent;
  body: string;
  band: string;
  roof?: string;
  /** Windows on each long side. */
  panes: number;
  /** Where doors stand among the windows. */
  doors?: readonly number[];
  burning?: boolean;
  /** Whether the front end is a driver's cab. */
  cab?: boolean;
}

/** A railway carriage, tram or bus lying along z (turn it to show its side). */
export function carriage(eye: Camera, light: Light, made: Carriage): string {
  const { stand, size, body, band, panes, burning = false, doors = [] } = made;
  const { w, h, d } = size;
  const glass = pane(light, burning);
  const under = block(
    eye,
    light,
    stand,
    { ...size, w: w * 0.86, h: 0.5, y: (size.y ?? 0) - 0.45, d: d * 0.97 },
    '#2c2e31',
  );
  const shell = block(eye, light, stand, size, body);
  const top = block(
    eye,
    light,
    stand,
    { ...size, w: w * 0.86, d: d * 0.985, y: (size.y ?? 0) + h, h: h * 0.075 },
    made.roof ?? '#8e9498',
  );
  const long = (side: Side): string => {
    const pitch = d / panes;
    const parts: (readonly [Strip, string])[] = [
      [[0, 0, d, h * 0.1], bright(body, 0.62)],
      [[0, h * 0.34, d, h * 0.06], band],
      [[0, h * 0.42, d, h * 0.46], bright(body, 0.86)],
      [[0, h * 0.94, d, h * 0.06], bright(body, 1.12)],
    ];
    for (let index = 0; index < panes; index++) {
      const u = pitch * index;
      if (doors.includes(index)) {
        parts.push([[u + pitch * 0.12, h * 0.03, pitch * 0.76, h * 0.87], band]);
        parts.push(
          [[u + pitch * 0.2, h * 0.3, pitch * 0.27, h * 0.52], glass],
          [[u + pitch * 0.53, h * 0.3, pitch * 0.27, h * 0.52], glass],
        );
      } else {
        parts.push([[u + pitch * 0.08, h * 0.45, pitch * 0.84, h * 0.39], glass]);
        parts.push([[u + pitch * 0.08, h * 0.72, pitch * 0.84, h * 0.02], bright(body, 0.6)]);
      }
    }
    return strips(eye, light, stand, size, side, parts);
  };
  const front =
    made.cab === false
      ? ''
      : strips(eye, light, stand, size, 'front', [
          [[0, 0, w, h * 0.12], '#33363a'],
          [[0, h * 0.12, w, h * 0.28], band],
          [[w * 0.08, h * 0.46, w * 0.84, h * 0.4], bright(body, 0.5)],
          [[w * 0.11, h * 0.48, w * 0.78, h * 0.36], pane(light)],
          [[w * 0.12, h * 0.22, w * 0.15, h * 0.07], '#fff6d8ff'],
          [[w * 0.73, h * 0.22, w * 0.15, h * 0.07], '#fff6d8ff'],
          [[w * 0.36, h * 0.89, w * 0.28, h * 0.06], burning ? '#ffd98eff' : '#2f3438'],
          [[w * 0.49, h * 0.48, w * 0.02, h * 0.36], bright(body, 0.45)],
        ]);
  return under + shell + top + long('left') + long('right') + front;
}
