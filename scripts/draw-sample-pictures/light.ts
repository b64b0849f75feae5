import { mix, multiply } from './colour.ts';

/** A direction or a place in space: right, up, away from the eye (metres). */
export type Vector = readonly [number, number, number];

/** The light of one hour and weather: every surface colour of a picture passes through it. */
export interface Light {
  /** Colours of the sky from the top down to the horizon. */
  sky: readonly string[];
  /** What far things dissolve into. */
  haze: string;
  /** What a surface in the sun is multiplied by. */
  sun: string;
  /** What a surface in the shade is multiplied by. */
  shade: string;
  /** Where the sun stands. */
  from: Vector;
}

const LEFT: Vector = [-0.6, 0.5, -0.6];
const RIGHT: Vector = [0.62, 0.5, -0.6];

export const LIGHTS = {
  morning: {
    sky: ['#7298bd', '#a5c0d3', '#dcdccd', '#efe3c6'],
    haze: '#d9dfdb',
    sun: '#fff4e0',
    shade: '#8c9bb2',
    from: LEFT,
  },
  noon: {
    sky: ['#5a8ebb', '#8fb5d2', '#cfdfe6', '#e3e9e6'],
    haze: '#cfdee5',
    sun: '#fffaf0',
    shade: '#8797ae',
    from: RIGHT,
  },
  golden: {
    sky: ['#84a2b6', '#bfc2b3', '#ecd3a0', '#f5dba6'],
    haze: '#e8d0a6',
    sun: '#ffe0ac',
    shade: '#807b8a',
    from: RIGHT,
  },
  dawn: {
    sky: ['#56709a', '#9591b0', '#dcae9d', '#f2d2a6'],
    haze: '#dcbcae',
    sun: '#f6d3b6',
    shade: '#6c6c8c',
    from: LEFT,
  },
  dusk: {
    sky: ['#22345a', '#545b85', '#a97a88', '#e0a07c'],
    haze: '#8a7791',
    sun: '#b9a3ad',
    shade: '#4b5074',
    from: RIGHT,
  },
  night: {
    sky: ['#0b1425', '#13223c', '#223452', '#36486a'],
    haze: '#2a3c5a',
    sun: '#6f80a4',
    shade: '#333f5a',
    from: LEFT,
  },
  overcast: {
    sky: ['#96a3ab', '#b3bdc1', '#cdd2d0', '#d8d9d3'],
    haze: '#c8cecd',
    sun: '#dfe1de',
    shade: '#a0abb1',
    from: LEFT,
  },
  fog: {
    sky: ['#aab5b9', '#c0c8c9', '#d3d6d3', '#dbdcd7'],
    haze: '#ced3d1',
    sun: '#d9dcd9',
    shade: '#a5afb2',
    from: LEFT,
  },
  winter: {
    sky: ['#7ca2c4', '#aec8da', '#dfe6e8', '#f1ece2'],
    haze: '#dbe5ec',
    sun: '#fdf6ea',
    shade: '#93a8c6',
    from: RIGHT,
  },
  winterDusk: {
    sky: ['#3a4b76', '#777ba2', '#c79da6', '#efc7a5'],
    haze: '#a49db6',
    sun: '#d0bfc6',
    shade: '#626d96',
    from: LEFT,
  },
  lamplit: {
    sky: ['#2b2420', '#3c322a'],
    haze: '#d2b78c',
    sun: '#ffe7c2',
    shade: '#8a7563',
    from: [-0.3, 0.8, -0.5],
  },
  daylit: {
    sky: ['#cfd6d8', '#e3e4df'],
    haze: '#dfe0da',
    sun: '#fbf6ec',
    shade: '#95999e',
    from: [-0.8, 0.5, -0.3],
  },
} as const satisfies Record<string, Light>;

/** A surface colour in this light, `lit` 0 (shade) … 1 (sun), `far` 0 (near) … 1 (lost in haze). */
export function tone(light: Light, surface: string, lit = 0.75, far = 0): string {
  return mix(multiply(surface, mix(light.shade, light.sun, lit)), light.haze, far);
}

/** How much light of 0…1 falls on a surface that looks along `normal`. */
export function litBy(light: Light, normal: Vector): number {
  const length = Math.hypot(...light.from);
  const dot = normal[0] * light.from[0] + normal[1] * light.from[1] + normal[2] * light.from[2];
  return Math.min(1, Math.max(0, 0.22 + (dot / length) * 0.95));
}
