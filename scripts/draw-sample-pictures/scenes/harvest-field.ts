import { alpha, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { blades, furrows, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, group, type Point, polygon, rect } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { shadow } from '../weather.ts';

export const harvestField: Scene = (random) => {
  const light = { ...LIGHTS.golden, sky: ['#6d97b4', '#a9bfc0', '#ecd9ae', '#f6dfae'] };
  const horizon = 560;
  const far = rolling(random, 540, 46, 520);
  const gold = tone(light, '#d6ac55', 0.95);
  const field = (_: number) => horizon + 30;
  const bale = ([x, y]: Point, r: number) =>
    shadow(
      [
        [x - r, y],
        [x - r * 3.4, y + r * 0.32],
        [x - r * 3.2, y + r * 0.5],
        [x + r * 0.9, y + r * 0.1],
      ],
      '#4a3a2c',
      0.5,
      r * 0.08,
    ) +
    rect(
      [x - r * 1.35, y - r * 2, r * 1.35, r * 2],
      fall(tone(light, '#d8b060', 0.85), tone(light, '#8d7044', 0.2)),
      `rx="${r * 0.6}"`,
    ) +
    ellipse([x, y - r], r * 0.82, r, tone(light, '#d9b566', 0.95)) +
    [0.8, 0.6, 0.4, 0.2]
      .map(
        (part) =>
          `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.82 * part}" ry="${r * part}" fill="none" stroke="${alpha('#7a5a2c', 0.5)}" stroke-width="${r * 0.04}"/>`,
      )
      .join('');
  const machine = (() => {
    const red = tone(light, '#a8452f', 0.85);
    const x = 900;
    const y = 760;
    return (
      shadow(
        [
          [x - 240, y],
          [x + 250, y],
          [x + 90, y + 34],
          [x - 420, y + 34],
        ],
        '#3d2f24',
        0.55,
        8,
      ) +
      polygon(
        [
          [x - 150, y - 44],
          [x - 150, y - 150],
          [x + 130, y - 158],
          [x + 150, y - 44],
        ],
        fall(red, tone(light, '#8c3a2a', 0.2)),
      ) +
      polygon(
        [
          [x + 20, y - 158],
          [x + 30, y - 216],
          [x + 132, y - 216],
          [x + 140, y - 158],
        ],
        tone(light, '#3c454b', 0.4),
      ) +
      polygon(
        [
          [x + 34, y - 160],
          [x + 42, y - 206],
          [x + 124, y - 206],
          [x + 130, y - 160],
        ],
        fall('#b9cbd0', '#6c7d84'),
      ) +
      polygon(
        [
          [x - 140, y - 150],
          [x - 120, y - 190],
          [x - 4, y - 190],
          [x + 6, y - 154],
        ],
        tone(light, '#8f3b2b', 0.5),
      ) +
      polygon(
        [
          [x + 140, y - 70],
          [x + 280, y - 24],
          [x + 280, y + 6],
          [x + 130, y - 20],
        ],
        tone(light, '#7e3628', 0.4),
      ) +
      rect([x + 240, y - 54, 66, 62], tone(light, '#c9a13e', 0.8), 'rx="30"') +
      polygon(
        [
          [x - 60, y - 178],
          [x - 250, y - 226],
          [x - 250, y - 210],
          [x - 60, y - 158],
        ],
        tone(light, '#8b3c2c', 0.75),
      ) +
      circle([x + 92, y - 38], 52, '#2c2723') +
      circle([x + 92, y - 38], 26, tone(light, '#c9a13e', 0.7)) +
      circle([x - 110, y - 24], 34, '#2c2723') +
      circle([x - 110, y - 24], 16, tone(light, '#c9a13e', 0.7)) +
      rect([x - 130, y - 118, 150, 10], alpha('#fff0d0', 0.35))
    );
  })();
  return (
    sky(light, horizon + 40) +
    sun([1380, 360], 46) +
    clouds(light, { top: 0, bottom: 540, bare: 0.5, stretch: 1.8, seed: 31 }) +
    ridge(far, tone(light, '#6e7d5c', 0.5, 0.55), tone(light, '#a8a473', 0.7, 0.6)) +
    wood(random, (x) => far(x) + 36, 56, tone(light, '#5d6b46', 0.4, 0.3), { kind: 'leafy' }) +
    ground(field, mix(gold, light.haze, 0.5), tone(light, '#b98c40', 0.8), {
      colour: tone(light, '#8d6a30', 0.4),
      grain: [0.01, 0.05],
      opacity: 0.45,
    }) +
    furrows([1020, horizon + 20], 1400, 34, 180, tone(light, '#8a682e', 0.4), 0.2) +
    blur(
      Array.from({ length: 16 }, () =>
        circle(
          [random.between(560, 860), random.between(650, 760)],
          random.between(40, 90),
          alpha('#f3d9a0', 0.2),
        ),
      ).join(''),
      26,
    ) +
    group(machine, 'transform="translate(-450 -330) scale(1.5)"') +
    bale([330, 830], 46) +
    bale([1420, 800], 38) +
    bale([1570, 700], 20) +
    bale([180, 690], 18) +
    bale([520, 1120], 108) +
    blades(random, () => 1150, {
      count: 1400,
      height: 74,
      scatter: 260,
      colours: [
        tone(light, '#c79a48', 0.9),
        tone(light, '#8e6c34', 0.4),
        tone(light, '#e2c172', 1),
      ],
      lean: 0.2,
    })
  );
};
