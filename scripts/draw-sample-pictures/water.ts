import { alpha, mix } from './colour.ts';
import { inside, masked, ripple, seenThrough, texture } from './effects.ts';
import { type Area, across, fall, glow, group, HEIGHT, type Point, rect, WIDTH } from './sheet.ts';

export interface Water {
  /** The row of the far shore: what stands above it is mirrored below. */
  shore: number;
  /** The water's own colour far off and near by. */
  far: string;
  near: string;
  /** How far the mirror picture is broken, pixels. */
  broken?: number;
  /** How dark the water's own colour lies on the mirror picture near by, 0…1. */
  depth?: number;
  /** Colour of the light on the ripples. */
  gleam?: string;
  bottom?: number;
}

/** What stands above the shore, mirrored in moving water below it. */
export function water(above: string, options: Water): string {
  const { shore, far, near, broken = 34, depth = 0.75, bottom = HEIGHT } = options;
  const area: Area = [0, shore, WIDTH, bottom - shore];
  const mirror = group(above, `transform="translate(0 ${shore * 2}) scale(1 -1)"`);
  const gleam = options.gleam ?? mix(far, '#ffffff', 0.4);
  const stripes =
    texture(area, {
      colour: gleam,
      grain: [0.0022, 0.05],
      bare: 0.56,
      contrast: 9,
      opacity: 0.3,
      seed: 7,
      octaves: 3,
    }) +
    texture(area, {
      colour: mix(near, '#000000', 0.35),
      grain: [0.0016, 0.028],
      bare: 0.55,
      contrast: 7,
      opacity: 0.3,
      seed: 12,
      octaves: 3,
    });
  const grows = fall([0, '#333333'], [0.4, '#aaaaaa'], [1, '#ffffff']);
  return (
    rect(area, fall(far, near)) +
    inside(`M0 ${shore}H${WIDTH}V${bottom}H0Z`, ripple(mirror, broken, broken / 9, area)) +
    rect(
      area,
      fall([0, alpha(far, 0.12)], [0.45, alpha(near, depth * 0.45)], [1, alpha(near, depth)]),
    ) +
    masked(grows, stripes, area)
  );
}

/** A path of light on the water under the sun or a lamp. */
export function glitter(
  at: Point,
  length: number,
  width: number,
  colour: string,
  opacity = 0.8,
): string {
  const [x, y] = at;
  const area: Area = [x - width * 1.6, y, width * 3.2, length];
  const flecks = texture(area, {
    colour,
    grain: [0.007, 0.075],
    bare: 0.46,
    contrast: 9,
    seed: 5,
    octaves: 3,
  });
  const cone =
    glow([x, y + length * 0.1], width * 1.2, '#ffffff', 1, (length * 0.55) / width) +
    rect([x - width * 0.8, y, width * 1.6, length], across('#000000', '#999999', '#000000'));
  const faded = group(flecks, `opacity="${opacity}"`);
  return seenThrough(cone, faded);
}
