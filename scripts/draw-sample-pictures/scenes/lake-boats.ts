import { mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { curve, fall, type Point, path, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

export const lakeBoats: Scene = (random) => {
  const light = LIGHTS.dawn;
  const shore = 640;
  const layers = [0, 1, 2].map((layer) => {
    const outline = rolling(random, 560 + layer * 30, 120 - layer * 34, 520 - layer * 90);
    return (
      ridge(
        outline,
        tone(light, '#5a6d80', 0.5, 0.72 - layer * 0.2),
        tone(light, '#8f9aa6', 0.6, 0.9 - layer * 0.12),
        shore,
      ) +
      (layer === 2
        ? wood(random, (x) => Math.max(outline(x), 590), 54, tone(light, '#3e5058', 0.4, 0.36))
        : '')
    );
  });
  const above =
    sky(light, shore) +
    sun([760, 548], 34, '#fff0cf', '#f9b98a') +
    clouds(light, {
      top: 20,
      bottom: 560,
      bare: 0.52,
      stretch: 7,
      lit: '#f4cfb6',
      shade: '#a193b0',
      seed: 11,
    }) +
    layers.join('') +
    fog(shore - 6, 60, '#f0d5c4', 0.8);
  const boat = ([x, y]: Point, size: number, hull: string, inner: string) => {
    const shape = `M${x - size} ${y - size * 0.2}Q${x - size * 0.5} ${y + size * 0.3} ${x + size * 0.5} ${y + size * 0.28}Q${x + size * 0.95} ${y + size * 0.2} ${x + size * 1.12} ${y - size * 0.26}Q${x} ${y + size * 0.06} ${x - size} ${y - size * 0.2}Z`;
    const inside = `M${x - size} ${y - size * 0.2}Q${x} ${y + size * 0.1} ${x + size * 1.12} ${y - size * 0.26}Q${x} ${y - size * 0.16} ${x - size} ${y - size * 0.2}Z`;
    const mirror = `<g transform="translate(0 ${2 * (y + size * 0.27)}) scale(1 -0.8)" opacity="0.55">${path(shape, '#27283a')}</g>`;
    return (
      blur(mirror, 5, 4) +
      path(shape, fall(hull, mix(hull, '#1a1c2c', 0.6))) +
      path(inside, inner) +
      stroke(
        [
          [x - size * 0.1, y - size * 0.11],
          [x + size * 0.06, y + size * 0.0],
        ],
        mix(inner, '#e2b893', 0.5),
        size * 0.07,
      ) +
      curve(
        `M${x - size} ${y - size * 0.2}Q${x} ${y + size * 0.1} ${x + size * 1.12} ${y - size * 0.26}`,
        mix(hull, '#ffdcb8', 0.55),
        size * 0.035,
      )
    );
  };
  const pier =
    polygon(
      [
        [1800, 1010],
        [1180, 905],
        [1120, 918],
        [1800, 1080],
      ],
      fall(tone(light, '#96826e', 0.75), tone(light, '#7d6c5d', 0.4)),
    ) +
    [1220, 1340, 1490, 1680]
      .map((x, index) =>
        rect([x, 925 + index * 26, 13 + index * 3, 92 + index * 22], tone(light, '#4c4140', 0.3)),
      )
      .join('');
  const reeds = Array.from({ length: 190 }, () => {
    const x = random.next() ** 1.7 * 560;
    const y = random.between(1200, 1400);
    const tall = random.between(150, 420);
    const bend = random.between(-20, 60);
    return curve(
      `M${x} ${y}Q${x} ${y - tall * 0.6} ${x + bend} ${y - tall}`,
      random.pick(['#4c4450', '#5d4e52', '#7c6256', '#3c3a48']),
      random.between(2, 4.5),
    );
  }).join('');
  return (
    above +
    water(above, {
      shore,
      far: '#cfa79f',
      near: '#3d4668',
      broken: 26,
      depth: 0.55,
      gleam: '#f9d9be',
    }) +
    glitter([760, shore], 560, 80, '#ffe7c2', 0.9) +
    pier +
    boat([940, 1010], 180, tone(light, '#7f4f42', 0.7), '#40343a') +
    boat([620, 880], 96, tone(light, '#4d6a7c', 0.7), '#3b3a4a') +
    boat([1090, 1130], 230, tone(light, '#5d7a6a', 0.8), '#38383f') +
    reeds +
    fog(790, 60, '#efd3c4', 0.35, 5)
  );
};
