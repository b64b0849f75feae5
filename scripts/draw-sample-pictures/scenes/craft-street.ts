import { leafy } from '../broadleaf.ts';
import { camera, project } from '../camera.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { paving } from '../paving.ts';
import type { Scene } from '../scene.ts';
import { circle, glow, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { houseRow, ROOFS, WALLS } from '../street.ts';
import { shadow } from '../weather.ts';

export const craftStreet: Scene = (random) => {
  const light = { ...LIGHTS.golden, from: [0.7, 0.5, -0.2] as const };
  const eye = camera({ horizon: 720, focal: 1250, eye: [0.3, 1.7, -2] });
  const row = {
    inner: 4.2,
    from: 3,
    to: 70,
    heights: [5.2, 8] as const,
    walls: WALLS,
    roofs: ROOFS,
    shops: 'lit' as const,
    lamps: 0.12,
    haze: 0.55,
  };
  const signs = [
    [-1, 9, '#b8863c'],
    [1, 13, '#7c8a58'],
    [-1, 19, '#9c5a44'],
    [1, 25, '#5f7f8c'],
  ]
    .map(([side = 0, z = 0, colour]) => {
      const s = Number(side);
      const [x, y] = project(eye, [s * 3.5, 3.7, Number(z)]);
      const size = (1250 / (Number(z) + 2)) * 0.42;
      return (
        stroke(
          [
            [x + s * size * 1.7, y - size * 1.2],
            [x, y - size * 1.2],
            [x, y - size],
          ],
          '#3a302a',
          size * 0.09,
        ) +
        circle([x, y], size, tone(light, String(colour), 0.7)) +
        circle([x, y], size * 0.74, tone(light, '#eadbb8', 0.8)) +
        (s < 0
          ? rect(
              [x - size * 0.3, y - size * 0.1, size * 0.6, size * 0.5],
              tone(light, '#8c5a40', 0.6),
              `rx="${size * 0.2}"`,
            ) +
            stroke(
              [
                [x - size * 0.16, y - size * 0.14],
                [x - size * 0.1, y - size * 0.36],
                [x + size * 0.1, y - size * 0.36],
                [x + size * 0.16, y - size * 0.14],
              ],
              tone(light, '#8c5a40', 0.6),
              size * 0.1,
            )
          : stroke(
              [
                [x - size * 0.3, y + size * 0.36],
                [x + size * 0.26, y - size * 0.28],
              ],
              tone(light, '#57504a', 0.5),
              size * 0.13,
            ) +
            rect(
              [x + size * 0.02, y - size * 0.52, size * 0.5, size * 0.3],
              tone(light, '#57504a', 0.5),
              `transform="rotate(48 ${x + size * 0.26} ${y - size * 0.36})"`,
            ))
      );
    })
    .join('');
  const pots = [
    [-3.7, 7.5],
    [3.7, 8.2],
    [-3.7, 12],
  ]
    .map(([x = 0, z = 0]) => {
      const [cx, cy] = project(eye, [x, 0, z]);
      const s = 1250 / (z + 2);
      return (
        polygon(
          [
            [cx - s * 0.26, cy - s * 0.5],
            [cx + s * 0.26, cy - s * 0.5],
            [cx + s * 0.2, cy],
            [cx - s * 0.2, cy],
          ],
          tone(light, '#a5684a', 0.7),
        ) +
        leafy(
          random,
          [cx, cy - s * 0.3],
          s * 1.1,
          {
            dark: tone(light, '#45552f', 0.2),
            mid: tone(light, '#71803f', 0.6),
            light: tone(light, '#b8a552', 0.95),
          },
          0.9,
        )
      );
    })
    .join('');
  return (
    sky(light, 760) +
    sun([960, 560], 40) +
    clouds(light, { top: 0, bottom: 560, bare: 0.52, seed: 8 }) +
    paving(eye, light, { half: 4.2, colour: '#b3a48c', joints: 15, across: 46 }) +
    houseRow(eye, light, random, { ...row, side: -1 }) +
    houseRow(eye, light, random, { ...row, side: 1 }) +
    glow([960, 640], 420, '#ffe3a6', 0.7) +
    shadow(
      [
        [0, 1350],
        [0, 1150],
        [830, 760],
        [700, 1350],
      ],
      '#2c2630',
      0.3,
      18,
    ) +
    signs +
    pots +
    people(
      eye,
      light,
      random,
      [
        { at: [-1.1, 0, 16], facing: -1 },
        { at: [-0.4, 0, 16.3], facing: -1, skirt: 0.22 },
        { at: [1.4, 0, 26] },
        { at: [0.2, 0, 38] },
        { at: [1.5, 0, 9.5], coat: '#7a5a44' },
      ],
      -0.5,
    )
  );
};
