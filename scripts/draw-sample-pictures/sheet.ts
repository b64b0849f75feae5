import { alpha } from './colour.ts';

/** The size of every picture, in pixels (4:3). */
export const WIDTH = 1800;
export const HEIGHT = 1350;

export type Point = readonly [number, number];
/** A rectangle: left, top, width, height. */
export type Area = readonly [number, number, number, number];
/** A colour, evenly spaced among its neighbours, or one at its own offset (0…1). */
export type Stop = string | readonly [number, string];

export const WHOLE: Area = [0, 0, WIDTH, HEIGHT];

// One picture is drawn at a time; its gradients and filters gather here until it is closed.
let definitions: string[] = [];

/** Starts a new picture: forgets the gradients and filters of the one before. */
export function openSheet(): void {
  definitions = [];
}

/** The whole SVG document around the given content. */
export function closeSheet(content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${definitions.join('')}</defs>${content}</svg>`
  );
}

/** Adds a gradient, filter or clip; returns the reference that names it. */
export function define(make: (id: string) => string): string {
  const id = `d${definitions.length}`;
  definitions.push(make(id));
  return `url(#${id})`;
}

/** A number as SVG writes it, to a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map((stop, index) => {
      const [offset, colour] =
        typeof stop === 'string' ? [index / Math.max(1, stops.length - 1), stop] : stop;
      return `<stop offset="${offset.toFixed(3)}" stop-color="${colour}"/>`;
    })
    .join('');
}

/** A fill running from top to bottom of what it fills. */
export function fall(...stops: Stop[]): string {
  return define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stopsOf(stops)}</linearGradient>`,
  );
}

/** A fill running from left to right of what it fills. */
export function across(...stops: Stop[]): string {
  return define(
    (id) =>
      `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stopsOf(stops)}</linearGradient>`,
  );
}

/** A fill running between two points of the picture. */
export function between(from: Point, to: Point, ...stops: Stop[]): string {
  return define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${px(from[0])}" ` +
      `y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}">${stopsOf(stops)}</linearGradient>`,
  );
}

/** A round fill, from its middle outwards. */
export function round(...stops: Stop[]): string {
  return define((id) => `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`);
}

export function rect(area: Area, fill: string, more = ''): string {
  const [x, y, w, h] = area;
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${fill}" ${more}/>`;
}

/** A `d` through the points; closed unless told otherwise. */
export function through(points: readonly Point[], closed = true): string {
  return `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}${closed ? 'Z' : ''}`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return points.length < 3 ? '' : path(through(points), fill, more);
}

export function ellipse(
  [x, y]: Point,
  radiusX: number,
  radiusY: number,
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(radiusX)}" ry="${px(radiusY)}" fill="${fill}" ${more}/>`;
}

export function circle(centre: Point, radius: number, fill: string, more = ''): string {
  return ellipse(centre, radius, radius, fill, more);
}

/** A line with round ends through the points. */
export function stroke(points: readonly Point[], colour: string, width: number, more = ''): string {
  return (
    `<path d="${through(points, false)}" fill="none" stroke="${colour}" ` +
    `stroke-width="${px(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
  );
}

/** A line along a path's `d`. */
export function curve(d: string, colour: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${px(width)}" stroke-linecap="round" ${more}/>`;
}

export function group(content: string, more: string): string {
  return `<g ${more}>${content}</g>`;
}

/** A soft round light (or shade) fading to nothing. */
export function glow(
  centre: Point,
  radius: number,
  colour: string,
  opacity = 0.8,
  flat = 1,
): string {
  const fill = round(
    [0, alpha(colour, opacity)],
    [0.25, alpha(colour, opacity * 0.52)],
    [0.55, alpha(colour, opacity * 0.16)],
    [1, alpha(colour, 0)],
  );
  return ellipse(centre, radius, radius * flat, fill);
}
